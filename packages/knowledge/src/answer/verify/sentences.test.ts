import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSentences } from './sentences.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function cut(text: string, size: number): Promise<string[]> {
  const sentences: string[] = [];
  for await (const sentence of toSentences(inPieces(text, size))) sentences.push(sentence);
  return sentences;
}

test('a token set behind the full stop stays with its sentence, however the stream is cut', async () => {
  const text = '先催他还钱。⟦a:1⟧再起诉。[S2]\n\n- 留好证据。⟦b:2⟧⟦c:3⟧\n完';
  for (let size = 1; size <= text.length; size++)
    expect(await cut(text, size)).toEqual(['先催他还钱。⟦a:1⟧', '再起诉。[S2]', '\n\n', '- 留好证据。⟦b:2⟧⟦c:3⟧', '\n', '完']);
});

test('a closing quotation mark stays with its sentence', async () => {
  expect(await cut('他说“不还。”然后走了。', 1)).toEqual(['他说“不还。”', '然后走了。']);
});

test('nothing is lost or added, whatever the text and the pieces', async () => {
  const characters = fc.constantFrom(...'甲乙。！；\n[]⟦⟧S1”“ -？');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: characters, maxLength: 60 }), fc.integer({ min: 1, max: 7 }), async (text, size) => {
      expect((await cut(text, size)).join('')).toBe(text);
    }),
  );
});

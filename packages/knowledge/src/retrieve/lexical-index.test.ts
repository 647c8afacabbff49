import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toGrams } from './grams.ts';
import { LexicalIndex } from './lexical-index.ts';

const documents = [
  ['借款合同', '', '朋友借钱不还'],
  ['租赁合同', '', '房东不退押金'],
  ['', '', ''],
];
const views = [
  { segments: [0], weight: 0.5 },
  { segments: [0, 1, 2], weight: 1 },
];
const bm25 = { k1: 1.2, b: 0.5 };
const ask = (text: string): Map<number, number> => new Map(toGrams(text).map((gram) => [gram, 1]));

test('the document that speaks of the question scores highest, an empty one nothing', () => {
  const scores = LexicalIndex.build(documents, views, bm25).score(ask('房东押金'));
  expect(scores.indexOf(Math.max(...scores))).toBe(1);
  expect(scores[2]).toBe(0);
});

test('an index read back from its bytes scores the same, whatever is asked', () => {
  const built = LexicalIndex.build(documents, views, bm25);
  const read = LexicalIndex.fromBytes(built.toBytes());
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'借款租赁合同朋友钱不还房东退押金x') }), (text) => {
      expect([...(read?.score(ask(text)) ?? [])]).toEqual([...built.score(ask(text))]);
    }),
  );
});

test('an index is read from the middle of a file too', () => {
  const built = LexicalIndex.build(documents, views, bm25);
  const file = Buffer.concat([Buffer.alloc(97, 1), built.toBytes()]);
  expect(LexicalIndex.fromBytes(file.subarray(97))?.size).toBe(documents.length);
});

test('bytes that are cut or foreign are not taken for an index', () => {
  const bytes = LexicalIndex.build(documents, views, bm25).toBytes();
  expect(LexicalIndex.fromBytes(bytes.subarray(0, bytes.length - 4))).toBeUndefined();
  expect(LexicalIndex.fromBytes(new Uint8Array(64))).toBeUndefined();
  expect(LexicalIndex.fromBytes(new Uint8Array())).toBeUndefined();
});

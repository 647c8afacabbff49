import { expect, test } from 'vitest';
import { markQuote } from './mark-quote.ts';

const text = '甲方要在月底前把书还给乙方。\n没说哪天还的，随时都能还。';

test('the quoted words are marked where they stand', () => {
  expect(markQuote(text, '月底前把书')).toEqual([
    [
      { text: '甲方要在', quoted: false },
      { text: '月底前把书', quoted: true },
      { text: '还给乙方。', quoted: false },
    ],
    [{ text: '没说哪天还的，随时都能还。', quoted: false }],
  ]);
});

test('a quote over two paragraphs is marked in both', () => {
  const marked = markQuote(text, '还给乙方。\n没说哪天');
  expect(marked.map((segments) => segments.filter(({ quoted }) => quoted).map((segment) => segment.text))).toEqual([['还给乙方。'], ['没说哪天']]);
});

test('without a quote, or with one that is not there, nothing is marked and nothing is lost', () => {
  for (const quote of ['', '没有这句话']) {
    const marked = markQuote(text, quote);
    expect(marked.flat().some(({ quoted }) => quoted)).toBe(false);
    expect(marked.map((segments) => segments.map((segment) => segment.text).join('')).join('\n')).toBe(text);
  }
});

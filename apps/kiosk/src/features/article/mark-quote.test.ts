import { expect, test } from 'vitest';
import { markQuote } from './mark-quote.ts';

const text = '借款人应当按照约定的期限返还借款。\n对借款期限没有约定的，可以随时返还。';

test('the quoted words are marked where they stand', () => {
  expect(markQuote(text, '期限返还借款')).toEqual([
    [
      { text: '借款人应当按照约定的', quoted: false },
      { text: '期限返还借款', quoted: true },
      { text: '。', quoted: false },
    ],
    [{ text: '对借款期限没有约定的，可以随时返还。', quoted: false }],
  ]);
});

test('a quote over two paragraphs is marked in both', () => {
  const marked = markQuote(text, '返还借款。\n对借款期限');
  expect(marked.map((segments) => segments.filter(({ quoted }) => quoted).map((segment) => segment.text))).toEqual([['返还借款。'], ['对借款期限']]);
});

test('without a quote, or with one that is not there, nothing is marked and nothing is lost', () => {
  for (const quote of ['', '没有这句话']) {
    const marked = markQuote(text, quote);
    expect(marked.flat().some(({ quoted }) => quoted)).toBe(false);
    expect(marked.map((segments) => segments.map((segment) => segment.text).join('')).join('\n')).toBe(text);
  }
});

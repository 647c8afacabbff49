import { expect, test } from 'vitest';
import { parseCitation } from './parse-citation.ts';

test.each([
  ['法律援助法第31条', '法律援助法', 31],
  ['《法律援助法》第三十一条', '法律援助法', 31],
  ['民法典第一千零七十七条', '民法典', 1077],
  ['民诉法第十条', '民诉法', 10],
  ['legal-aid-law:31', 'legal-aid-law', 31],
  ['法律援助法 31', '法律援助法', 31],
])('%s names an article', (text, law, article) => {
  expect(parseCitation(text)).toEqual({ law, article });
});

test.each(['', '法律援助法', '第31条', '法律援助法第〇条'])('«%s» names none', (text) => {
  expect(parseCitation(text)).toBeUndefined();
});

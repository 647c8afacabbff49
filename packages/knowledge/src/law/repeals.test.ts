import { describe, expect, it } from 'vitest';
import type { ParsedLaw } from './article.ts';
import { markRepealedParagraphs } from './repeals.ts';

const law = (title: string, version: string, texts: string[]): ParsedLaw => ({
  title,
  version,
  promulgation: [],
  articles: texts.map((text, at) => ({ number: at + 1, label: at === 0 ? '第一条' : '第二条', path: [], text })),
  appendix: [],
});
const later = (clause: string) =>
  law('晾衣解释（二）', '法释〔2025〕9号', ['甲。', `本解释自2025年9月1日起施行。《晾衣解释（一）》（法释〔2020〕8号）${clause}同时废止。`]);

describe('a paragraph another text repeals', () => {
  it('is marked, with the date and where it says so', () => {
    const [first] = markRepealedParagraphs([law('晾衣解释（一）', '法释〔2020〕8号', ['乙。\n丙。']), later('第一条第二款')]);
    expect(first?.articles[0]).toMatchObject({ note: '第二款自2025年9月1日起废止（见《晾衣解释（二）》法释〔2025〕9号第二条）', repealedParagraphs: [2] });
  });

  it('is the whole article where no 款 is named', () => {
    const [first] = markRepealedParagraphs([law('晾衣解释（一）', '法释〔2020〕8号', ['乙。\n丙。']), later('第一条')]);
    expect(first?.articles[0]?.repealedParagraphs).toEqual([1, 2]);
  });

  it('is left alone in a later version of the same title', () => {
    const [first] = markRepealedParagraphs([law('晾衣解释（一）', '法释〔2026〕1号', ['乙。']), later('第一条')]);
    expect(first?.articles[0]).not.toHaveProperty('note');
  });
});

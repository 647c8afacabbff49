import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatArticleLabel, formatNumeral, parseArticleLabel, parseNumeral } from './numerals.ts';

describe('Chinese numerals', () => {
  it('come back as the number they were written from', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => parseNumeral(formatNumeral(value)) === value));
  });

  it('are written as statutes write them', () => {
    const written = [1, 10, 15, 20, 100, 101, 110, 188, 1000, 1010, 1077, 1260, 10_010, 110_000].map(formatNumeral);
    expect(written).toEqual([
      '一',
      '十',
      '十五',
      '二十',
      '一百',
      '一百零一',
      '一百一十',
      '一百八十八',
      '一千',
      '一千零一十',
      '一千零七十七',
      '一千二百六十',
      '一万零一十',
      '十一万',
    ]);
  });

  it.each([
    ['1077', 1077],
    ['１０７７', 1077],
    ['一〇七七', 1077],
    ['一零七七', 1077],
    ['一千零七十七', 1077],
    ['一千〇七十七', 1077],
    ['一千七十七', 1077],
    ['一千 零 七十七', 1077],
    ['一百十五', 115],
    ['廿三', 23],
    ['卅', 30],
    ['两百', 200],
    ['两', 2],
    ['零', 0],
    ['一百八', 108],
    ['三亿零五万', 300_050_000],
  ])('%s is read as %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '条', '百', '十百', '一二百', '第一', '1.5', '三万五亿'])('%j is not a number', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('are not written for numbers they cannot hold', () => {
    expect(() => formatNumeral(-1)).toThrow(RangeError);
    expect(() => formatNumeral(0.5)).toThrow(RangeError);
  });
});

describe('article labels', () => {
  it('come back as the article they were written from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }), (number, suffix) => {
        expect(parseArticleLabel(formatArticleLabel(number, suffix))).toEqual(suffix === undefined ? { number } : { number, suffix });
      }),
    );
  });

  it.each([
    ['第一百八十八条', { number: 188 }],
    ['第１８８条', { number: 188 }],
    ['第 一百八十八 条', { number: 188 }],
    ['第十条之一', { number: 10, suffix: 1 }],
    ['第287条之2', { number: 287, suffix: 2 }],
  ])('%s names its article', (label, article) => {
    expect(parseArticleLabel(label)).toEqual(article);
  });

  it.each(['第零条', '一百八十八条', '第一款', '第十条第一款', '第条'])('%s names none', (label) => {
    expect(parseArticleLabel(label)).toBeUndefined();
  });
});

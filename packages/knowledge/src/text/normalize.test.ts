import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, foldForQuote, removeZeroWidth, toHalfWidth } from './normalize.ts';

describe('width', () => {
  it('is halved without moving any character', () => {
    expect(toHalfWidth('《ＡＢＣ》（１２３）：　“完”｡')).toBe('《ABC》(123): “完”。');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => toHalfWidth(text).length === text.length));
  });

  it('does not count where a character takes none', () => {
    expect(removeZeroWidth('第\u200b一\ufeff条\u2060')).toBe('第一条');
  });
});

describe('a folded text', () => {
  it('leads back to the characters it came from', () => {
    const original = '甲方 应当　支付（ １００ 元）。';
    const folded = foldForQuote(original);
    expect(folded.text).toBe('甲方应当支付(100元)。');
    const at = folded.text.indexOf('(100元)');
    const { start, end } = folded.toOriginal(at, at + '(100元)'.length);
    expect(original.slice(start, end)).toBe('（ １００ 元）');
  });

  it('keeps line breaks when asked, and only then', () => {
    expect(foldForQuote('一 \n 二', { keepLineBreaks: true }).text).toBe('一\n二');
    expect(foldForQuote('一 \n 二').text).toBe('一二');
  });

  it('has no span outside itself', () => {
    expect(() => foldForQuote('一二').toOriginal(1, 3)).toThrow(RangeError);
    expect(() => foldForQuote('一二').toOriginal(1, 1)).toThrow(RangeError);
  });
});

describe('a quote', () => {
  it('is found whatever its width and spacing', () => {
    const text = '承租人应当按时交租（每月 5 日前）。';
    expect(findQuote(text, '按时交租(每月5日前)')).toEqual({ start: 5, end: 18 });
  });

  it('is not found when a word differs, and an empty one never is', () => {
    expect(findQuote('应当支付', '可以支付')).toBeUndefined();
    expect(findQuote('应当支付', ' 　')).toBeUndefined();
  });
});

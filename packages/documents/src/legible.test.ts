import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from './fonts.ts';
import { readCoverage } from './glyph-coverage.ts';
import { listParagraphs, toLegible } from './legible.ts';

describe('toLegible', () => {
  it.each([
    ['rare characters of names that the font has', '骉堉㛃䶮𬭎', '骉堉㛃䶮𬭎'],
    ['a rare character it lacks', '𠮷田', '〓田'],
    ['an emoji of one code point', '气死了😡。', '气死了〓。'],
    ['an emoji joined of several, as one character', '👨‍👩‍👧家', '〓家'],
    ['a flag and a keycap', '🇨🇳1️⃣', '〓〓'],
    ['a variation selector after a character it has', '葛\u{E0100}城', '葛城'],
    ['letters of other scripts', 'ག', '〓'],
    ['half a surrogate pair', 'a\uD842b', 'a〓b'],
    ['directional overrides and zero-width characters', '收\u202E款\u200B人\uFEFF', '收款人'],
    ['control characters', '张\u0000三\u001B', '张三'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a tab', 'a\tb', 'a  b'],
    ['letters written with a combining accent', 'Rene\u0301', 'René'],
  ])('prints %s', (_what, text, expected) => {
    expect(toLegible(text)).toBe(expected);
  });

  it('leaves what it has written as it is', () => {
    expect(toLegible(toLegible('𠮷田😡'))).toBe(toLegible('𠮷田😡'));
  });
});

describe('listParagraphs', () => {
  it('drops empty lines and the space around a line', () => {
    expect(listParagraphs('  一\r\n\n\n　二 \n')).toEqual(['一', '二']);
  });

  it('finds nothing in nothing', () => {
    expect(listParagraphs(' \n ')).toEqual([]);
  });
});

describe('the fonts', () => {
  const read = (path: string) => {
    const file = readFileSync(path);
    return readCoverage(new DataView(file.buffer, file.byteOffset, file.byteLength));
  };

  it('draw the same characters in both weights', () => {
    expect(read(FONT_FILES.bold)).toEqual(read(FONT_FILES.normal));
  });

  it('are found from the bundled server too', () => {
    const fromBundle = createRequire(new URL('../../../apps/api/dist/main.js', import.meta.url));
    expect(fromBundle.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')).toBe(FONT_FILES.normal);
  });
});

import { readFileSync } from 'node:fs';
import { FONT_FILES } from './fonts.ts';

interface CodePointRange {
  readonly first: number;
  readonly last: number;
}

const FULL_UNICODE_FORMAT = 12;

function findTable(font: DataView, tag: string): number {
  const tables = font.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(font.getUint8(at), font.getUint8(at + 1), font.getUint8(at + 2), font.getUint8(at + 3));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function getCharacterMap(font: DataView): number {
  const cmap = findTable(font, 'cmap');
  const maps = font.getUint16(cmap + 2);
  for (let index = 0; index < maps; index++) {
    const at = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    if (font.getUint16(at) === FULL_UNICODE_FORMAT) return at;
  }
  throw new Error('The font has no character map of all of Unicode.');
}

/** The code points a TrueType font draws, ascending, from its `cmap` subtable of format 12 (OpenType specification). */
export function readCoverage(font: DataView): readonly CodePointRange[] {
  const map = getCharacterMap(font);
  const groups = font.getUint32(map + 12);
  return Array.from({ length: groups }, (_, index) => {
    const at = map + 16 + index * 12;
    return { first: font.getUint32(at), last: font.getUint32(at + 4) };
  });
}

let coverage: readonly CodePointRange[] | undefined;

function loadCoverage(): readonly CodePointRange[] {
  const file = readFileSync(FONT_FILES.normal);
  return readCoverage(new DataView(file.buffer, file.byteOffset, file.byteLength));
}

/** Whether our font draws this code point; both weights draw the same ones. */
export function hasGlyph(codePoint: number): boolean {
  coverage ??= loadCoverage();
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = coverage[middle];
    if (range === undefined) return false;
    if (codePoint < range.first) high = middle - 1;
    else if (codePoint > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

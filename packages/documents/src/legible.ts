import { hasGlyph } from './glyph-coverage.ts';

/** Stands where the font has no glyph (下代替号), to be completed by hand. */
export const MISSING_MARK = '〓';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Format characters and variation selectors have no ink of their own; directional overrides among them could disguise a text.
const INKLESS = /[\p{Cc}\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

function isDrawn(text: string): boolean {
  for (const character of text) if (character !== '\n' && !hasGlyph(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function drawGrapheme(grapheme: string): string {
  if (grapheme === '\n') return grapheme;
  const bare = grapheme.replace(INKLESS, '');
  return isDrawn(bare) ? bare : MISSING_MARK;
}

/**
 * The text as our font can draw it: what the font lacks becomes one 〓 for each character as read (an emoji of several code points
 * too), what has no ink goes, line ends become `\n`.
 */
export function toLegible(text: string): string {
  const normal = text.normalize('NFC').replace(LINE_ENDS, '\n').replaceAll('\t', '  ');
  if (isDrawn(normal)) return normal;
  return Array.from(graphemes.segment(normal), ({ segment }) => drawGrapheme(segment)).join('');
}

/** The text's paragraphs: empty lines gone, each trimmed. */
export function listParagraphs(text: string): readonly string[] {
  return text
    .replace(LINE_ENDS, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

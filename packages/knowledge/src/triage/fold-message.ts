import { removeZeroWidth } from '../text/normalize.ts';

const han = '[\\u4e00-\\u9fff]';
const brokenUp = new RegExp(`(?<=${han})[.*·•_~\\-+|/\\\\^'"“”‘’\`#&]+(?=${han})`, 'gu');

const blankBetween = new RegExp(`(?<=${han})[ \\t\\u3000]+(?=${han})`, 'gu');

/** Spellings that stand for other words: characters of the other script, and slips residents make. */
export interface Spellings {
  /** Pairs of characters, the one written and the one meant: `殺杀 騙骗`. */
  characters: string;
  /** What is written, what is meant; applied in this order. */
  slips: readonly (readonly [string, string])[];
}

/**
 * A reader of residents' words for the rules: one width, one script, no white space, no signs put between characters to slip past a filter, no slips.
 * Line breaks end a sentence. Only for matching; nothing folded is ever shown.
 */
export function createFolder(spellings: Spellings): (message: string) => string {
  const meant = new Map(spellings.characters.split(/\s+/).map((pair) => [pair.charAt(0), pair.charAt(1)]));
  return (message) => {
    const folded = removeZeroWidth(message.normalize('NFKC'))
      .toLowerCase()
      .replace(/[\r\n]+/g, '。')
      .replace(/\s+/g, '')
      .replace(/\.{2,}|、/g, ',')
      .replace(brokenUp, '')
      .replace(/./gu, (character) => meant.get(character) ?? character);
    return spellings.slips.reduce((text, [written, word]) => text.replaceAll(written, word), folded);
  };
}

/** Many residents write a blank where others write a comma; folding would take it out. For a reader that minds clauses. */
export function blanksToCommas(message: string): string {
  return message.replace(blankBetween, ',');
}

/** Sentences of a folded text; commas do not part them, for lay writing strings everything together with commas. */
export function toSentenceParts(folded: string): string[] {
  return folded.split(/[。！？!?;；]+/u).filter((part) => part !== '');
}

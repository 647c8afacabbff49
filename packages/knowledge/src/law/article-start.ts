import { numeralCharacters, parseNumeral, type ArticleNumber } from '../text/numerals.ts';

/** The beginning of an article: its number, its label as written, and what follows on the same line. */
export interface ArticleStart extends ArticleNumber {
  label: string;
  rest: string;
}

const start = new RegExp(`^(第\\s*([${numeralCharacters}]+)\\s*条(?:\\s*之\\s*([${numeralCharacters}]+))?)(\\s*)(.*)$`);
const continuesSentence = /^([、，；：和与或至到的中之]|第|规定|所称|所列|以及|以外|以下)/;

/**
 * Reads a line as the beginning of an article. Text directly against the label counts only where the number is the one awaited, for a sentence may
 * also begin with «第三十条规定的…».
 */
export function readArticleStart(text: string, awaited: (found: ArticleNumber) => boolean): ArticleStart | undefined {
  const match = start.exec(text);
  if (match === null) return undefined;
  const [, label = '', numeral = '', suffixNumeral, gap = '', rest = ''] = match;
  const number = parseNumeral(numeral);
  const suffix = suffixNumeral === undefined ? undefined : parseNumeral(suffixNumeral);
  if (number === undefined) return undefined;
  const found: ArticleNumber = suffix === undefined ? { number } : { number, suffix };
  const isSeparate = gap !== '' || rest === '' || (awaited(found) && !continuesSentence.test(rest));
  return isSeparate ? { ...found, label: label.replace(/\s/g, ''), rest } : undefined;
}

/** Whether an article may stand right behind another: 11 or 10-1 behind 10, 11 or 10-2 behind 10-1; 1 at the beginning. */
export function mayFollow(previous: ArticleNumber | undefined, next: ArticleNumber): boolean {
  if (previous === undefined) return next.number === 1 && next.suffix === undefined;
  if (next.suffix === undefined) return next.number === previous.number + 1;
  return next.number === previous.number && next.suffix === (previous.suffix ?? 0) + 1;
}

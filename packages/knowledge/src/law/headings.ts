import { numeralCharacters } from '../text/numerals.ts';
import type { LawLine } from './law-lines.ts';

/** 1 编, 2 分编, 3 章 or an interpretation's `一、`, 4 节 or `（一）`. */
export interface Heading {
  level: 1 | 2 | 3 | 4;
  text: string;
}

const levels = { 编: 1, 分编: 2, 章: 3, 节: 4 } as const;
const numbered = new RegExp(`^(第[${numeralCharacters}]+(分编|编|章|节))(\\s*)(.*)$`);
const section = /^[一二三四五六七八九十]+、/;
const subsection = /^（[一二三四五六七八九十]+）/;
const headingLengthMax = 40;

/**
 * Reads a line as a heading, white space inside dropped (`第一章　总　　则` → `第一章 总则`).
 * `precedesArticle` says that the next line begins an article: it lets an unmarked `二、结婚` count as a heading, while the same form inside an article
 * is an enumeration.
 */
export function readHeading(line: LawLine, precedesArticle: boolean): Heading | undefined {
  const match = numbered.exec(line.text);
  if (match !== null) return readNumbered(match, line);
  const compact = line.text.replace(/\s/g, '');
  if (compact === '附则') return { level: 1, text: compact };
  const isHeading = line.isMarked || (precedesArticle && isShortPhrase(compact));
  if (isHeading && section.test(compact)) return { level: 3, text: compact };
  if (isHeading && subsection.test(compact)) return { level: 4, text: compact };
  return undefined;
}

function readNumbered(match: RegExpExecArray, line: LawLine): Heading | undefined {
  const [, label = '', unit = '章', gap = '', rest = ''] = match;
  const name = rest.replace(/\s/g, '');
  const isHeading = line.isMarked || ((gap !== '' || name === '') && isShortPhrase(name)) || isTitleWithoutGap(name);
  const level = levels[unit as keyof typeof levels];
  return isHeading ? { level, text: name === '' ? label : `${label} ${name}` } : undefined;
}

/** `第一章总则` is a heading, `第三章规定的期限` the beginning of a sentence. */
function isTitleWithoutGap(name: string): boolean {
  return isShortPhrase(name) && name !== '' && !/^(规定|所称|至|、|和|的|第)/.test(name);
}

function isShortPhrase(text: string): boolean {
  return text.length <= headingLengthMax && !/[。；：！？]$/.test(text) && !text.includes('。');
}

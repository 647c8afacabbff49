import { toHalfWidth } from './normalize.ts';

const digits: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const variants: Readonly<Record<string, string>> = { 〇: '零', '○': '零', 廿: '二十', 卅: '三十' };
const sectionPattern = /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二两三四五六七八九]?)(十))?零?([一二两三四五六七八九]?)$/;

/** Body of a regular-expression character class: the characters a number in Chinese writing may hold. */
export const chineseNumeralCharacters = '零〇○一二两三四五六七八九十廿卅百千万';

/** The same with Arabic digits, as they stand after `toHalfWidth`. */
export const numeralCharacters = `0-9${chineseNumeralCharacters}`;

/**
 * Reads a Chinese, Arabic or full-width number (「一千零七十七」「1077」「１０７７」「一〇七七」「廿三」「两百」) as a whole number.
 * A last digit without its unit counts as ones (「一百八」 is 108): in article numbers it is a left-out 零, not 180.
 * Answers `undefined` for anything that is not a number from 0 to 999,999,999,999.
 */
export function parseNumeral(text: string): number | undefined {
  const compact = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[〇○廿卅]/g, (sign) => variants[sign] ?? sign);
  if (/^\d{1,12}$/.test(compact)) return Number(compact);
  if (/^[零一二三四五六七八九]{2,12}$/.test(compact)) return Array.from(compact, digitOf).reduce((value, digit) => value * 10 + digit, 0);
  return readGroups(compact);
}

/** 亿 and 万 split a number into groups of four places; each is read alone. */
function readGroups(text: string): number | undefined {
  const match = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text);
  if (match === null || text === '') return undefined;
  let value = 0;
  const groups: (string | undefined)[] = match.slice(1);
  for (const group of groups) {
    const section = group ? readSection(group) : 0;
    if (section === undefined) return undefined;
    value = value * 10_000 + section;
  }
  return value;
}

function readSection(text: string): number | undefined {
  if (text === '零') return 0;
  const match = sectionPattern.exec(text);
  if (match === null) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  // 十 may stand alone: 十五, 一百十.
  const tensValue = ten === undefined ? 0 : tens ? digitOf(tens) : 1;
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + tensValue * 10 + digitOf(ones);
}

function digitOf(sign: string | undefined): number {
  return digits[sign ?? '零'] ?? 0;
}

const digitSigns = '零一二三四五六七八九';

/** Writes a whole number from 0 to 99,999,999 as statutes do: 10 十, 110 一百一十, 1077 一千零七十七. Throws `RangeError` outside. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) throw new RangeError(`不能写成汉字数字：${value}`);
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return writeSection(low).replace(/^一十/, '十');
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${writeSection(high).replace(/^一十/, '十')}万${gap}${low === 0 ? '' : writeSection(low)}`;
}

function writeSection(value: number): string {
  let written = '';
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit !== 0) written += `${digitSigns.charAt(digit)}${unit}`;
    else if (written !== '' && !written.endsWith('零')) written += '零';
  }
  return written.replace(/零$/, '');
}

/** Which article: `suffix` is 1 for 第十条之一, an article inserted after 第十条 by an amendment. */
export interface ArticleNumber {
  number: number;
  suffix?: number;
}

const articleLabel = new RegExp(`^第([${numeralCharacters}]+)条(?:之([${numeralCharacters}]+))?$`);

/** Reads 第一百八十八条, 第１８８条, 第十条之一; spaces are tolerated. `undefined` when it is not exactly one article label. */
export function parseArticleLabel(label: string): ArticleNumber | undefined {
  const match = articleLabel.exec(toHalfWidth(label).replace(/\s/g, ''));
  const number = match?.[1] === undefined ? undefined : parseNumeral(match[1]);
  if (number === undefined || number === 0) return undefined;
  if (match?.[2] === undefined) return { number };
  const suffix = parseNumeral(match[2]);
  return suffix === undefined || suffix === 0 ? undefined : { number, suffix };
}

/** Writes 188 as 第一百八十八条 and 10, 1 as 第十条之一. */
export function formatArticleLabel(number: number, suffix?: number): string {
  return `第${formatNumeral(number)}条${suffix === undefined ? '' : `之${formatNumeral(suffix)}`}`;
}

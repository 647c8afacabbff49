import { chineseNumeralCharacters, parseNumeral, type ArticleNumber } from '../text/numerals.ts';

/** Articles named together, with the 款 and 项 of the last one. */
export interface ArticleGroup {
  start: number;
  end: number;
  articles: ArticleNumber[];
  paragraph?: number;
  item?: number;
}

interface Entry {
  numbers: ArticleNumber[];
  end: number;
  /** 条 was written, so the number is an article's. */
  isClosed: boolean;
}

const numeral = `(?:[0-9]{1,4}(?![0-9.])|[${chineseNumeralCharacters}]{1,10})`;
const suffix = `(?:之(${numeral})(?![种个项类点]))?`;
const entryPattern = new RegExp(`(第?)(${numeral})(条?)${suffix}`, 'y');
const rangePattern = new RegExp(`(?:至|到|[-~—–―－])+第?(${numeral})条${suffix}`, 'y');
const separatorPattern = /(?:[、和与及或]|以及|并|,(?=第))+/y;
const paragraphPattern = new RegExp(`(?:的|之|中的)?(?:第(${numeral})|([0-9一三四五六七八九十]+))款(?:[、和与及或至]第?${numeral}款)*`, 'y');
const moreItems = `(?:[、和与及或至]第?\\(?${numeral}\\)?)*`;
const itemPattern = new RegExp(`(?:的|之|中的)?(?:第\\(?(${numeral})\\)?|\\((${numeral})\\))${moreItems}项(?:[、和与及或至]第?\\(?${numeral}\\)?项)*`, 'y');
/** What 条 counts when it is not an article: 第一条路, 三条建议, 15条信息. */
const countedThing =
  /^(路|街|道路|大街|胡同|巷|河|江|线|船|鱼|狗|蛇|腿|裤|裙|围巾|毛巾|绳|项链|链|人命|命|龙|信息|消息|短信|微信|评论|留言|私信|视频|动态|弹幕|新闻|建议|意见|理由|要求|原因|被子|床单|出路|途径|经验|腰带|领带|内裤|内容|好汉|件)/;
const rangeArticlesMax = 300;

/**
 * Reads article numbers at a place of a folded text: 第五条, 第5-7条, 第五条、第七条和第九条, 第十条之一第二款第三项. A 款 ends a group, so
 * 第五条、第七条第二款 gives two. `mayDropOrdinal` admits 1077条 without 第. Empty where no article is named.
 */
export function readArticleGroups(text: string, at: number, mayDropOrdinal: boolean): ArticleGroup[] {
  const groups: ArticleGroup[] = [];
  let start = at;
  for (;;) {
    const read = readGroup(text, start, mayDropOrdinal || groups.length > 0);
    const last = read.at(-1);
    if (last === undefined) return groups;
    groups.push(...read);
    const separator = matchAt(separatorPattern, text, last.end);
    if (separator === undefined) return groups;
    start = separator.end;
  }
}

/** Reads up to the first 款 or 项, which belongs to the last article only: what stands before that one is a group of its own. */
function readGroup(text: string, at: number, mayDropOrdinal: boolean): ArticleGroup[] {
  let group: ArticleGroup | undefined;
  let pending: ArticleNumber[] = [];
  let position = at;
  for (;;) {
    const entry = readEntry(text, position, mayDropOrdinal || group !== undefined || pending.length > 0);
    if (entry === undefined) break;
    const detail = entry.isClosed ? readParagraph(text, entry.end) : undefined;
    if (detail !== undefined && group !== undefined && pending.length === 0) {
      return [group, { start: position, articles: entry.numbers, ...detail }];
    }
    pending = [...pending, ...entry.numbers];
    if (entry.isClosed) {
      group = { start: at, end: entry.end, articles: [...(group?.articles ?? []), ...pending], ...detail };
      pending = [];
      if (detail !== undefined) break;
    }
    const separator = matchAt(separatorPattern, text, entry.end);
    if (separator === undefined) break;
    position = separator.end;
  }
  return group === undefined ? [] : [group];
}

function readEntry(text: string, at: number, mayDropOrdinal: boolean): Entry | undefined {
  const match = matchAt(entryPattern, text, at);
  if (match === undefined) return undefined;
  const [, ordinal, written, unit, suffixWritten] = match.groups;
  const first = toNumber(written, suffixWritten);
  if (first === undefined || (ordinal === '' && !mayDropOrdinal)) return undefined;
  const range = matchAt(rangePattern, text, match.end);
  const last = range === undefined ? undefined : toNumber(range.groups[1], range.groups[2]);
  if (range !== undefined && last !== undefined) return { numbers: writeOut(first, last), end: range.end, isClosed: true };
  const isClosed = unit === '条';
  if (ordinal === '' && isClosed && isCount(text, match.end, written ?? '')) return undefined;
  return { numbers: [first], end: match.end, isClosed };
}

/** Whether 条 without 第 counts things; 三条规定 does, 1077条规定 does not. */
function isCount(text: string, end: number, written: string): boolean {
  return countsThings(text, end) || (/^[一二两三四五六七八九十]$/.test(written) && /^[规建要内重新意]/.test(text.slice(end, end + 1)));
}

/** Whether what follows 条 is a thing counted by it (第一条路). */
export function countsThings(text: string, end: number): boolean {
  return countedThing.test(text.slice(end, end + 3));
}

/** Reads 第一款第三项 at a place of a folded text: behind an article, or behind 同条. */
export function readParagraph(text: string, at: number): { end: number; paragraph?: number; item?: number } | undefined {
  const paragraph = matchAt(paragraphPattern, text, at);
  const item = matchAt(itemPattern, text, paragraph?.end ?? at);
  const end = item?.end ?? paragraph?.end;
  if (end === undefined) return undefined;
  const paragraphNumber = parseNumeral(paragraph?.groups[1] ?? paragraph?.groups[2] ?? '');
  const itemNumber = parseNumeral(item?.groups[1] ?? item?.groups[2] ?? '');
  return {
    end,
    ...(paragraphNumber === undefined ? {} : { paragraph: paragraphNumber }),
    ...(itemNumber === undefined ? {} : { item: itemNumber }),
  };
}

function toNumber(written: string | undefined, suffixWritten: string | undefined): ArticleNumber | undefined {
  const number = parseNumeral(written ?? '');
  if (number === undefined || number === 0) return undefined;
  const after = suffixWritten === undefined ? undefined : parseNumeral(suffixWritten);
  return after === undefined ? { number } : { number, suffix: after };
}

function writeOut(first: ArticleNumber, last: ArticleNumber): ArticleNumber[] {
  const between = last.number - first.number - 1;
  if (between < 0 || between > rangeArticlesMax) return [first, last];
  return [first, ...Array.from({ length: between }, (_none, at) => ({ number: first.number + 1 + at })), last];
}

function matchAt(pattern: RegExp, text: string, at: number): { groups: (string | undefined)[]; end: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : { groups: [...match], end: at + match[0].length };
}

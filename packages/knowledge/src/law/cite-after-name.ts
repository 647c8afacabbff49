import { chineseNumeralCharacters } from '../text/numerals.ts';
import { readArticleGroups, type ArticleGroup } from './cite-articles.ts';

const closing = /[》〉>”」』】"]+/y;
const remark = /\([^()\n]{1,40}\)/y;
const part = new RegExp(
  `(?:(?:总则|物权|合同|人格权|婚姻家庭|婚姻|继承|侵权责任|侵权)(?:编|分编)|第[0-9${chineseNumeralCharacters}]{1,4}(?:分编|编|章|节)|通则分编|典型合同分编)+`,
  'y',
);
const linking = /(?:规定的|中的|里的|里面的|的|中|里|之)?[,:]?/y;
const bareNumber = /([0-9]{1,4})(?=$|[\s。,;:!?、)》”怎的是说什关讲内解吗呢])/y;
const yearFrom = 1900;

/**
 * What stands behind a law's name: closing brackets, a remark in parentheses, the code's 编 and 章, a linking word, then articles. `nameEnd` is where the
 * name with its 编 ends. With `mayDropOrdinal`, 民法典1077条 and 民法典1077 count too, if they stand directly behind the name.
 */
export function readAfterName(text: string, at: number, options: { mayDropOrdinal: boolean }): { groups: ArticleGroup[]; nameEnd: number } {
  let nameEnd = skip(part, text, skip(closing, text, at));
  nameEnd = skip(closing, text, nameEnd);
  const isWholeName = nameEnd === skip(closing, text, at);
  const afterRemark = skip(part, text, skip(closing, text, skip(remark, text, nameEnd)));
  const afterLink = skip(linking, text, afterRemark);
  const isDirect = afterLink === afterRemark;
  const groups = readArticleGroups(text, afterLink, options.mayDropOrdinal && isDirect);
  if (groups.length > 0) return { groups, nameEnd };
  const bare = options.mayDropOrdinal && isWholeName && isDirect ? readBareNumber(text, afterLink) : undefined;
  return { groups: bare === undefined ? [] : [bare], nameEnd };
}

/** 民法典1077怎么说. A number from 1900 on is a year. */
function readBareNumber(text: string, at: number): ArticleGroup | undefined {
  bareNumber.lastIndex = at;
  const number = Number(bareNumber.exec(text)?.[1] ?? 0);
  if (number === 0 || number >= yearFrom) return undefined;
  return { start: at, end: at + String(number).length, articles: [{ number }] };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? at : at + match[0].length;
}

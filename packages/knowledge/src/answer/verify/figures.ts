/** Numbers that carry law: with a unit of time, money, share or count behind them. */
const figure =
  /(?:百分之([零〇一二三四五六七八九十百点]+))|([零〇一二两三四五六七八九十百千万]+)分之([零〇一二两三四五六七八九十百]+)|(\d+(?:[.,]\d+)*|[零〇一二两三四五六七八九十百千万半点]+)\s*(万|亿)?\s*(?:个|多)?(年|月|日|天|周岁|岁|倍|元|块|小时|%|％|成|工作日|次|级|人以上)/g;

const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const sameUnit: Record<string, string> = { 天: '日', 周岁: '岁', 块: '元', '％': '%', 工作日: '日' };

/**
 * Figures in a text, each as `value unit`, so that «三十日» and «30天» compare equal. Everyday uses of one (一次、一人、一天) are left out: they carry no law.
 */
export function findFigures(text: string): Set<string> {
  const found = new Set<string>();
  const folded = text
    .normalize('NFKC')
    .replace(
      /一次性|单元|多元|半成品|第[零〇一二两三四五六七八九十百千\d]+[天日]|一块|第[零〇一二两三四五六七八九十百千\d]+[条款项章节次]|[零〇一二三四五六七八九十\d]+月[零〇一二三四五六七八九十\d]+[日号]|\d{4}年|一[日天]|[周星期][一二三四五六日]/g,
      ' ',
    );
  for (const match of folded.matchAll(figure)) {
    const [, percent, denominator, numerator, value, scale, unit] = match;
    if (percent !== undefined) found.add(`${toNumber(percent)} %`);
    else if (denominator !== undefined && numerator !== undefined) found.add(`${toNumber(numerator)}/${toNumber(denominator)}`);
    else if (value !== undefined && unit !== undefined && !(value === '一' && (unit === '次' || unit === '人以上')))
      found.add(`${toNumber(value) * (scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1)} ${sameUnit[unit] ?? unit}`);
  }
  return found;
}

function toNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === '半') return 0.5;
  const [whole = '', decimals] = text.split('点');
  if (decimals !== undefined) return Number(`${toNumber(whole)}.${[...decimals].map((digit) => digits[digit] ?? 0).join('')}`);
  let total = 0;
  let section = 0;
  let figureValue = 0;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) figureValue = digits[character] ?? figureValue;
    else if (unit === 10_000) {
      total = (total + section + figureValue || 1) * unit;
      section = 0;
      figureValue = 0;
    } else {
      section += (figureValue || 1) * unit;
      figureValue = 0;
    }
  }
  return total + section + figureValue;
}

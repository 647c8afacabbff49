const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** `法律援助法第31条`, `《法律援助法》三十一条` or `legal-aid-law:31` → law and number; undefined when no article is named. */
export function parseCitation(text: string): { law: string; article: number } | undefined {
  const match = /^\s*《?((?!第)[^《》:：\s]+?)》?\s*[:：]?\s*第?\s*([0-9零〇一二两三四五六七八九十百千]+)\s*条?\s*$/.exec(text.normalize('NFKC'));
  const [, law, number] = match ?? [];
  if (law === undefined || number === undefined) return undefined;
  const article = /^\d+$/.test(number) ? Number(number) : readNumeral(number);
  return article >= 1 && article <= 9999 ? { law, article } : undefined;
}

function readNumeral(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = units[character];
    if (unit === undefined) digit = digits[character] ?? 0;
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

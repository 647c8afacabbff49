import { removeZeroWidth } from './normalize.ts';

const patterns: [RegExp, string][] = [
  // 18-digit resident ID (the last may be X), also with spaces or hyphens between the groups.
  [/(?<!\d)[1-9]\d{5}[\s-]?(?:18|19|20)\d{2}[\s-]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s-]?\d{3}[\dXx](?![\dXx])/g, '［身份证号］'],
  // 15-digit resident ID of the first generation.
  [/(?<!\d)[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g, '［身份证号］'],
  // Bank cards: 16 to 19 digits, often in groups of four.
  [/(?<!\d)\d{4}(?:[\s-]?\d{4}){3}(?:[\s-]?\d{1,3})?(?!\d)/g, '［银行卡号］'],
  [/(?<!\d)(?:\+?86[\s-]?)?1[\s.·-]{0,2}[3-9](?:[\s.·-]{0,2}\d){9}(?!\d)/g, '［手机号］'],
  // The same read out in Chinese digits.
  [/(?<![零〇幺一二三四五六七八九])[一幺][三四五六七八九][零〇幺一二三四五六七八九]{9}(?![零〇幺一二三四五六七八九])/g, '［手机号］'],
  [/(?<![A-Za-z0-9])[EGDSP][A-Z]?\d{7,8}(?!\d)/g, '［证件号］'],
  [/(?<!\d)0\d{2,3}[\s-]\d{7,8}(?!\d)/g, '［电话号码］'],
];

/** Puts a word in place of ID, bank card and phone numbers, written in half- or full-width digits, whole or in groups. Everything else stays. */
export function maskNumbers(text: string): string {
  const folded = removeZeroWidth(text).replace(/[０-９Ｘｘ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  return patterns.reduce((masked, [pattern, word]) => masked.replace(pattern, word), folded);
}

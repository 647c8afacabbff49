const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';

/** What is off with a resident identity number, so that she can find it herself; empty when nothing is. Length, date, check digit (GB 11643). */
export function idNumberFault(text: string, today: string): string {
  const number = text.replace(/\s/g, '').toUpperCase();
  if (!/^[0-9X]*$/.test(number)) return '身份证号只有数字，最后一位可能是 X。请看看是不是多了别的字。';
  if (number.length !== 18) return `身份证号是 18 位，现在是 ${number.length} 位。请对照证件再看一看。`;
  if (number.slice(0, 17).includes('X')) return 'X 只会在最后一位。请看看前面的数字。';
  if (!isPastDay(number.slice(6, 14), today)) return '第 7 到 14 位是出生日期，这里对不上。请再看一看这 8 个数字。';
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return checkDigits.charAt(sum % 11) === number.charAt(17) ? '' : '有一位数字可能不对。请从头对一遍，特别是最后一位。';
}

function isPastDay(digits: string, today: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day >= '1900-01-01' && day <= today;
}

/** `420***********1234` */
export function maskId(number: string): string {
  return number.length < 8 ? '已填' : `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
}

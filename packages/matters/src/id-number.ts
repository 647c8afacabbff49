import { isDay } from '@mingbai/knowledge';

export type IdNumberCheck = { ok: true; idNumber: string; birthDate: string | undefined } | { ok: false; message: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The eighteenth character of a resident identity number, by the first seventeen (GB 11643-1999, MOD 11-2). */
export function idCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return checkCharacters[sum % 11] ?? '';
}

/** Whether a resident identity number can be one: length, a birth date that is not after `today`, and the check character. */
export function checkResidentId(text: string, today: string): IdNumberCheck {
  const idNumber = text.replace(/\s/g, '').toUpperCase();
  if (/^\d{15}$/.test(idNumber)) return { ok: false, message: '这是 15 位的旧号码，请填 18 位的身份证号' };
  if (idNumber.length !== 18) return { ok: false, message: `身份证号是 18 位，现在是 ${idNumber.length} 位` };
  if (!/^\d{17}[\dX]$/.test(idNumber)) return { ok: false, message: '身份证号只有数字，最后一位可以是 X' };
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  if (!isDay(birthDate) || birthDate > today) return { ok: false, message: '身份证号里的出生日期不对，请再看一看' };
  if (idCheckCharacter(idNumber.slice(0, 17)) !== idNumber[17]) return { ok: false, message: '身份证号的最后一位对不上，请再看一看' };
  return { ok: true, idNumber, birthDate };
}

/** Other papers have numbers of many shapes: only what cannot be one is refused. */
export function checkOtherId(text: string): IdNumberCheck {
  const idNumber = text.trim().toUpperCase();
  if (!/^[\p{L}\p{N}()（）\-/. ]{3,40}$/u.test(idNumber)) return { ok: false, message: '证件号码要 3 到 40 个字，请照证件填写' };
  return { ok: true, idNumber, birthDate: undefined };
}

export function checkIdNumber(idType: string, text: string, today: string): IdNumberCheck {
  return idType === 'resident-id' ? checkResidentId(text, today) : checkOtherId(text);
}

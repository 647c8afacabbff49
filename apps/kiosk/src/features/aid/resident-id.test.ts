import { expect, test } from 'vitest';
import { idNumberFault, maskId } from './resident-id.ts';

const today = '2026-11-23';
/** Made up: a district code that is given to nobody, with its right check digit. */
const madeUp = '000000199001010007';

test('exactly one last place is right', () => {
  const accepted = [...'0123456789X'].filter((last) => idNumberFault(madeUp.slice(0, 17) + last, today) === '');
  expect(accepted).toHaveLength(1);
});

test('the published example of the standard is right, also in small letters and with spaces', () => {
  expect(idNumberFault('11010519491231002X', today)).toBe('');
  expect(idNumberFault(' 110105 19491231 002x', today)).toBe('');
});

test('a wrong length, date or letter is named', () => {
  expect(idNumberFault('1234567', today)).toContain('7 位');
  expect(idNumberFault('000000199002300009', today)).toContain('出生日期');
  expect(idNumberFault('00000020990101000X', today)).toContain('出生日期');
  expect(idNumberFault('0000001990010100A7', today)).toContain('别的字');
  expect(idNumberFault('X10105194912310021', today)).toContain('最后一位');
});

test('two digits changed places are noticed', () => {
  expect(idNumberFault('11010519491213002X', today)).not.toBe('');
});

test('what is shown again hides the middle', () => {
  expect(maskId('11010519491231002X')).toBe('110***********002X');
});

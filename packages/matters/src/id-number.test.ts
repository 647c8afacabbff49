import { addDays, createWorkCalendar } from '@mingbai/knowledge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIdNumber, checkResidentId, idCheckCharacter } from './id-number.ts';
import { aidClockDue, isUrgent, resumedDue } from './aid/clocks.ts';
import { defaultAidTerms } from './aid/terms.ts';

const today = '2026-11-23';
const day = fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays('1930-01-01', offset));
const first17 = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), day, fc.integer({ min: 0, max: 999 }))
  .map(([region, birth, order]) => `${region}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`);

describe('a resident identity number', () => {
  test('with its check character is taken and gives the birth date', () => {
    fc.assert(
      fc.property(first17, (digits) => {
        const check = checkResidentId(`${digits}${idCheckCharacter(digits)}`, today);
        expect(check).toMatchObject({ ok: true, birthDate: `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}` });
      }),
    );
  });

  test('with any other last character is refused', () => {
    fc.assert(
      fc.property(first17, fc.constantFrom(...'0123456789X'), (digits, last) => {
        fc.pre(last !== idCheckCharacter(digits));
        expect(checkResidentId(`${digits}${last}`, today).ok).toBe(false);
      }),
    );
  });

  test('with one wrong digit is refused, whichever it is', () => {
    fc.assert(
      fc.property(first17, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const wrong = digits.slice(0, at) + String((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
        expect(checkResidentId(`${wrong}${idCheckCharacter(digits)}`, today).ok).toBe(false);
      }),
    );
  });

  test('of fifteen digits is told from a wrong one', () => {
    expect(checkResidentId('420100800101123', today)).toEqual({ ok: false, message: '这是 15 位的旧号码，请填 18 位的身份证号' });
  });

  test('born tomorrow or on a day that does not exist is refused', () => {
    for (const birth of ['20261124', '19900230']) {
      const digits = `420100${birth}123`;
      expect(checkResidentId(`${digits}${idCheckCharacter(digits)}`, today).ok).toBe(false);
    }
  });

  test('takes a small x and spaces', () => {
    expect(checkResidentId('11010519491231002x', today)).toMatchObject({ ok: true, idNumber: '11010519491231002X' });
  });

  test('of another paper only has to be visible', () => {
    expect(checkIdNumber('passport', 'E12345678', today).ok).toBe(true);
    expect(checkIdNumber('passport', 'E1', today).ok).toBe(false);
    expect(checkIdNumber('other', '\u0000\u0001\u0002\u0003', today).ok).toBe(false);
  });
});

describe('the clocks of an application', () => {
  const calendar = createWorkCalendar([]);
  const start = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2024-01-01', offset));

  test('end on a day somebody works, never sooner than the law says', () => {
    fc.assert(
      fc.property(start, (from) => {
        for (const [code, days] of [
          ['T7', 7],
          ['T3', 3],
          ['T5', 5],
        ] as const) {
          const due = aidClockDue(code, from, defaultAidTerms, calendar);
          expect(calendar.isWorkday(due)).toBe(true);
          expect(due >= addDays(from, days) && due <= addDays(from, days + 2)).toBe(true);
        }
      }),
    );
  });

  test('counted in working days end later', () => {
    fc.assert(fc.property(start, (from) => aidClockDue('T7', from, { ...defaultAidTerms, dayKind: 'working' }, calendar) >= addDays(from, 9)));
  });

  test('that rested have as many days left as before', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }), (from, ran, rested) => {
        const dueOn = aidClockDue('T7', from, defaultAidTerms, calendar);
        const pausedOn = addDays(from, ran);
        const due = resumedDue({ dueOn, pausedOn }, addDays(pausedOn, rested), calendar);
        expect(due >= addDays(dueOn, rested)).toBe(true);
        expect(calendar.isWorkday(due)).toBe(true);
      }),
    );
  });

  test('moves the seventh day past the national holiday', () => {
    const golden = createWorkCalendar([
      { year: 2026, source: 'test', sureness: 'V', holidays: [{ name: '国庆', from: '2026-10-01', to: '2026-10-07' }], workdays: ['2026-10-10'] },
    ]);
    expect(aidClockDue('T7', '2026-09-24', defaultAidTerms, golden)).toBe('2026-10-08');
    expect(aidClockDue('T7', '2026-10-03', defaultAidTerms, golden)).toBe('2026-10-10');
  });

  test('call urgent what lapses in fewer than seven days and has not lapsed', () => {
    expect([undefined, '2026-11-22', today, '2026-11-29', '2026-11-30'].map((deadline) => isUrgent(deadline, today))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});

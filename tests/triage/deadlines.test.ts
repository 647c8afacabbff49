import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkdays, moveToWorkday } from '../../packages/knowledge/src/deadlines/calendar.ts';
import { computeDeadline } from '../../packages/knowledge/src/deadlines/compute-deadline.ts';
import { addDays, addMonths, addYears, daysBetween, isDay, toOrdinal, weekdayOf } from '../../packages/knowledge/src/deadlines/days.ts';
import type { Deadline, DeadlineQuestion } from '../../packages/knowledge/src/deadlines/deadline.ts';
import { toIcs } from '../../packages/knowledge/src/deadlines/to-ics.ts';
import { calendar, holidayYears, rules } from './load-triager.ts';

const today = '2026-11-23';
const ask = (question: DeadlineQuestion): ReturnType<typeof computeDeadline> => computeDeadline(question, rules.deadlines, calendar, (slug) => slug, today);

function lastDayOf(question: DeadlineQuestion): string | null {
  return get(question).lastDay;
}

function get(question: DeadlineQuestion): Deadline {
  const result = ask(question);
  if (!result.ok) throw new Error(`${question.code}: ${result.problem} ${result.field}`);
  return result.deadline;
}

describe('the last day', () => {
  test.each<[string, DeadlineQuestion, string | null]>([
    ['a loan due 2022-05-31 moves past the weekend and 端午', { code: 'D_CIV', from: '2022-05-31' }, '2025-06-03'],
    ['a demand that arrived on 2023-03-10 starts three years anew', { code: 'D_CIV', from: '2022-05-31', interruptedOn: '2023-03-10' }, '2026-03-10'],
    ['a demand on the moved last day still starts three years anew', { code: 'D_CIV', from: '2022-05-31', interruptedOn: '2025-06-03' }, '2028-06-05'],
    ['a demand on the Monday after a last Saturday too', { code: 'D_CIV', from: '2023-11-21', interruptedOn: '2026-11-23' }, '2029-11-23'],
    ['a demand on the first day worked after 国庆 too', { code: 'D_INSTAL', from: '2023-10-01', interruptedOn: '2026-10-08' }, '2029-10-08'],
    ['a demand the day after the moved last day is too late', { code: 'D_CIV', from: '2022-05-31', interruptedOn: '2025-06-04' }, '2025-06-03'],
    ['a month end without the same day is the last of the month', { code: 'D_GUAR', from: '2025-08-31' }, '2026-02-28'],
    ['an appeal is 15 days, the 16th counted from the day after', { code: 'D_APPEAL', from: '2026-11-09' }, '2026-11-24'],
    ['an appeal against a ruling is 10 days', { code: 'D_APPEAL', from: '2026-11-09', kind: 'ruling' }, '2026-11-19'],
    ['the fifteenth day of an appeal in 国庆 moves to the first working day', { code: 'D_APPEAL', from: '2026-09-16' }, '2026-10-08'],
    ['a worked Saturday is a working day', { code: 'D_RETURN', from: '2026-10-03' }, '2026-10-10'],
    ['reconsideration is 60 days', { code: 'D_ADMIN_REVIEW', from: '2026-03-02' }, '2026-05-06'],
    ['after reconsideration there are 15 days to sue', { code: 'D_ADMIN_SUIT', from: '2026-11-02', afterReconsideration: true }, '2026-11-17'],
    ['without it, six months', { code: 'D_ADMIN_SUIT', from: '2026-04-23' }, '2026-10-23'],
    ['wages have no limit while one is employed', { code: 'D_LABOUR', from: '2025-01-06', claim: 'pay', employmentContinues: true }, null],
    ['after employment ends there is one year', { code: 'D_LABOUR', from: '2025-11-24', claim: 'pay', employmentContinues: false }, '2026-11-24'],
    ['unpaid wages in words have none either', { code: 'D_LABOUR', from: '2025-01-06', claim: '拖欠劳动报酬', employmentContinues: true }, null],
    [
      'double pay for want of a contract is a penalty',
      { code: 'D_LABOUR', from: '2025-11-24', claim: '未签合同二倍工资', employmentContinues: true },
      '2026-11-24',
    ],
    ['abuse in childhood is counted from the eighteenth birthday', { code: 'D_CHILD_ABUSE', birthDate: '2005-03-10' }, '2026-03-10'],
    ['a mistake is 90 days', { code: 'D_RESCIND', from: '2026-08-03', ground: 'mistake' }, '2026-11-02'],
    ['fraud is one year', { code: 'D_RESCIND', from: '2025-08-03', ground: 'fraud' }, '2026-08-03'],
    ['life insurance is five years', { code: 'D_INSUR', from: '2021-06-01', life: true }, '2026-06-01'],
    ['other insurance is two', { code: 'D_INSUR', from: '2024-06-03' }, '2026-06-03'],
    ['maintenance is never too late', { code: 'D_NEVER', from: '2000-01-01' }, null],
    ['a surety is not prolonged by a demand', { code: 'D_GUAR', from: '2026-01-05', interruptedOn: '2026-03-01' }, '2026-07-06'],
  ])('%s', (_, question, lastDay) => {
    expect(lastDayOf(question)).toBe(lastDay);
  });

  test('a year whose notice is not loaded says so', () => {
    const deadline = get({ code: 'D_CIV', from: '2026-03-02' });
    expect(deadline.holidaysKnown).toBe(false);
    expect(deadline.notes.join()).toMatch(/放假安排还没有录入/);
  });

  test('an expired limitation is said not to bar the court', () => {
    expect(get({ code: 'D_CIV', from: '2020-01-06' }).notes.join()).toMatch(/不等于不能起诉/);
  });

  test('a demand that came too late does not revive the clock', () => {
    expect(lastDayOf({ code: 'D_CIV', from: '2020-01-06', interruptedOn: '2024-01-06' })).toBe(lastDayOf({ code: 'D_CIV', from: '2020-01-06' }));
  });

  test.each<[DeadlineQuestion, string]>([
    [{ code: 'D_NOTHING', from: '2026-01-01' }, 'unknown-code'],
    [{ code: 'D_CIV' }, 'missing-date'],
    [{ code: 'D_CIV', from: '2026-02-30' }, 'impossible-date'],
    [{ code: 'D_CIV', from: '2026-01-01', interruptedOn: 'gestern' }, 'impossible-date'],
    [{ code: 'D_CHILD_ABUSE', from: '2020-01-01', birthDate: '2021-01-01' }, 'impossible-date'],
    [{ code: 'D_CHILD_ABUSE', birthDate: '2010-02-30' }, 'impossible-date'],
    [{ code: 'D_CHILD_ABUSE', birthDate: '2090-01-01' }, 'impossible-date'],
  ])('%o is a problem, not a guess', (question, problem) => {
    expect(ask(question)).toMatchObject({ ok: false, problem });
  });

  test('what was not read in the law is shown without an article', () => {
    for (const code of ['D_TRAFFIC', 'D_INSUR']) expect(get({ code, from: '2026-03-02' }).basis).toEqual([]);
  });

  test('working days of reconsideration skip weekends and holidays and count worked Saturdays', () => {
    expect(addWorkdays('2026-09-30', 3, calendar)).toBe('2026-10-10');
    expect(addWorkdays('2026-11-20', 5, calendar)).toBe('2026-11-27');
  });
});

const day = fc.integer({ min: toOrdinal('2000-01-01'), max: toOrdinal('2026-06-30') }).map((ordinal) => addDays('1970-01-01', ordinal));
const code = fc.constantFrom(...rules.deadlines.rows.filter(({ clock }) => clock !== null).map((row) => row.code));

describe('whatever the day', () => {
  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(code, day, fc.integer({ min: 0, max: 400 }), (name, from, more) => {
        const [early, late] = [get(toQuestion(name, from)), get(toQuestion(name, addDays(from, more)))];
        expect(String(early.lastDay) <= String(late.lastDay)).toBe(true);
      }),
    );
  });

  test('the last day is worked, so far as is known', () => {
    fc.assert(
      fc.property(code, day, (name, from) => {
        const { lastDay } = get(toQuestion(name, from));
        expect(lastDay !== null && calendar.isWorkday(lastDay)).toBe(true);
      }),
    );
  });

  test('an interruption never shortens', () => {
    fc.assert(
      fc.property(code, day, fc.integer({ min: -100, max: 8000 }), (name, from, after) => {
        const plain = get(toQuestion(name, from));
        const interrupted = get({ ...toQuestion(name, from), interruptedOn: addDays(from, after) });
        expect(String(interrupted.lastDay) >= String(plain.lastDay)).toBe(true);
      }),
    );
  });

  test('no limitation reaches beyond twenty years and the holiday after it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1096 }), (from, after) => {
        const { lastDay } = get({ code: 'D_CIV', from, interruptedOn: addDays(from, after) });
        expect(daysBetween(addYears(from, 20), String(lastDay))).toBeLessThan(12);
      }),
    );
  });

  test('months keep their day or end with the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = addMonths(from, months);
        expect(isDay(to)).toBe(true);
        const kept = to.slice(8) === from.slice(8);
        expect(kept || addDays(to, 1).slice(8) === '01').toBe(true);
      }),
    );
  });

  test('moving to a working day moves little and only forward', () => {
    fc.assert(
      fc.property(day, (from) => {
        const moved = moveToWorkday(from, calendar);
        expect(daysBetween(from, moved)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(from, moved)).toBeLessThan(12);
      }),
    );
  });
});

test('the holiday notices hold together: worked days are weekend days outside the holidays', () => {
  for (const { workdays, holidays, year } of holidayYears) {
    for (const worked of workdays) {
      expect(weekdayOf(worked)).toBeGreaterThan(5);
      expect(holidays.some(({ from, to }) => from <= worked && worked <= to)).toBe(false);
    }
    expect(holidays.every(({ from, to }) => from <= to && to.startsWith(String(year)))).toBe(true);
  }
});

test('a calendar file carries one all-day event and a reminder', () => {
  const ics = toIcs(get({ code: 'D_APPEAL', from: '2026-11-09' }), today);
  expect(ics).toContain('DTSTART;VALUE=DATE:20261124');
  expect(ics).toContain('TRIGGER:-P3D');
  expect(ics?.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(toIcs(get({ code: 'D_NEVER' }), today)).toBeUndefined();
});

function toQuestion(name: string, from: string): DeadlineQuestion {
  return name === 'D_CHILD_ABUSE' ? { code: name, birthDate: addYears(from, -18) } : { code: name, from };
}

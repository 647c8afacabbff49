import { expect, test } from 'vitest';
import { dayCount, isWholeDay, joinDay, splitDay } from './day-parts.ts';

test('a date is put together part by part', () => {
  expect(joinDay({ ...splitDay(''), year: 2026 })).toBe('2026-00-00');
  expect(joinDay({ ...splitDay('2026-00-00'), month: 3 })).toBe('2026-03-00');
  expect(joinDay({ ...splitDay('2026-03-00'), day: 9 })).toBe('2026-03-09');
});

test('it is whole only with all three parts', () => {
  expect(['', '2026-00-00', '2026-03-00', '2026-03-09'].map(isWholeDay)).toEqual([false, false, false, true]);
});

test('no day beyond the end of its month can be chosen', () => {
  expect(dayCount({ year: 2026, month: 2 })).toBe(28);
  expect(dayCount({ year: 2028, month: 2 })).toBe(29);
  expect(joinDay({ year: 2026, month: 2, day: 31 })).toBe('2026-02-28');
});

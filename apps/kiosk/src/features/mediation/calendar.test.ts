import type { Slot } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { dayOfSlot, firstMonday, mondayOf, monthDay, toWeeks, weekdayName } from './calendar.ts';

const slot = (startsAt: string, free = true): Slot => ({ id: startsAt, committeeId: 'c', startsAt, endsAt: startsAt, mode: 'on-site', free });

test('a week begins on Monday, also for a Sunday and across the year', () => {
  expect(['2026-11-23', '2026-11-29', '2027-01-01'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23', '2026-12-28']);
});

test('a slot lies on its day in Shanghai, whatever offset it is written with', () => {
  expect(dayOfSlot({ startsAt: '2026-11-23T23:30:00Z' })).toBe('2026-11-24');
});

test('a day without hours is told from a day that is full', () => {
  const cells = toWeeks([slot('2026-11-24T09:00:00+08:00'), slot('2026-11-25T09:00:00+08:00', false)], '2026-11-23');
  expect(cells.slice(0, 3)).toEqual([
    { day: '2026-11-23', free: null },
    { day: '2026-11-24', free: 1 },
    { day: '2026-11-25', free: 0 },
  ]);
});

test('a shut day has the name of its holiday, a day with hours has them', () => {
  const holidays = [
    { day: '2026-11-24', name: '样例节' },
    { day: '2026-11-25', name: '样例节' },
  ];
  const cells = toWeeks([slot('2026-11-24T09:00:00+08:00')], '2026-11-23', holidays);
  expect(cells.slice(0, 3)).toEqual([
    { day: '2026-11-23', free: null },
    { day: '2026-11-24', free: 1 },
    { day: '2026-11-25', free: null, holiday: '样例节' },
  ]);
});

test('the calendar opens where the first free time is', () => {
  expect(firstMonday([slot('2026-12-02T09:00:00+08:00', false), slot('2026-12-15T09:00:00+08:00')], '2026-11-23')).toBe('2026-12-14');
  expect(firstMonday([], '2026-11-25')).toBe('2026-11-23');
});

test('days are named as people say them', () => {
  expect([weekdayName('2026-11-29'), monthDay('2026-12-01')]).toEqual(['星期日', '12月1日']);
});

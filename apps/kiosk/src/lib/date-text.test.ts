import { expect, test } from 'vitest';
import { clockText, dateText, daysUntil } from './date-text.ts';

test('the clock in the hall shows Shanghai time wherever the machine believes it is', () => {
  expect(clockText(new Date('2026-11-23T01:05:00Z'))).toBe('09:05');
});

test('a date is written as people write it', () => {
  expect(dateText('2021-01-01')).toBe('2021年1月1日');
});

test('the days left are counted from the day in Shanghai, not in London', () => {
  expect(daysUntil('2026-11-30', new Date('2026-11-23T15:59:00Z'))).toBe(7);
  expect(daysUntil('2026-11-30', new Date('2026-11-23T16:01:00Z'))).toBe(6);
});

import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatInstant, formatSpan } from './dates.ts';

describe('dates on paper', () => {
  it('are written without leading zeros, with the weekday where somebody has to keep them', () => {
    expect(formatDate('2026-03-01')).toBe('2026年3月1日');
    expect(formatDay('2026-03-01')).toBe('2026年3月1日（星期日）');
    expect(formatDay('2026-02-28')).toBe('2026年2月28日（星期六）');
  });

  it('follow the clock in China whatever the offset they come with', () => {
    expect(formatInstant('2026-03-01T16:30:00Z')).toBe('2026年3月2日 00:30');
    expect(formatInstant('2026-03-02T00:30:00+08:00')).toBe('2026年3月2日 00:30');
    expect(formatInstant('2025-12-31T16:00:00Z')).toBe('2026年1月1日 00:00');
  });

  it('name the second day of a span only where it is another', () => {
    expect(formatSpan('2026-03-10T01:00:00Z', '2026-03-10T02:30:00Z')).toBe('2026年3月10日（星期二） 09:00–10:30');
    expect(formatSpan('2026-03-10T15:00:00Z', '2026-03-10T17:00:00Z')).toBe('2026年3月10日（星期二） 23:00–2026年3月11日 01:00');
  });

  it('are refused when they are none', () => {
    expect(() => formatDate('soon')).toThrow(RangeError);
    expect(() => formatInstant('soon')).toThrow(RangeError);
  });
});

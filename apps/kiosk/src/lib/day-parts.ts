/** A day being put together; 0 is a part not chosen yet. */
interface DayParts {
  year: number;
  month: number;
  day: number;
}

export function splitDay(value: string): DayParts {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return { year, month, day };
}

/** `2026-11-00` while the day is still missing; a day beyond the end of the month moves to its end. */
export function joinDay(parts: DayParts): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(Math.min(parts.day, dayCount(parts)), 2)}`;
}

export function dayCount({ year, month }: Pick<DayParts, 'year' | 'month'>): number {
  if (month === 0) return 31;
  // A year not chosen yet may be a leap year.
  return new Date(Date.UTC(year === 0 ? 2024 : year, month, 0)).getUTCDate();
}

export function isWholeDay(value: string): boolean {
  const { year, month, day } = splitDay(value);
  return year > 0 && month > 0 && day > 0;
}

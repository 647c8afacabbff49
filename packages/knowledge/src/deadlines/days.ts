/** Calendar days as `YYYY-MM-DD`, counted in whole days of the proleptic Gregorian calendar; no clock and no time zone takes part. */

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** Beyond this a day is a slip of the finger, and sums over it would leave the four-digit years. */
const lastYear = 2200;

/** Whether a text is a day that exists, 1900 to 2200: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole days since 1970-01-01; the only place where a day becomes a number. */
export function toOrdinal(day: string): number {
  const match = dayPattern.exec(day);
  if (!match) throw new RangeError(`不是日期：${day}`);
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / msPerDay;
}

function fromOrdinal(ordinal: number): string {
  return new Date(ordinal * msPerDay).toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
  return fromOrdinal(toOrdinal(day) + count);
}

/** The same day of a later month, or that month's last day where it has no such day (civil-code:202). */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const targetDate = Math.min(date, daysInMonth(targetYear, targetMonth));
  return `${String(targetYear).padStart(4, '0')}-${String(targetMonth).padStart(2, '0')}-${String(targetDate).padStart(2, '0')}`;
}

export function addYears(day: string, count: number): string {
  return addMonths(day, count * 12);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((toOrdinal(day) + 3) % 7) + 1;
}

/** How many days lie from one day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return toOrdinal(to) - toOrdinal(from);
}

/** 2026-06-03 as residents read it: 2026年6月3日. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

import { addDays, addMonths, daysBetween } from '../deadlines/days.ts';

/** Whole months from a first day through a last one, both worked, and the days beyond them. */
export interface ServiceTime {
  months: number;
  days: number;
}

/** The time from `firstDay` through `lastDay` (`YYYY-MM-DD`, `lastDay` not before the day before `firstDay`): 2018-01-01 to 2018-03-15 is 2 months and 15 days. */
export function countService(firstDay: string, lastDay: string): ServiceTime {
  const end = addDays(lastDay, 1);
  const [fromYear = 0, fromMonth = 0] = firstDay.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = end.split('-').map(Number);
  const full = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  const months = addMonths(firstDay, full) > end ? full - 1 : full;
  return { months, days: daysBetween(addMonths(firstDay, months), end) };
}

/**
 * Half months of wages owed for service (labor-contract-law:47): two for each year and for a rest of `wholeFromMonths` and more, one for a shorter rest.
 * People often name the first day they were gone; a single day beyond whole months is therefore not counted as a rest.
 */
export function countHalfMonths({ months, days }: ServiceTime, wholeFromMonths: number): number {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (rest >= wholeFromMonths) return 2 * years + 2;
  return 2 * years + (rest > 0 || days > 1 ? 1 : 0);
}

/** `6 年 7 个月 15 天`; parts that are nothing, and the single day `countHalfMonths` passes over, are not said. */
export function sayService({ months, days }: ServiceTime): string {
  const parts = [
    [Math.floor(months / 12), '年'],
    [months % 12, '个月'],
    [days > 1 ? days : 0, '天'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.length === 0 ? '不满一天' : said.join(' ');
}

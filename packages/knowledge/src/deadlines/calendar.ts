import { z } from 'zod';
import { addDays, isDay, weekdayOf } from './days.ts';
import { Sureness } from '../triage/rule-facts.ts';

const CalendarDay = z.string().refine(isDay, '不是日期');

/** The State Council's yearly notice: holidays, and weekend days worked in exchange (调休). */
export const HolidayYear = z
  .strictObject({
    year: z.int().min(2000),
    source: z.string().min(4),
    sureness: Sureness,
    holidays: z.array(z.strictObject({ name: z.string(), from: CalendarDay, to: CalendarDay })).min(1),
    workdays: z.array(CalendarDay),
  })
  .refine(({ workdays }) => workdays.every((day) => weekdayOf(day) > 5), '调休上班日只能是周末');
export type HolidayYear = z.infer<typeof HolidayYear>;

/** Which days are worked. Years whose notice is not loaded know weekends only. */
export interface WorkCalendar {
  isWorkday(day: string): boolean;
  /** Whether the notice covering this day is loaded. */
  knows(day: string): boolean;
  /** The statutory holiday whose span covers this day, weekend days inside it too. */
  nameOf(day: string): string | undefined;
}

/** Every statutory holiday in `days`, however long; a year is known when its notice is among `years`. */
export function createWorkCalendar(years: readonly HolidayYear[]): WorkCalendar {
  const holidays = new Map(years.flatMap(({ holidays: spans }) => spans.flatMap(({ name, from, to }) => toDays(from, to).map((day) => [day, name] as const))));
  const workdays = new Set(years.flatMap((year) => year.workdays));
  const known = new Set(years.map(({ year }) => String(year)));
  return {
    isWorkday: (day) => !holidays.has(day) && (weekdayOf(day) <= 5 || workdays.has(day)),
    knows: (day) => known.has(day.slice(0, 4)),
    nameOf: (day) => holidays.get(day),
  };
}

/** Reads the files of `content/calendar`, name → text. */
export function parseHolidayYears(files: Readonly<Record<string, string>>): HolidayYear[] {
  return Object.values(files).map((text) => HolidayYear.parse(JSON.parse(text)));
}

function toDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A last day that nobody works moves to the next day that somebody does (civil-code:203, civil-procedure-law:85). */
export function moveToWorkday(day: string, calendar: WorkCalendar): string {
  let moved = day;
  while (!calendar.isWorkday(moved)) moved = addDays(moved, 1);
  return moved;
}

/** The last working day before `day`. */
export function lastWorkdayBefore(day: string, calendar: WorkCalendar): string {
  let before = addDays(day, -1);
  while (!calendar.isWorkday(before)) before = addDays(before, -1);
  return before;
}

/**
 * The last of `count` working days after `from`, which itself is not counted (civil-code:201).
 * For the 3, 5, 7 and 10 days of reconsideration, which are working days (administrative-reconsideration-law:88).
 */
export function addWorkdays(from: string, count: number, calendar: WorkCalendar): string {
  let day = from;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    if (calendar.isWorkday(day)) counted += 1;
  }
  return day;
}

import { daysBetween, weekdayOf, type WorkCalendar } from '@mingbai/knowledge';

export type SlotMode = 'on-site' | 'video' | 'visit';

/** One row of a committee's weekly opening hours. Minutes count from midnight in China; `fromDay` and `untilDay` are included. */
export interface OpeningRule {
  id: string;
  committeeId: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  fromMinute: number;
  toMinute: number;
  slotMinutes: number;
  mode: SlotMode;
  /** Who and what a slot takes; at least one. */
  mediatorNo: number | null;
  roomNo: number | null;
  fromDay: string;
  untilDay: string | null;
}

/** A day on which a committee is shut, or open against the rule. */
export interface DayException {
  committeeId: string;
  day: string;
  open: boolean;
}

export interface Calendars {
  calendar: WorkCalendar;
  exceptions: readonly DayException[];
}

/** The weekday whose hours a weekend day worked in exchange (调休) takes over. */
const exchangedWeekday = 1;

/** The weekday whose hours serve on `day`, or null when the committee is shut: its own exceptions first, then holidays, then the week. */
export function findServedWeekday(committeeId: string, day: string, { calendar, exceptions }: Calendars): number | null {
  const weekday = weekdayOf(day);
  const exception = exceptions.find((one) => one.day === day && one.committeeId === committeeId);
  if (exception) return exception.open ? toServed(weekday) : null;
  if (calendar.nameOf(day) !== undefined) return null;
  return calendar.isWorkday(day) ? toServed(weekday) : weekday;
}

function toServed(weekday: number): number {
  return weekday <= 5 ? weekday : exchangedWeekday;
}

/** Whole minutes since 1970-01-01T00:00Z of a minute of a day in China. */
export function toEpochMinute(day: string, minute: number): number {
  return daysBetween('1970-01-01', day) * 1440 + minute - chinaOffsetMinutes;
}

const chinaOffsetMinutes = 480;

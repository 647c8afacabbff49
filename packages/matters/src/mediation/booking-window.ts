import { addDays, addWorkdays, type WorkCalendar } from '@mingbai/knowledge';

export interface BookingWindowRule {
  /** The first day that can be booked is this many working days from today. */
  leadWorkdays: number;
  /** The last is this many days from today. */
  daysAhead: number;
}

export const defaultBookingWindow: BookingWindowRule = { leadWorkdays: 1, daysAhead: 60 };

export function toBookingWindow(today: string, { leadWorkdays, daysAhead }: BookingWindowRule, calendar: WorkCalendar): { from: string; to: string } {
  return { from: addWorkdays(today, leadWorkdays, calendar), to: addDays(today, daysAhead) };
}

/** What is asked for, cut to what may be booked; nothing is left when `from` comes after `to`. */
export function cutToWindow(asked: { from: string | undefined; to: string | undefined }, window: { from: string; to: string }): { from: string; to: string } {
  const from = asked.from !== undefined && asked.from > window.from ? asked.from : window.from;
  const to = asked.to !== undefined && asked.to < window.to ? asked.to : window.to;
  return { from, to };
}

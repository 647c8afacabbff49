import type { Clock } from './deadline-rules.ts';
import { moveToWorkday, type WorkCalendar } from './calendar.ts';
import { addDays, addMonths, addYears } from './days.ts';

/** No limitation runs longer than this from the harm, whatever interrupts it (civil-code:188). */
const longestYears = 20;

/** Where a clock without interruptions ends; the first day is not counted (civil-code:201). Working days are the calendar's business. */
export function endOfClock(from: string, { amount, unit }: Clock): string {
  const ends: Record<Exclude<Clock['unit'], 'workday'>, () => string> = {
    year: () => addYears(from, amount),
    month: () => addMonths(from, amount),
    day: () => addDays(from, amount),
  };
  return unit === 'workday' ? from : ends[unit]();
}

/**
 * A demand, an acknowledgement, a suit or a request for mediation starts the clock anew (civil-code:195), if it came while the clock still ran,
 * to the day a last day nobody works is moved to (civil-code:203), but never beyond the longest protection. Answers the end, and whether the interruption counted.
 */
export function endOfLimitation(from: string, clock: Clock, interruptedOn: string | undefined, calendar: WorkCalendar): { end: string; interrupted: boolean } {
  const end = endOfClock(from, clock);
  if (interruptedOn === undefined || interruptedOn < from || interruptedOn > moveToWorkday(end, calendar)) return { end, interrupted: false };
  const restarted = endOfClock(interruptedOn, clock);
  const longest = addYears(from, longestYears);
  return { end: restarted < longest ? restarted : longest, interrupted: true };
}

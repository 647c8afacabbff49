import { daysBetween } from './days.ts';

/** A claim that lapses in fewer days than this may be helped before its formalities are complete (legal-aid-law:44). */
export const urgentDays = 7;

/** Whether a last day is still to come and less than seven days away (legal-aid-law:44). Both days `YYYY-MM-DD`. */
export function isUrgentDay(lastDay: string, today: string): boolean {
  const left = daysBetween(today, lastDay);
  return left >= 0 && left < urgentDays;
}

import { addDays, addWorkdays, daysBetween, isUrgentDay, moveToWorkday, type WorkCalendar } from '@mingbai/knowledge';
import type { AidTerms } from './terms.ts';

/** The clocks of the law and our own two: how long the resident has for papers, and when she is visited at the latest. */
export const aidClockTitles = {
  T7: '审查并决定',
  T3: '指派办理人员',
  T5: '异议审查',
  SUPPLEMENT: '等申请人补材料',
  VISIT: '回访',
} as const;
export type AidClock = keyof typeof aidClockTitles;

/** legal-aid-law:43 (decision, assignment), legal-aid-law:49 (objection) */
const lawDays = { T7: 7, T3: 3, T5: 5 } as const;

/** The last day of a clock started on `from`, which is not counted; moved past weekends and holidays (civil-code:201, 203). */
export function aidClockDue(code: AidClock, from: string, terms: AidTerms, calendar: WorkCalendar): string {
  if (code === 'SUPPLEMENT') return addWorkdays(from, terms.supplementWorkdays, calendar);
  if (code === 'VISIT') return addWorkdays(from, terms.visitWorkdays, calendar);
  const days = lawDays[code];
  return terms.dayKind === 'working' ? addWorkdays(from, days, calendar) : moveToWorkday(addDays(from, days), calendar);
}

/** The last day of a clock that rested from `pausedOn` to `resumedOn`: what was left then is left again. */
export function resumedDue({ dueOn, pausedOn }: { dueOn: string; pausedOn: string }, resumedOn: string, calendar: WorkCalendar): string {
  return moveToWorkday(addDays(dueOn, Math.max(0, daysBetween(pausedOn, resumedOn))), calendar);
}

export function isUrgent(deadline: string | undefined, today: string): boolean {
  return deadline !== undefined && isUrgentDay(deadline, today);
}

import { addDays, addWorkdays, daysBetween, isUrgentDay, moveToWorkday, type WorkCalendar } from '@mingbai/knowledge';
import type { AidTerms } from './terms.ts';

/** The clocks of the law and our own three: how long the resident has for papers, when a correction is begun, and when she is visited at the latest. */
export const aidClockTitles = {
  T7: '审查并决定',
  T3: '指派办理人员',
  T5: '异议审查',
  SUPPLEMENT: '等申请人补材料',
  CORRECTION: '责令改正后接着办（本局自定）',
  VISIT: '回访',
} as const;
export type AidClock = keyof typeof aidClockTitles;

/** legal-aid-law:43 (decision, assignment), legal-aid-law:49 (objection) */
const lawDays = { T7: 7, T3: 3, T5: 5 } as const;

/** The last day of a clock started on `from`, which is not counted; moved past weekends and holidays (civil-code:201, 203). */
export function aidClockDue(code: AidClock, from: string, terms: AidTerms, calendar: WorkCalendar): string {
  const ours: Record<Exclude<AidClock, keyof typeof lawDays>, number> = {
    SUPPLEMENT: terms.supplementWorkdays,
    CORRECTION: terms.correctionWorkdays,
    VISIT: terms.visitWorkdays,
  };
  if (!isOfLaw(code)) return addWorkdays(from, ours[code], calendar);
  const days = lawDays[code];
  return terms.dayKind === 'working' ? addWorkdays(from, days, calendar) : moveToWorkday(addDays(from, days), calendar);
}

function isOfLaw(code: AidClock): code is keyof typeof lawDays {
  return code in lawDays;
}

/** The last day of a clock that rested from `pausedOn` to `resumedOn`: what was left then is left again. */
export function resumedDue({ dueOn, pausedOn }: { dueOn: string; pausedOn: string }, resumedOn: string, calendar: WorkCalendar): string {
  return moveToWorkday(addDays(dueOn, Math.max(0, daysBetween(pausedOn, resumedOn))), calendar);
}

export function isUrgent(deadline: string | undefined, today: string): boolean {
  return deadline !== undefined && isUrgentDay(deadline, today);
}

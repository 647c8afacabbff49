import { addDays, addWorkdays, type Field, moveToWorkday, type WorkCalendar } from '@mingbai/knowledge';
import type { MediationState } from './states.ts';

export const mediationClockTitles = {
  contact: '联系对方',
  case: '办结',
  labour: '劳动争议调解',
  confirm: '申请法院确认',
  performance: '看协议办了没有',
} as const;
export type MediationClock = keyof typeof mediationClockTitles;

/** Days of the clocks that are not law but the bureau's to set. */
export interface ClockTerms {
  contactWorkdays: number;
  caseDays: number;
}
export const defaultClockTerms: ClockTerms = { contactWorkdays: 3, caseDays: 30 };

/** labor-dispute-mediation-arbitration-law:14 */
const labourDays = 15;
/** peoples-mediation-law:33 */
const confirmDays = 30;

export interface StartedClock {
  code: MediationClock;
  startedOn: string;
  dueOn: string;
}

/** Runs from the day the application came in (labor-dispute-mediation-arbitration-law:14); none for other fields. */
export function clocksOnReceipt(field: Field, receivedOn: string, calendar: WorkCalendar): StartedClock[] {
  if (field !== 'labour' && field !== 'work-injury') return [];
  return [{ code: 'labour', startedOn: receivedOn, dueOn: moveToWorkday(addDays(receivedOn, labourDays), calendar) }];
}

/** The last day for a joint application to court, moved on when nobody works on it (civil-procedure-law:85). */
export function lastConfirmDay(effectiveOn: string, calendar: WorkCalendar): string {
  return moveToWorkday(addDays(effectiveOn, confirmDays), calendar);
}

/** What starts and what ends when a matter comes into `to` on `today`. */
export function clocksOnMove(
  to: MediationState,
  {
    today,
    calendar,
    terms,
    agreement,
  }: { today: string; calendar: WorkCalendar; terms: ClockTerms; agreement: { effectiveOn: string; performBy?: string | undefined } | undefined },
): { start: StartedClock[]; end: MediationClock[] } {
  const start: StartedClock[] = [];
  if (to === 'ACCEPTED') {
    start.push({ code: 'contact', startedOn: today, dueOn: addWorkdays(today, terms.contactWorkdays, calendar) });
    start.push({ code: 'case', startedOn: today, dueOn: moveToWorkday(addDays(today, terms.caseDays), calendar) });
  }
  if ((to === 'AGREED_WRITTEN' || to === 'AGREED_ORAL') && agreement) {
    start.push({ code: 'confirm', startedOn: agreement.effectiveOn, dueOn: lastConfirmDay(agreement.effectiveOn, calendar) });
    if (agreement.performBy !== undefined)
      start.push({ code: 'performance', startedOn: today, dueOn: moveToWorkday(addDays(agreement.performBy, 1), calendar) });
  }
  return { start, end: endedBy[to] ?? [] };
}

const whole: MediationClock[] = ['contact', 'case', 'labour'];
const endedBy: Partial<Record<MediationState, MediationClock[]>> = {
  RESPONDENT_CONSENTED: ['contact'],
  RESPONDENT_REFUSED: ['contact'],
  UNREACHABLE: ['contact'],
  DECLINED: whole,
  REFERRED: whole,
  CANCELLED: whole,
  ENDED: whole,
  FAILED: whole,
  AGREED_WRITTEN: whole,
  AGREED_ORAL: whole,
  CONFIRM_APPLIED: ['confirm'],
  LAPSED: ['confirm'],
  // No way leads from here to court any more; a clock left running would be late for ever.
  PERFORMANCE_FOLLOWUP: ['confirm'],
  PERFORMED: ['confirm', 'performance'],
  BREACHED: ['confirm', 'performance'],
};

import type { DeadlineRequest } from '@mingbai/api/contract';
import { type Choice, clockAsks, type DeadlineCode } from './clock-asks.ts';

export type ClockRequest = (typeof DeadlineRequest)['_output'];

/** What was filled in; an empty text is a field left open. */
export interface Filled {
  day: string;
  interruptedOn: string;
  choice: Choice['options'][number] | null;
}

/** Null while the day, or a choice that changes the clock, is missing. */
export function toClockRequest(code: DeadlineCode, { day, interruptedOn, choice }: Filled): ClockRequest | null {
  const ask = clockAsks[code];
  if (day === '' || (ask.choice && !choice)) return null;
  return {
    code,
    from: day,
    ...choice?.facts,
    ...(ask.birthday ? { birthDate: day } : {}),
    ...(ask.restarts && interruptedOn !== '' ? { interruptedOn } : {}),
  };
}

/** A rule that asks its own question inside its text: “这条路有期限。您是哪天收到的？告诉我……” is a rule and a question. */
export function splitQuestion(text: string): { rule: string; question: string | undefined } {
  const match = /^(.*?)([^。？！]+？)/u.exec(text);
  return match ? { rule: match[1] ?? '', question: match[2] } : { rule: text, question: undefined };
}

import { outcomeSentences } from '../outcome.ts';
import type { AnswerContext, AnswerServices } from '../context.ts';

/** Greetings, poems and requests to do wrong end here, kindly and with a next step. An emergency is never waved away. */
export function guardScope(context: AnswerContext, { triager }: AnswerServices): void {
  if (context.outcome === 'emergency') return;
  const verdict = triager.judgeScope(context.message);
  if (verdict.outcome === 'continue') return;
  context.triage = triager.triage(context.message, null, []);
  context.emit({ type: 'triage', triage: context.triage });
  context.end(verdict.outcome, verdict.reply || outcomeSentences[verdict.outcome], verdict.followUps);
}

import type { AnswerContext, AnswerServices } from '../context.ts';

/** Which door, and why. With a safety gate open the first triage stands and only gains what the passages tell of the field. */
export function routeMatter(context: AnswerContext, { triager }: AnswerServices): void {
  const triage = triager.triage(context.message, context.triage?.safety ?? null, context.hits);
  const isNews = context.triage === null;
  context.triage = triage;
  if (isNews) context.emit({ type: 'triage', triage });
}

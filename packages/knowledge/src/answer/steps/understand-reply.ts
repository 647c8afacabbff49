import type { AnswerContext, AnswerServices } from '../context.ts';

/**
 * A bare reply to what was asked under the last answer (「11月3日」, 「没有」) is read together with the question it belongs to: the doors are worked out again
 * with what is now known, and the answer is the sentence about the last day, or that the doors below have been brought up to date.
 */
export function understandReply(context: AnswerContext, { triager }: AnswerServices): void {
  if (context.outcome === 'emergency') return;
  const triage = triager.triageReply(context.question.previous, context.message);
  if (!triage) return;
  context.triage = triage;
  context.emit({ type: 'triage', triage });
  if (triage.safety && triage.safety.gate < 'P5') {
    context.end('emergency', triage.safety.text);
    return;
  }
  const lastDay = triage.routes.find(({ deadline }) => deadline?.lastDay !== undefined)?.deadline?.lastDay;
  context.end('answered', lastDay === undefined ? understood : `${counted(lastDay)}${understood}`);
}

const understood = '按您说的，下面的去处已经更新。';

function counted(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `按您说的日子算，最后一天是**${year}年${month}月${date}日**。早办比晚办好。`;
}

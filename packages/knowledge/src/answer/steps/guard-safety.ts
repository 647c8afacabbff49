import type { Gate } from '../../triage/types.ts';
import type { AnswerContext, AnswerServices } from '../context.ts';

/** Gates at which help comes before law: the answer opens with whom to call. P5 to P7 only colour the answer. */
const emergencyGates: ReadonlySet<Gate> = new Set(['P0', 'P1', 'P2', 'P3', 'P4']);

/** First of all: is somebody in danger? The triage event leaves before a single word of the answer. */
export function guardSafety(context: AnswerContext, { triager }: AnswerServices): void {
  const safety = triager.findSafety(context.message);
  if (!safety) return;
  context.triage = triager.triage(context.message, safety, []);
  if (emergencyGates.has(safety.gate)) context.outcome = 'emergency';
  context.emit({ type: 'triage', triage: context.triage });
}

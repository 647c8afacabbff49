import type { AnswerContext, AnswerServices } from './context.ts';
import { createContext } from './context.ts';
import { noticeOf } from './outcome.ts';
import { compose } from './steps/compose.ts';
import { guardSafety } from './steps/guard-safety.ts';
import { guardScope } from './steps/guard-scope.ts';
import { maskPersonalNumbers } from './steps/mask-personal-numbers.ts';
import { retrievePassages } from './steps/retrieve-passages.ts';
import { routeMatter } from './steps/route-matter.ts';
import { suggestNext } from './steps/suggest-next.ts';
import { understandReply } from './steps/understand-reply.ts';
import { verify } from './steps/verify.ts';
import type { AnswerBody, AnswerEvent, Question } from './types.ts';

type Step = (context: AnswerContext, services: AnswerServices) => Promise<void> | void;

/** How a question becomes an answer. A step that calls `context.end` is the last to run. */
const steps: Step[] = [maskPersonalNumbers, guardSafety, understandReply, guardScope, retrievePassages, routeMatter, compose, verify, suggestNext];

/**
 * Answers one question. `emit` hears of triage, text and citations as they come, each sentence only after it has been verified.
 * Stops early, with what has been verified so far, when `signal` is aborted. Rejects only on faults (database gone); a model's failure is an outcome.
 */
export async function answerQuestion(
  question: Question,
  services: AnswerServices,
  emit: (event: AnswerEvent) => void = () => undefined,
  signal?: AbortSignal,
): Promise<AnswerBody> {
  const context = createContext(question, emit, signal);
  for (const step of steps) {
    if (context.ended) break;
    await step(context, services);
  }
  if (context.ended) emit({ type: 'citations', citations: context.citations });
  const { outcome, mode, text, citations, triage, followUps } = context;
  return { outcome, mode, text, citations, triage, followUps, notice: noticeOf(context.saidByModel ? 'model' : mode) };
}

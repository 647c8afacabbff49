import { composeExtractive } from '../compose-extractive.ts';
import { composeWithModel } from '../compose-with-model.ts';
import type { AnswerContext, AnswerServices } from '../context.ts';
import { outcomeSentences } from '../outcome.ts';
import { judgeBasis } from '../judge-basis.ts';
import { absentLawSentence, namesOnlyAbsentLaw } from '../absent-law.ts';

/**
 * Chooses who writes: nobody when the passages do not speak of the question, a model when there is one and nobody is in danger, else our own composer.
 * An emergency is answered without a model: it must be instant and the same every time.
 */
export function compose(context: AnswerContext, services: AnswerServices): void {
  if (namesOnlyAbsentLaw(context.message, services.library) && context.outcome !== 'emergency') {
    context.end('no-basis', absentLawSentence);
    return;
  }
  const basis = judgeBasis(context);
  if (basis === 'none' && context.outcome !== 'emergency') {
    context.end('no-basis', outcomeSentences['no-basis']);
    return;
  }
  if (basis === 'vague' && context.outcome !== 'emergency') {
    context.end('clarify', outcomeSentences.clarify);
    return;
  }
  if (basis === 'weak' && context.outcome === 'answered') context.outcome = 'partial';
  if (services.model && context.outcome !== 'emergency') {
    context.mode = 'model';
    context.draft = composeWithModel(context, services.model);
    context.fallback = composeExtractive(context, services.library);
    return;
  }
  context.draft = composeExtractive(context, services.library);
}

import { isBigram, toGrams } from '../retrieve/grams.ts';
import type { AnswerContext } from './context.ts';

/** How well the passages found speak of the question. */
export type Basis = 'strong' | 'weak' | 'none' | 'vague';

/**
 * Shares of the question's rare grams that the best passage holds. Half of real legal questions reach no more than 0.27, a twentieth no more than 0.13
 * (measured), so these only catch what is about nothing we know; whether a message is a legal question at all the scope guard has judged before.
 */
const strongCoverage = 0.2;
const weakCoverage = 0.08;
/** Fewer two-character grams than this (`我很难受`) cannot be matched with any confidence. */
const gramsMin = 3;

/** Tells an answer from a chance resemblance. An article named by number is always a basis. */
export function judgeBasis({ hits, searchText }: AnswerContext): Basis {
  if (hits.some((hit) => hit.named)) return 'strong';
  const best = hits.reduce((top, hit) => Math.max(top, hit.coverage), 0);
  const grams = new Set(toGrams(searchText).filter(isBigram)).size;
  if (grams < gramsMin && best < strongCoverage) return 'vague';
  if (best >= strongCoverage) return 'strong';
  return best >= weakCoverage ? 'weak' : 'none';
}

import type { Passage } from '../passages/passage.ts';
import type { Hit } from '../retrieve/retrieve.ts';

/** A card that holds this much of the question answers it. */
const coverageMin = 0.3;
/** One that holds less still does when it stands this far before the next: as many leads more are right as of the others (measured). */
const clearCoverageMin = 0.15;
const clearMargin = 1.15;

/** The topic card that answers the question, if one clearly does. */
export function chooseLead(hits: Hit[]): Passage | undefined {
  // Who names an article wants that article.
  if (hits.some((hit) => hit.named)) return undefined;
  const [card, second] = hits.filter((hit) => hit.passage.kind === 'card');
  if (!card) return undefined;
  const isClear = card.coverage >= clearCoverageMin && card.score >= (second?.score ?? 0) * clearMargin;
  return card.coverage >= coverageMin || isClear ? card.passage : undefined;
}

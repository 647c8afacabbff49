import type { Passage } from '../passages/passage.ts';
import type { Hit } from '../retrieve/retrieve.ts';

const coverageMin = 0.3;

/** The topic card that answers the question, if one clearly does. */
export function chooseLead(hits: Hit[]): Passage | undefined {
  // Who names an article wants that article.
  if (hits.some((hit) => hit.named)) return undefined;
  const [card] = hits.filter((hit) => hit.passage.kind === 'card');
  return card && card.coverage >= coverageMin ? card.passage : undefined;
}

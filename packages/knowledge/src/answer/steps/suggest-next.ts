import type { AnswerContext } from '../context.ts';

const suggestionsMax = 3;

/** What she may want to ask next: the troubles beside hers that were found too. */
export function suggestNext(context: AnswerContext): void {
  const cards = context.hits.filter((hit) => hit.passage.kind === 'card').slice(1);
  context.followUps = cards.map((hit) => hit.passage.title).slice(0, suggestionsMax);
}

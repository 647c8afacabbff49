import type { Hit } from '../../retrieve/retrieve.ts';
import type { AnswerContext, AnswerServices } from '../context.ts';

/** Enough for a composer to choose from; a model is shown fewer. */
const articlesMax = 8;
const cardsMax = 3;
const guidesMax = 2;

/** Articles, cards and guides are searched apart, so that many cards on one topic cannot crowd out the law, nor the law the cards. */
export async function retrievePassages(context: AnswerContext, { retriever }: AnswerServices): Promise<void> {
  const lists = await retriever.retrieveLists(context.searchText, [
    { limit: articlesMax, kinds: ['article'] },
    { limit: cardsMax, kinds: ['card'] },
    { limit: guidesMax, kinds: ['guide', 'place'] },
  ]);
  context.hits = lists.flat().filter(isCurrent);
}

/** Law that has been repealed, or is not in force yet, is never offered as an answer, though the knowledge base may hold it. */
function isCurrent({ passage }: Hit): boolean {
  return passage.status !== 'repealed' && passage.status !== 'not-yet';
}

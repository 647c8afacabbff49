import { articlePassageId } from '../content/articles.ts';
import { findCitations } from '../law/cite.ts';
import type { Passage } from '../passages/passage.ts';
import type { Library } from './library.ts';

const defaultLaw = 'civil-code';
/** 民法典第一千二百六十条 ends the nine laws it took the place of. */
const repealingArticle = 'civil-code:1260';

/**
 * Articles a question names by law and number (`民法典1077条`, `第一千零七十七条`), in the order named. A number without a law is taken as the Civil Code's,
 * which is what residents mean nearly always. An article that a later one has overtaken is followed by that one.
 */
export function findNamedArticles(question: string, library: Library): Passage[] {
  const citations = findCitations(question, library.citableLaws);
  // Who names a repealed law is told first that it is, and what took its place.
  const repeal = citations.some(({ kind }) => kind === 'repealed-law') ? [library.find(repealingArticle)].filter((passage) => passage !== undefined) : [];
  const named = citations
    .filter((citation) => citation.kind === 'article' && citation.unknownLawName === undefined)
    .flatMap(({ lawSlug = defaultLaw, articles }) => articles.flatMap(({ number, suffix }) => withSuccessor(library, lawSlug, number, suffix)));
  return [...repeal, ...named];
}

function withSuccessor(library: Library, slug: string, number: number, suffix: number | undefined): Passage[] {
  const overtaken = suffix === undefined ? library.laws.get(slug)?.overtaken?.find(({ article }) => article === number) : undefined;
  const ids = [articlePassageId(slug, number, suffix), ...(overtaken ? [articlePassageId(overtaken.by.slug, overtaken.by.article)] : [])];
  return ids.flatMap((id) => library.find(id) ?? []);
}

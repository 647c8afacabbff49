import { type Embedder, EmbedderError } from '../models/embedder.ts';
import type { Passage, PassageKind } from '../passages/passage.ts';
import type { VectorIndex } from '../passages/ports.ts';
import { maskNumbers } from '../text/mask.ts';
import { findNamedArticles } from './named-articles.ts';
import type { Library } from './library.ts';
import { measureCoverage, toQueryGrams } from './query.ts';

/** A passage found, best first. `score` is relative to this question only; `coverage` (0 to 1) can be compared across questions. */
export interface Hit {
  passage: Passage;
  score: number;
  coverage: number;
  /** The question itself named this article by number. */
  named: boolean;
}

interface RetrieveOptions {
  limit: number;
  kinds?: PassageKind[] | undefined;
  laws?: string[] | undefined;
}

export interface Retriever {
  retrieve(question: string, options: RetrieveOptions): Promise<Hit[]>;
  /** Several lists for one question (articles, cards, …), scored once. */
  retrieveLists(question: string, lists: RetrieveOptions[]): Promise<Hit[][]>;
}

/** Weight of the cosine, in units of the best lexical score of the same question. */
const vectorWeight = 0.15;
const vectorCandidates = 100;
/** A law overtaken in substance comes after the one that overtook it. */
const supersededFactor = 0.6;
/** An interpretation explains an article of a law; the article itself comes first. */
const interpretationFactor = 0.85;

/**
 * Retrieval over one library: articles the question names come first, then lexical and vector scores fused. A failing embedder leaves the lexical
 * ranking, which stands on its own; so does none at all, for a library without vectors. Rejects only when the vector index does.
 */
export function createRetriever(library: Library, embedder: Embedder | undefined, vectors: VectorIndex): Retriever {
  const retrieveLists: Retriever['retrieveLists'] = async (question, lists) => {
    const grams = toQueryGrams(question, library.lexicon);
    if (grams.size === 0) return lists.map(() => []);
    const scores = library.index.score(grams);
    const best = scores.reduce((top, score) => Math.max(top, score), 1);
    for (const { id, similarity } of embedder ? await nearest(embedder, vectors, question) : []) {
      const at = library.positionOf(id);
      if (at !== undefined) scores[at] = (scores[at] ?? 0) + Math.max(0, similarity) * vectorWeight * best;
    }
    const named = new Set(findNamedArticles(question, library).map((passage) => passage.id));
    return lists.map((options) => rank(library, scores, named, options).map((hit) => ({ ...hit, coverage: coverageOf(library, question, hit.passage) })));
  };
  return {
    retrieveLists,
    retrieve: async (question, options) => (await retrieveLists(question, [options])).flat(),
  };
}

async function nearest(embedder: Embedder, vectors: VectorIndex, question: string): Promise<{ id: string; similarity: number }[]> {
  const vector = await embedQuestion(embedder, question);
  return vector ? vectors.nearest(vector, vectorCandidates) : [];
}

/** The one place where a question reaches an embedder, which may be somebody else's: identity, card and phone numbers stay here. */
async function embedQuestion(embedder: Embedder, question: string): Promise<Float32Array | undefined> {
  try {
    return (await embedder.embed([maskNumbers(question)], 'query'))[0];
  } catch (cause) {
    if (cause instanceof EmbedderError) return undefined;
    throw cause;
  }
}

function rank(library: Library, scores: Float64Array, named: Set<string>, options: RetrieveOptions): Omit<Hit, 'coverage'>[] {
  const allowed = passageFilter(library, options);
  const top = scores.reduce((best, score) => Math.max(best, score), 1);
  const hits: Omit<Hit, 'coverage'>[] = [];
  library.passages.forEach((passage, at) => {
    const isNamed = named.has(passage.id);
    const score = (scores[at] ?? 0) * standing(library, passage) + (isNamed ? top * 2 : 0);
    if (score > 0 && allowed(passage)) hits.push({ passage, score, named: isNamed });
  });
  return hits.sort((left, right) => right.score - left.score || left.passage.id.localeCompare(right.passage.id)).slice(0, options.limit);
}

function standing(library: Library, { law }: Passage): number {
  const facts = law && library.laws.get(law.slug);
  if (facts?.supersededBy !== undefined) return supersededFactor;
  return facts?.category === '司法解释' ? interpretationFactor : 1;
}

function passageFilter(library: Library, { kinds, laws }: RetrieveOptions): (passage: Passage) => boolean {
  const slugs = laws && laws.length > 0 && new Set(laws.map((name) => library.findLaw(name)?.slug ?? name));
  return (passage) => (!kinds || kinds.length === 0 || kinds.includes(passage.kind)) && (!slugs || (passage.law !== undefined && slugs.has(passage.law.slug)));
}

function coverageOf(library: Library, question: string, passage: Passage): number {
  const text = [passage.title, passage.text, passage.digest ?? '', ...passage.questions, ...passage.keywords].join(' ');
  return measureCoverage(question, text, (gram) => library.index.rarity(gram));
}

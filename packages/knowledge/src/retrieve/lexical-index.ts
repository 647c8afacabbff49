import { toGrams } from './grams.ts';

/** BM25 saturation and length normalisation. */
export interface Bm25 {
  k1: number;
  b: number;
}

/** Postings of one field over all passages: for each gram the documents that hold it and how often. */
export class LexicalIndex {
  readonly #terms = new Map<number, number>();
  readonly #postings: { documents: Int32Array; impacts: Float32Array }[];
  readonly #size: number;

  /** `texts[i]` belongs to document i. Impacts (BM25 weights without the query's) are computed once, so a query only adds. */
  constructor(texts: string[], { k1, b }: Bm25) {
    this.#size = texts.length;
    const lists: { documents: number[]; counts: number[] }[] = [];
    const lengths = new Float64Array(texts.length);
    texts.forEach((text, document) => {
      const grams = toGrams(text);
      lengths[document] = grams.length;
      for (const gram of grams) this.#add(lists, gram, document);
    });
    const filled = lengths.filter((length) => length > 0);
    const average = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
    this.#postings = lists.map(({ documents, counts }) => {
      const idf = Math.log(1 + (filled.length - documents.length + 0.5) / (documents.length + 0.5));
      const impacts = Float32Array.from(counts, (count, at) => {
        const length = lengths[documents[at] ?? 0] ?? 0;
        return (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));
      });
      return { documents: Int32Array.from(documents), impacts };
    });
  }

  #add(lists: { documents: number[]; counts: number[] }[], gram: number, document: number): void {
    let term = this.#terms.get(gram);
    if (term === undefined) {
      term = lists.length;
      this.#terms.set(gram, term);
      lists.push({ documents: [], counts: [] });
    }
    const list = lists[term];
    if (!list) return;
    const last = list.documents.length - 1;
    if (list.documents[last] === document) list.counts[last] = (list.counts[last] ?? 0) + 1;
    else {
      list.documents.push(document);
      list.counts.push(1);
    }
  }

  /** Adds to `scores[i]` the BM25 score of document i for the weighted grams of a query, times `factor`. */
  addScores(query: Map<number, number>, factor: number, scores: Float64Array): void {
    for (const [gram, weight] of query) {
      const term = this.#terms.get(gram);
      const posting = term === undefined ? undefined : this.#postings[term];
      if (!posting) continue;
      const { documents, impacts } = posting;
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at] ?? 0;
        scores[document] = (scores[document] ?? 0) + (impacts[at] ?? 0) * weight * factor;
      }
    }
  }

  /** Inverse document frequency of a gram; a gram no document holds counts as the rarest. */
  rarity(gram: number): number {
    const term = this.#terms.get(gram);
    const held = term === undefined ? 0 : (this.#postings[term]?.documents.length ?? 0);
    return Math.log(1 + (this.#size - held + 0.5) / (held + 0.5));
  }
}

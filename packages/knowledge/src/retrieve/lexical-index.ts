import { toGrams } from './grams.ts';

/** BM25: how soon repetition stops to count, and how much length is held against a text. */
export interface Bm25 {
  k1: number;
  b: number;
}

/** A view of a document: some of its segments together, and how much the view counts. */
export interface View {
  segments: number[];
  weight: number;
}

interface Posting {
  documents: Int32Array;
  impacts: Float32Array;
}

/**
 * An inverted index over documents that consist of segments (text, digest, questions, …). Each view is scored by BM25 on its own and the views' scores are
 * added with their weights; as that sum is linear it is computed once, when the index is built, and a query only adds up one number a posting.
 */
export class LexicalIndex {
  readonly #postings: Map<number, Posting>;
  readonly #size: number;

  /** `documents[i][s]` is segment s of document i; empty segments are allowed. */
  constructor(documents: string[][], views: View[], bm25: Bm25) {
    this.#size = documents.length;
    const counted = countGrams(documents);
    this.#postings = weigh(counted, documents.length, views, bm25);
  }

  /** The scores of all documents for the weighted grams of a query. */
  score(query: Map<number, number>): Float64Array {
    const scores = new Float64Array(this.#size);
    for (const [gram, weight] of query) {
      const posting = this.#postings.get(gram);
      if (!posting) continue;
      const { documents, impacts } = posting;
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at] ?? 0;
        scores[document] = (scores[document] ?? 0) + (impacts[at] ?? 0) * weight;
      }
    }
    return scores;
  }

  /** Inverse document frequency of a gram; a gram no document holds counts as the rarest. */
  rarity(gram: number): number {
    const held = this.#postings.get(gram)?.documents.length ?? 0;
    return Math.log(1 + (this.#size - held + 0.5) / (held + 0.5));
  }
}

interface Counted {
  /** For each gram: documents that hold it, ascending, and behind them the counts, one a segment. */
  grams: Map<number, { documents: number[]; counts: number[] }>;
  /** Length in grams of each segment of each document. */
  lengths: Float64Array;
  segments: number;
}

function countGrams(documents: string[][]): Counted {
  const segments = Math.max(0, ...documents.map((document) => document.length));
  const lengths = new Float64Array(documents.length * segments);
  const grams: Counted['grams'] = new Map();
  documents.forEach((document, number) => {
    document.forEach((text, segment) => {
      const found = toGrams(text);
      lengths[number * segments + segment] = found.length;
      for (const gram of found) {
        let list = grams.get(gram);
        if (!list) grams.set(gram, (list = { documents: [], counts: [] }));
        if (list.documents[list.documents.length - 1] !== number) {
          list.documents.push(number);
          for (let at = 0; at < segments; at++) list.counts.push(0);
        }
        const at = list.counts.length - segments + segment;
        list.counts[at] = (list.counts[at] ?? 0) + 1;
      }
    });
  });
  return { grams, lengths, segments };
}

function weigh({ grams, lengths, segments }: Counted, size: number, views: View[], { k1, b }: Bm25): Map<number, Posting> {
  const norms = views.map((view) => lengthNorms(view, lengths, segments, size, { k1, b }));
  const postings = new Map<number, Posting>();
  for (const [gram, { documents, counts }] of grams) {
    const impacts = new Float32Array(documents.length);
    views.forEach((view, at) => addImpacts(impacts, documents, counts, segments, view, norms[at], k1));
    postings.set(gram, { documents: Int32Array.from(documents), impacts });
  }
  return postings;
}

interface Norms {
  /** k1 · (1 − b + b · length / average) of each document in this view. */
  values: Float64Array;
  /** Documents that have anything in this view. */
  filled: number;
}

function lengthNorms({ segments: chosen }: View, lengths: Float64Array, segments: number, size: number, { k1, b }: Bm25): Norms {
  const values = new Float64Array(size);
  let filled = 0;
  let total = 0;
  for (let document = 0; document < size; document++) {
    for (const segment of chosen) values[document] = (values[document] ?? 0) + (lengths[document * segments + segment] ?? 0);
    if ((values[document] ?? 0) > 0) filled += 1;
    total += values[document] ?? 0;
  }
  const average = total / Math.max(1, filled);
  return { values: values.map((length) => k1 * (1 - b + (b * length) / average)), filled };
}

function addImpacts(impacts: Float32Array, documents: number[], counts: number[], segments: number, view: View, norms: Norms | undefined, k1: number): void {
  if (!norms) return;
  const countAt = (at: number): number => view.segments.reduce((sum, segment) => sum + (counts[at * segments + segment] ?? 0), 0);
  let held = 0;
  for (let at = 0; at < documents.length; at++) if (countAt(at) > 0) held += 1;
  const idf = Math.log(1 + (norms.filled - held + 0.5) / (held + 0.5));
  for (let at = 0; at < documents.length; at++) {
    const count = countAt(at);
    if (count > 0) impacts[at] = (impacts[at] ?? 0) + (view.weight * idf * count * (k1 + 1)) / (count + (norms.values[documents[at] ?? 0] ?? 0));
  }
}

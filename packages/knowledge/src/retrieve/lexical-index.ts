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

/**
 * An inverted index over documents that consist of segments (text, digest, questions, …). Each view is scored by BM25 on its own and the views' scores are
 * added with their weights; as that sum is linear it is computed once, when the index is built, and a query only adds up one number a posting.
 * Held in four flat arrays, so that it can be kept in a file and read back in the time a file takes.
 */
export class LexicalIndex {
  /** Grams in ascending order. */
  readonly #terms: Int32Array;
  /** Where each gram's postings begin; one more at the end. */
  readonly #starts: Int32Array;
  readonly #documents: Int32Array;
  readonly #impacts: Float32Array;
  readonly #size: number;

  private constructor(size: number, terms: Int32Array, starts: Int32Array, documents: Int32Array, impacts: Float32Array) {
    this.#size = size;
    this.#terms = terms;
    this.#starts = starts;
    this.#documents = documents;
    this.#impacts = impacts;
  }

  /** `documents[i][s]` is segment s of document i; empty segments are allowed. */
  static build(documents: string[][], views: View[], bm25: Bm25): LexicalIndex {
    const counted = countGrams(documents);
    const norms = views.map((view) => lengthNorms(view, counted.lengths, counted.segments, documents.length, bm25));
    const terms = Int32Array.from(counted.grams.keys()).sort();
    const starts = new Int32Array(terms.length + 1);
    let total = 0;
    terms.forEach((gram, at) => {
      starts[at] = total;
      total += counted.grams.get(gram)?.documents.length ?? 0;
    });
    starts[terms.length] = total;
    const flat = { documents: new Int32Array(total), impacts: new Float32Array(total) };
    terms.forEach((gram, at) => {
      const list = counted.grams.get(gram);
      if (!list) return;
      const start = starts[at] ?? 0;
      flat.documents.set(list.documents, start);
      const impacts = flat.impacts.subarray(start, start + list.documents.length);
      views.forEach((view, which) => addImpacts(impacts, list.documents, list.counts, counted.segments, view, norms[which], bm25.k1));
    });
    return new LexicalIndex(documents.length, terms, starts, flat.documents, flat.impacts);
  }

  /** Reads what `toBytes` wrote. `undefined` when the bytes are not of this form. */
  static fromBytes(bytes: Uint8Array): LexicalIndex | undefined {
    if (bytes.byteLength < headerInts * 4) return undefined;
    // A copy of its own, since a file's buffer need not begin where a 32-bit number may; `slice` of a Node buffer would not copy.
    const aligned = new Uint8Array(bytes).buffer;
    const [mark, size = 0, terms = 0, postings = 0] = new Int32Array(aligned, 0, headerInts);
    if (mark !== formatMark || aligned.byteLength !== (headerInts + terms + terms + 1 + postings + postings) * 4) return undefined;
    let at = headerInts * 4;
    const take = (length: number): number => {
      const start = at;
      at += length * 4;
      return start;
    };
    return new LexicalIndex(
      size,
      new Int32Array(aligned, take(terms), terms),
      new Int32Array(aligned, take(terms + 1), terms + 1),
      new Int32Array(aligned, take(postings), postings),
      new Float32Array(aligned, take(postings), postings),
    );
  }

  toBytes(): Uint8Array {
    const header = Int32Array.of(formatMark, this.#size, this.#terms.length, this.#documents.length);
    const parts = [header, this.#terms, this.#starts, this.#documents, this.#impacts];
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += part.byteLength;
    }
    return bytes;
  }

  /** The scores of all documents for the weighted grams of a query. */
  score(query: Map<number, number>): Float64Array {
    const scores = new Float64Array(this.#size);
    for (const [gram, weight] of query) {
      const term = this.#find(gram);
      if (term < 0) continue;
      const end = this.#starts[term + 1] ?? 0;
      for (let at = this.#starts[term] ?? 0; at < end; at++) {
        const document = this.#documents[at] ?? 0;
        scores[document] = (scores[document] ?? 0) + (this.#impacts[at] ?? 0) * weight;
      }
    }
    return scores;
  }

  /** Inverse document frequency of a gram; a gram no document holds counts as the rarest. */
  rarity(gram: number): number {
    const term = this.#find(gram);
    const held = term < 0 ? 0 : (this.#starts[term + 1] ?? 0) - (this.#starts[term] ?? 0);
    return Math.log(1 + (this.#size - held + 0.5) / (held + 0.5));
  }

  /** How many documents it was built over. */
  get size(): number {
    return this.#size;
  }

  /** The place of a gram among the terms, −1 when no document holds it. */
  #find(gram: number): number {
    let low = 0;
    let high = this.#terms.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const term = this.#terms[middle] ?? 0;
      if (term === gram) return middle;
      if (term < gram) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

const headerInts = 4;
/** Changes with the layout or with how grams are made, so that an older file is not taken for a right one. */
const formatMark = 0x6d620001;

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

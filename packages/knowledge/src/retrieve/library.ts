import type { CitableLaw } from '../law/citation.ts';
import type { RepealedLaw } from '../law/manifest.ts';
import type { KnowledgeDocument, LawFacts, Passage } from '../passages/passage.ts';
import { LexicalIndex, type View } from './lexical-index.ts';
import type { Lexicon } from './lexicon.ts';

export interface LibrarySource {
  documents: KnowledgeDocument[];
  passages: Passage[];
  lexicon: Lexicon;
  repealed: RepealedLaw[];
  /** The lexical index of exactly these passages, as `index.toBytes()` gave it; anything else is built anew. */
  index?: Uint8Array | undefined;
}

/**
 * Everything known, in memory, as of one version: passages by id and by law, and the lexical index over them.
 * Immutable: a change in the database makes a new library.
 */
export class Library {
  readonly passages: Passage[];
  readonly laws: Map<string, LawFacts>;
  readonly lexicon: Lexicon;
  /** Every law a text may name: those we hold and those that were repealed. */
  readonly citableLaws: CitableLaw[];
  readonly index: LexicalIndex;
  readonly #positions: Map<string, number>;
  readonly #byLaw: Map<string, Passage[]>;
  readonly #repealed: RepealedLaw[];

  constructor({ documents, passages, lexicon, repealed, index }: LibrarySource) {
    this.passages = passages;
    this.lexicon = lexicon;
    this.laws = new Map(documents.flatMap(({ law }) => (law ? [[law.slug, law] as const] : [])));
    this.#repealed = repealed;
    this.citableLaws = [...this.laws.values(), ...repealed.map((law) => ({ ...law, isRepealed: true }))];
    this.#positions = new Map(passages.map((passage, at) => [passage.id, at]));
    this.#byLaw = groupByLaw(passages);
    const ready = index && LexicalIndex.fromBytes(index);
    this.index = ready?.size === passages.length ? ready : buildIndex(passages);
  }

  find(id: string): Passage | undefined {
    const at = this.#positions.get(id);
    return at === undefined ? undefined : this.passages[at];
  }

  /** Where a passage stands in `passages`, which is also its number in the lexical indexes. */
  positionOf(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** Articles of a law in the law's own order. */
  listArticles(slug: string): Passage[] {
    return this.#byLaw.get(slug) ?? [];
  }

  /** A law by slug, full title, short title or alias. */
  findLaw(name: string): LawFacts | undefined {
    const wanted = name.replace(/[《》\s]/g, '');
    const bySlug = this.laws.get(wanted);
    if (bySlug) return bySlug;
    return [...this.laws.values()].find((law) => [law.title, law.shortTitle, ...law.aliases].includes(wanted));
  }

  /** A law no longer in force, by slug, title or alias. */
  findRepealedLaw(name: string): RepealedLaw | undefined {
    const wanted = name.replace(/[《》\s]/g, '');
    return this.#repealed.find((law) => [law.slug, law.title, law.shortTitle, ...law.aliases].includes(wanted));
  }

  get hasOfficialTexts(): boolean {
    return this.passages.some((passage) => passage.kind === 'article' && passage.source === 'official');
  }

  count(kind: Passage['kind']): number {
    return this.passages.reduce((sum, passage) => sum + (passage.kind === kind ? 1 : 0), 0);
  }
}

/** Segments of a passage as the lexical index sees them. */
const segments = { text: 0, digest: 1, asked: 2 } as const;

/**
 * Three views are mixed rather than merged: the text with its headings alone, everything together, and what residents ask alone. Mixed they find more than
 * any of them does (measured; see docs/decisions).
 */
const views: View[] = [
  { segments: [segments.text], weight: 0.5 },
  { segments: [segments.text, segments.digest, segments.asked], weight: 1 },
  { segments: [segments.asked], weight: 0.5 },
];
const bm25 = { k1: 2, b: 0.25 };

function buildIndex(passages: Passage[]): LexicalIndex {
  const lent = listLentQuestions(passages);
  return LexicalIndex.build(
    passages.map((passage) => toSegments(passage, lent.get(passage.id) ?? [])),
    views,
    bm25,
  );
}

/** A card's questions also lead to the articles its answer rests on: by far the best expansion we have (measured). */
function listLentQuestions(passages: Passage[]): Map<string, string[]> {
  const lent = new Map<string, string[]>();
  for (const { card, title, questions, keywords } of passages) {
    if (!card) continue;
    for (const id of card.articles) lent.set(id, [...(lent.get(id) ?? []), title, ...questions, ...keywords]);
  }
  return lent;
}

/** Changes whenever passages are indexed in another way, so that an index kept from before is not used; raise `segments` with `toSegments`. */
export const indexSignature = JSON.stringify({ segments: 1, views, bm25 });

function toSegments(passage: Passage, lent: string[]): string[] {
  const heading = `${passage.path.join(' ')} ${passage.title}`;
  const digest = passage.source === 'official' ? (passage.digest ?? '') : '';
  return [`${heading} ${passage.text}`, digest, [...passage.questions, ...passage.keywords, ...lent].join(' ')];
}

function groupByLaw(passages: Passage[]): Map<string, Passage[]> {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== 'article' || !passage.law) continue;
    const group = groups.get(passage.law.slug);
    if (group) group.push(passage);
    else groups.set(passage.law.slug, [passage]);
  }
  return groups;
}

import type { DangerLexicon } from './danger-lexicon.ts';
import type { WordHit } from './word-matcher.ts';

/** A word of the lexicon found in a message. */
export interface ConceptHit {
  concept: number;
  word: number;
  from: number;
  to: number;
  clause: number;
  /** Whether a «not» stands right before it: 没打, 不是骗子. */
  denied: boolean;
}

/** How far the pieces of a word like 拿…出气 may stand apart. */
const gapMax = 6;
/** How far a «not» may stand before what it denies: 没有怎么打. */
const denialReach = 2;
const clauseEnds = new Set(',。!?;:！？；：…~');

/** Finds the lexicon's words in a folded message, in the order in which they begin; those inside an idiom (打工人 holds 打人) or a longer word of the same concept are left out. */
export function readConcepts(lexicon: DangerLexicon, text: string): ConceptHit[] {
  const clauses = toClauses(text);
  const hits = dropHidden(lexicon, findWords(lexicon, text, clauses));
  const denials = hits.filter(({ concept }) => concept === lexicon.denial);
  const isDenied = (hit: ConceptHit): boolean =>
    lexicon.concepts[hit.concept]?.kind === 'danger' &&
    denials.some(({ to, clause }) => clause === hit.clause && to <= hit.from && to >= hit.from - denialReach);
  return hits.filter(({ concept }) => concept !== lexicon.denial).map((hit) => (isDenied(hit) ? { ...hit, denied: true } : hit));
}

/** For each character, the number of its clause. */
function toClauses(text: string): Int32Array {
  const clauses = new Int32Array(text.length);
  let clause = 0;
  for (let at = 0; at < text.length; at++) {
    if (clauseEnds.has(text.charAt(at))) clause++;
    clauses[at] = clause;
  }
  return clauses;
}

function findWords(lexicon: DangerLexicon, text: string, clauses: Int32Array): ConceptHit[] {
  const found = lexicon.matcher.find(text);
  const byPiece = new Map<number, WordHit[]>();
  for (const hit of found) {
    const known = byPiece.get(hit.word);
    if (known) known.push(hit);
    else byPiece.set(hit.word, [hit]);
  }
  const hits: ConceptHit[] = [];
  for (const { word: piece, from, to } of found) {
    const clause = clauses[from] ?? 0;
    for (const word of lexicon.wordsFrom[piece] ?? []) {
      const { concept, pieces } = lexicon.words[word] ?? { concept: 0, pieces: [] };
      const end = pieces.length === 1 ? to : findEnd(pieces, to, (next) => byPiece.get(next)?.filter((hit) => clauses[hit.from] === clause));
      if (end !== undefined) hits.push({ concept, word, from, to: end, clause, denied: false });
    }
  }
  return hits.sort((left, right) => left.from - right.from || left.to - right.to);
}

/** Where a word of several pieces ends, its first piece having ended at `first`. */
function findEnd(pieces: readonly number[], first: number, hitsOf: (piece: number) => WordHit[] | undefined): number | undefined {
  let end = first;
  for (const piece of pieces.slice(1)) {
    const next = hitsOf(piece)?.find(({ from }) => from >= end && from <= end + gapMax);
    if (!next) return undefined;
    end = next.to;
  }
  return end;
}

/** A hit is hidden by a longer one around it that is an idiom or says the same; a «not» by any longer word (不敢 is fear). */
function dropHidden({ concepts, denial }: DangerLexicon, hits: readonly ConceptHit[]): ConceptHit[] {
  const hides = (outer: ConceptHit, inner: ConceptHit): boolean =>
    outer.to >= inner.to &&
    outer.to - outer.from > inner.to - inner.from &&
    (outer.concept === inner.concept || inner.concept === denial || concepts[outer.concept]?.kind === 'idiom');
  // Hits are in the order in which they begin, so those that begin later cannot be around this one.
  return hits.filter((inner) => {
    for (const outer of hits) {
      if (outer.from > inner.from) return true;
      if (hides(outer, inner)) return false;
    }
    return true;
  });
}

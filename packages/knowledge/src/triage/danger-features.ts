import type { DangerLexicon } from './danger-lexicon.ts';
import { readConcepts } from './read-concepts.ts';
import { featurePlaces, type SparseFeatures } from './sparse-classifier.ts';

/** How loudly each sort of feature speaks. */
const loudness = { concept: 1, word: 0.8, clausePair: 0.4, messagePair: 0.3, gram: 1 } as const;
/** A sort with many features shares its voice among them, though a longer message may still be louder. */
const sharing = 0.4;

/** Tells the sorts of features apart in the table. */
const sorts = { bias: 0, concept: 1, word: 2, clausePair: 3, messagePair: 4, one: 5, two: 6, three: 7 } as const;

/**
 * What a folded message is about: the concepts in it, the words that told of them, ordered pairs within a clause (他 → 打) and pairs anywhere in the
 * message; a denied concept is another concept.
 */
export function toMeanings(lexicon: DangerLexicon, text: string): SparseFeatures {
  const found = { concept: new Set<number>(), word: new Set<number>(), clausePair: new Set<number>(), messagePair: new Set<number>() };
  const spoken = readConcepts(lexicon, text);
  const meanings = spoken.map(({ concept, denied }) => concept * 2 + (denied ? 1 : 0));
  for (let at = 0; at < spoken.length; at++) {
    const left = spoken[at];
    const meaning = meanings[at] ?? 0;
    if (!left) continue;
    found.concept.add(toPlace(sorts.concept, meaning, 0));
    found.word.add(toPlace(sorts.word, left.word, left.denied ? 1 : 0));
    for (let next = at + 1; next < spoken.length; next++) {
      const right = spoken[next];
      const other = meanings[next] ?? 0;
      if (right?.clause === left.clause && right.from >= left.to) found.clausePair.add(toPlace(sorts.clausePair, meaning, other));
      if (meaning !== other) found.messagePair.add(toPlace(sorts.messagePair, Math.min(meaning, other), Math.max(meaning, other)));
    }
  }
  return gather([
    [found.concept, loudness.concept],
    [found.word, loudness.word],
    [found.clausePair, loudness.clausePair],
    [found.messagePair, loudness.messagePair],
  ]);
}

const letter = /[\p{L}\p{N}]/u;

/** The 1- to 3-grams of a folded message. Digits are all one, for 3000 and 5000 tell the same story. */
export function toLetters(text: string): SparseFeatures {
  const grams = new Set<number>();
  let before = 0;
  let last = 0;
  for (const character of text) {
    const code = /\d/.test(character) ? 48 : letter.test(character) ? (character.codePointAt(0) ?? 0) : 0;
    if (code === 48 && last === 48) continue;
    if (code === 0) {
      before = last = 0;
      continue;
    }
    grams.add(toPlace(sorts.one, code, 0));
    if (last !== 0) grams.add(toPlace(sorts.two, last, code));
    if (before !== 0) grams.add(toPlace(sorts.three, Math.imul(before, 131) + last, code));
    before = last;
    last = code;
  }
  return gather([[grams, loudness.gram]]);
}

function gather(sets: readonly (readonly [ReadonlySet<number>, number])[]): SparseFeatures {
  const places = [toPlace(sorts.bias, 0, 0)];
  const values = [1];
  for (const [set, loud] of sets) {
    const value = loud / set.size ** sharing;
    for (const place of set) {
      places.push(place);
      values.push(value);
    }
  }
  return { places: Int32Array.from(places), values: Float32Array.from(values) };
}

function toPlace(sort: number, first: number, second: number): number {
  let value = Math.imul(sort + 1, 0x9e3779b1) ^ Math.imul(first + 7, 0x85ebca6b) ^ Math.imul(second + 13, 0xc2b2ae35);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3ce5);
  value ^= value >>> 13;
  return value & (featurePlaces - 1);
}

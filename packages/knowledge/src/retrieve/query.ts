import { isBigram, toGrams } from './grams.ts';
import type { Lexicon } from './lexicon.ts';

/** How much a word of the law, added for a resident's word, counts beside her own. */
const expansionWeight = 0.3;
const ambiguousWeight = 0.1;
/** A word said over and over is not that much more important. */
const repetitionsMax = 3;

/** The weighted grams of a question. The resident's own words always stay; the lexicon only adds. */
export function toQueryGrams(question: string, lexicon: Lexicon): Map<number, number> {
  const grams = new Map<number, number>();
  for (const gram of toGrams(question)) grams.set(gram, Math.min(repetitionsMax, (grams.get(gram) ?? 0) + 1));
  for (const { terms, ambiguous } of lexicon.expand(question)) {
    const weight = (ambiguous ? ambiguousWeight : expansionWeight) / Math.sqrt(terms.length);
    for (const term of terms) for (const gram of toGrams(term)) grams.set(gram, (grams.get(gram) ?? 0) + weight);
  }
  return grams;
}

/**
 * How much of what a question says a text speaks of: the share of the question's distinct two-character grams, weighted by rarity, that the text holds.
 * 0 to 1; used to tell an answer from a chance resemblance.
 */
export function measureCoverage(question: string, text: string, rarity: (gram: number) => number): number {
  const wanted = new Set(toGrams(question).filter(isBigram));
  if (wanted.size === 0) return 0;
  const held = new Set(toGrams(text));
  let total = 0;
  let covered = 0;
  for (const gram of wanted) {
    const weight = rarity(gram);
    total += weight;
    if (held.has(gram)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

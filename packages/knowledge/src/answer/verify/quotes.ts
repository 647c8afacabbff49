import { isBigram, toGrams } from '../../retrieve/grams.ts';
import type { Passage } from '../../passages/passage.ts';

const quoteMax = 160;

/** Words set in quotation marks in a sentence, without the marks. Book-title marks name a law and are not quotes. */
export function findQuotes(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”|‘([^’]*)’|「([^」]*)」|『([^』]*)』|"([^"]*)"|＂([^＂]*)＂/g)]
    .map((match) => match.slice(1).find(Boolean) ?? '')
    .filter((quote) => quote.trim() !== '');
}

/** Whether quotation marks stand in pairs; a quote that runs over the sentence's end cannot be checked. */
export function hasUnpairedQuote(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('“') !== count('”') || count('「') !== count('」') || count('『') !== count('』') || count('"') % 2 === 1;
}

/**
 * The stretch of a passage to show as its quote: the whole of a short one, a card's short answer, else the sentence that shares most with `hint` and what follows it as far as
 * there is room. Always an exact substring of the passage's text, at most 160 characters unless one sentence alone is longer.
 */
export function chooseQuote(passage: Passage, hint: string): string {
  if (passage.text.length <= quoteMax) return passage.text.trim();
  if (passage.card) return passage.text.split('\n')[0] ?? passage.text;
  const sentences = passage.text.match(/[^。；\n]+[。；]?/g) ?? [passage.text];
  const wanted = new Set(toGrams(hint).filter(isBigram));
  const scores = sentences.map((sentence) => new Set(toGrams(sentence).filter((gram) => wanted.has(gram))).size);
  const best = scores.indexOf(Math.max(...scores));
  const chosen = sentences[Math.max(0, best)] ?? passage.text;
  const start = passage.text.indexOf(chosen);
  let end = start + chosen.length;
  for (const following of sentences.slice(best + 1)) {
    if (!passage.text.startsWith(following, end) || end + following.length - start > quoteMax) break;
    end += following.length;
  }
  return passage.text.slice(start, end).trim();
}

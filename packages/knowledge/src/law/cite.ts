import { foldForQuote } from '../text/normalize.ts';
import { CitationReader } from './cite-reader.ts';
import type { CitableLaw, Citation } from './citation.ts';
import { LawNames } from './cite-names.ts';

/** Indexing some 1,500 ways of writing names takes longer than reading an answer, and callers pass the same list every time. */
const finders = new WeakMap<CitableLaw[], (text: string) => Citation[]>();

/**
 * Finds every citation in a text, in order and without overlap: laws by title, short title or alias, with or without 《》, and articles in any way Chinese
 * writes them. The names are indexed once per list of laws, which must not be changed afterwards.
 */
export function findCitations(text: string, laws: CitableLaw[]): Citation[] {
  const finder = finders.get(laws) ?? createCitationFinder(laws);
  finders.set(laws, finder);
  return finder(text);
}

function createCitationFinder(laws: CitableLaw[]): (text: string) => Citation[] {
  const names = new LawNames(laws);
  return (text) => {
    // Line breaks stay, or the end of one line and the beginning of the next would read as one name.
    const folded = foldForQuote(text, { keepLineBreaks: true });
    return new CitationReader(folded.text, names).read().map((found) => {
      const { start, end } = folded.toOriginal(found.start, found.end);
      return { ...found, start, end, raw: text.slice(start, end) };
    });
  };
}

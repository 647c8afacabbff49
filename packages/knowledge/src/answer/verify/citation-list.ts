import type { Passage } from '../../passages/passage.ts';
import type { Citation } from '../types.ts';
import { chooseQuote } from './quotes.ts';

/** Numbers passages in the order they are first cited and keeps one citation for each. */
export class CitationList {
  readonly #citations = new Map<string, Citation>();

  /** The marker of a passage, `[1]`; `hint` is the sentence that cites it first and decides which stretch is quoted. */
  mark(passage: Passage, hint: string): string {
    const known = this.#citations.get(passage.id);
    if (known) return known.marker;
    const marker = `[${this.#citations.size + 1}]`;
    this.#citations.set(passage.id, {
      marker,
      passageId: passage.id,
      ...(passage.law ? { law: passage.law } : {}),
      ...(passage.article === undefined ? {} : { article: passage.article }),
      label: passage.label ?? passage.title,
      quote: chooseQuote(passage, hint),
      source: passage.source,
    });
    return marker;
  }

  toArray(): Citation[] {
    return [...this.#citations.values()];
  }
}

import { findCitations } from '../../law/cite.ts';
import { articlePassageId } from '../../content/articles.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Library } from '../../retrieve/library.ts';
import { findQuote } from '../../text/normalize.ts';
import { findContacts } from './contacts.ts';
import { findFigures } from './figures.ts';
import { keepsManners } from './model-manners.ts';
import { findQuotes, hasUnpairedQuote } from './quotes.ts';

/** Why a sentence was kept from the resident. */
type Rejection =
  | 'unknown-token'
  | 'law-not-retrieved'
  | 'article-not-retrieved'
  | 'repealed-law'
  | 'quote-not-found'
  | 'figure-not-found'
  | 'contact-not-ours'
  | 'bad-manners';

export interface Evidence {
  library: Library;
  /** Passages a sentence may rest on. */
  passages: Map<string, Passage>;
  /** The resident's own words: figures of hers may be repeated. */
  question: string;
  ownNumbers: Set<string>;
  /** Our own composer may name any article we hold, since its words were reviewed; a model only what it was shown. */
  trusted: boolean;
}

export type Checked = { ok: true; passageIds: string[] } | { ok: false; rejection: Rejection };

/** Says that a law is no longer in force; then its name may stand. */
const saysRepealed = /废止|失效|已被|取代|不再适用|旧法/;

/**
 * Checks one drafted sentence against the passages: every law and article named must be among them, every quote must stand there character for character
 * (width and space aside), every figure and every number to dial must come from there, from her question or from our own list. Answers with the passages
 * it rests on, those of its tokens first.
 */
export function checkSentence(sentence: string, tokenIds: string[], evidence: Evidence): Checked {
  const passageIds = [...tokenIds];
  if (tokenIds.some((id) => !evidence.passages.has(id))) return { ok: false, rejection: 'unknown-token' };
  const named = checkCitations(sentence, evidence, passageIds);
  if (named) return { ok: false, rejection: named };
  if (!evidence.trusted && !keepsManners(sentence, knownText(evidence), passageIds.length > 0, passageIds.length > tokenIds.length))
    return { ok: false, rejection: 'bad-manners' };
  if (!evidence.trusted && !quotesStand(sentence, evidence)) return { ok: false, rejection: 'quote-not-found' };
  if (!evidence.trusted && !figuresStand(sentence, evidence)) return { ok: false, rejection: 'figure-not-found' };
  if (findContacts(sentence).some((contact) => !evidence.ownNumbers.has(contact))) return { ok: false, rejection: 'contact-not-ours' };
  return { ok: true, passageIds: [...new Set(passageIds)] };
}

function checkCitations(sentence: string, evidence: Evidence, passageIds: string[]): Rejection | undefined {
  for (const citation of findCitations(sentence, evidence.library.citableLaws)) {
    if (citation.kind === 'repealed-law') {
      if (!saysRepealed.test(sentence)) return 'repealed-law';
      continue;
    }
    const { lawSlug } = citation;
    if (lawSlug === undefined) return 'law-not-retrieved';
    if (citation.articles.length === 0) {
      const held = [...evidence.passages.values()].find((passage) => passage.law?.slug === lawSlug);
      if (!held) return 'law-not-retrieved';
      if (!passageIds.some((id) => evidence.passages.get(id)?.law?.slug === lawSlug)) passageIds.push(held.id);
    }
    for (const { number, suffix } of citation.articles) {
      const id = articlePassageId(lawSlug, number, suffix);
      if (!evidence.passages.has(id) && !(evidence.trusted && evidence.library.find(id))) return 'article-not-retrieved';
      passageIds.push(id);
    }
  }
  return undefined;
}

/** All that a model was shown or asked, with its figures also in digits. */
function knownText({ passages, question }: Evidence): string {
  const texts = [question, ...[...passages.values()].flatMap(({ text, digest }) => [text, digest ?? ''])].join('\n').normalize('NFKC');
  return `${texts}\n${[...findFigures(texts)].join(' ')}`;
}

function quotesStand(sentence: string, { passages }: Evidence): boolean {
  if (hasUnpairedQuote(sentence)) return false;
  return findQuotes(sentence).every((quote) => [...passages.values()].some((passage) => findQuote(passage.text, quote) !== undefined));
}

function figuresStand(sentence: string, { passages, question }: Evidence): boolean {
  const wanted = findFigures(sentence);
  if (wanted.size === 0) return true;
  const known = new Set(findFigures(question));
  for (const passage of passages.values()) for (const figure of findFigures(`${passage.text} ${passage.digest ?? ''}`)) known.add(figure);
  return [...wanted].every((figure) => known.has(figure));
}

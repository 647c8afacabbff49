/** The four kinds of knowledge a resident can be shown. */
export type PassageKind = 'article' | 'card' | 'guide' | 'place';
export type PassageSource = 'official' | 'digest' | 'editorial';
export type LawStatus = 'in-force' | 'not-yet' | 'amended' | 'repealed';

/** What a topic card tells beyond its short answer; see `content/cards`. */
export interface CardBody {
  depends: string[];
  steps: string[];
  bring: string[];
  deadline: { text: string; code?: string | undefined } | null;
  avoid: string[];
  routes: string[];
  /** Passage ids of the articles that carry the answer. */
  articles: string[];
}

/** One unit of knowledge as the database keeps it: what is shown, and what only helps to find it. */
export interface Passage {
  /** `civil-code:1077`, `civil-code:10-1`, `card:labour-unpaid-wages`, `guide:legal-aid#3`, `place:…`; stable across loads. */
  id: string;
  documentId: string;
  /** Order within its document, from 0. */
  position: number;
  kind: PassageKind;
  title: string;
  text: string;
  law?: { slug: string; title: string } | undefined;
  article?: number | undefined;
  label?: string | undefined;
  path: string[];
  source: PassageSource;
  effectiveFrom?: string | undefined;
  status?: LawStatus | undefined;
  /** Our own plain wording of an article, whether or not the official text is loaded. */
  digest?: string | undefined;
  /** Questions as residents put them; they only serve retrieval. */
  questions: string[];
  keywords: string[];
  field?: string | undefined;
  card?: CardBody | undefined;
}

/** A text the passages come from: a law, a file of cards, a guide, a bureau's own material. */
export interface KnowledgeDocument {
  id: string;
  kind: 'law' | 'cards' | 'guide' | 'district' | 'material';
  title: string;
  /** Digest of every input that made it; an unchanged hash means nothing to do. */
  hash: string;
  official: boolean;
  law?: LawFacts | undefined;
}

/** Facts about a law that its articles share. */
export interface LawFacts {
  slug: string;
  title: string;
  shortTitle: string;
  aliases: string[];
  category: string;
  version: string | null;
  status: LawStatus;
  sourceUrl?: string | undefined;
  /** Digest of the official text meant by the manifest, so that loaded text is only taken for that very text. */
  textHash?: string | undefined;
  /** A law overtaken in substance by a later one ranks below it. */
  supersededBy?: string | undefined;
  /** Articles still in the text that a later one has overtaken, and by which. */
  overtaken?: { article: number; by: { slug: string; article: number } }[] | undefined;
}

/** What of a passage goes into its vector. */
export function embeddingText(passage: Passage): string {
  return [passage.title, passage.text, passage.source === 'official' ? (passage.digest ?? '') : '', ...passage.questions, passage.keywords.join(' ')].join(
    '\n',
  );
}

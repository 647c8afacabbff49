import type { ArticleNumber } from '../text/numerals.ts';
import type { LawManifest, RepealedLaws } from './manifest.ts';

/** A law that text may name. */
export interface CitableLaw {
  slug: string;
  title: string;
  shortTitle: string;
  aliases: string[];
  isRepealed?: boolean | undefined;
  /** Its highest article number, where known: a bare 第一千零九十一条 cannot be carried over from a law of 306. */
  articleCount?: number | undefined;
}

/** A place in a text that names a law, an article, or both. */
export interface Citation {
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
  raw: string;
  /** Neither this nor `unknownLawName`: an article with no law named before it. */
  lawSlug?: string;
  /** A law, regulation or interpretation that is none of those given. */
  unknownLawName?: string;
  /** The law was named earlier in the text (同法第八条, or a bare 第八条 after 民法典第五条). */
  isCarried?: true;
  /** Empty where only the law is named. Ranges are written out, up to 300 articles. */
  articles: ArticleNumber[];
  /** 款 and 项 of the last article, counted from 1; of several the first. */
  paragraph?: number;
  item?: number;
  kind: 'article' | 'law' | 'repealed-law';
}

/** Everything the two law files know by name. */
export function listCitableLaws(manifest: LawManifest, repealed: RepealedLaws): CitableLaw[] {
  const pick = ({ slug, title, shortTitle, aliases }: CitableLaw): CitableLaw => ({ slug, title, shortTitle, aliases });
  return [...manifest.laws.map((law) => ({ ...pick(law), articleCount: law.articles })), ...repealed.laws.map((law) => ({ ...pick(law), isRepealed: true }))];
}

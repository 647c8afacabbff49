import { formatArticleLabel } from '../text/numerals.ts';
import type { LawFacts, Passage } from '../passages/passage.ts';
import type { DigestEntry } from './digests.ts';

/** An article of the official text, as the law parser yields it. */
export interface OfficialArticle {
  number: number;
  suffix?: number | undefined;
  label: string;
  path: string[];
  text: string;
}

/**
 * The passages of one law: the official article where it is loaded, else our digest of it; digests, questions and keywords are joined to both.
 * An article with neither is left out.
 */
export function toArticlePassages(
  documentId: string,
  law: LawFacts & { effectiveFrom?: string | undefined },
  official: OfficialArticle[] | undefined,
  digests: DigestEntry[],
): Passage[] {
  const byNumber = new Map(digests.map((entry) => [entry.article, entry]));
  const articles: OfficialArticle[] =
    official ?? digests.map((entry) => ({ number: entry.article, label: formatArticleLabel(entry.article), path: [], text: entry.digest }));
  return articles.map((article, position) => {
    const entry = article.suffix === undefined ? byNumber.get(article.number) : undefined;
    return {
      id: articlePassageId(law.slug, article.number, article.suffix),
      documentId,
      position,
      kind: 'article',
      title: `${law.shortTitle}${article.label}${entry ? ` ${entry.caption}` : ''}`,
      text: article.text,
      law: { slug: law.slug, title: law.title },
      article: article.number,
      label: article.label,
      path: article.path,
      source: official ? 'official' : 'digest',
      effectiveFrom: law.effectiveFrom,
      status: law.status,
      digest: entry?.digest,
      questions: entry?.questions ?? [],
      keywords: entry?.keywords ?? [],
      field: entry?.field,
    };
  });
}

export function articlePassageId(slug: string, number: number, suffix?: number): string {
  return suffix === undefined ? `${slug}:${number}` : `${slug}:${number}-${suffix}`;
}

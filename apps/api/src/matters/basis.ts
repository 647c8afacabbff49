import { formatArticleLabel, type Library } from '@mingbai/knowledge';
import type { ArticleKey } from '@mingbai/matters';
import { z } from 'zod';
import type { Basis } from '../contract/shared.ts';

const Articles = z.array(z.object({ slug: z.string(), article: z.number() })).catch([]);

/** The articles an event of a matter rests on. */
export function readArticles(detail: Record<string, unknown>): ArticleKey[] {
  return Articles.parse(detail['basis']);
}

/** Articles with their labels; only those that can be opened here. */
export function toBasis(library: Library | undefined, keys: readonly ArticleKey[]): Basis[] {
  return keys
    .filter(({ slug, article }) => library?.find(`${slug}:${article}`))
    .map(({ slug, article }) => ({ slug, article, label: `${library?.laws.get(slug)?.shortTitle ?? slug}${formatArticleLabel(article)}` }));
}

/** The same as it is printed on a paper: 《…》第…条. */
export function toPrintedArticles(library: Library, keys: readonly ArticleKey[]): string[] {
  return keys.map(({ slug, article }) => `《${library.laws.get(slug)?.title ?? slug}》${formatArticleLabel(article)}`);
}

import { ArticleResponse } from '@mingbai/api/contract';
import { getParsed } from '../../lib/api.ts';

export interface ArticleRef {
  slug: string;
  number: number;
}

export function getArticle({ slug, number }: ArticleRef, signal: AbortSignal): Promise<ArticleResponse> {
  return getParsed(`/api/articles/${encodeURIComponent(slug)}/${number}`, ArticleResponse, signal);
}

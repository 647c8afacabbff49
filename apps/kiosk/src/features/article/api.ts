import { ArticleResponse, SearchResponse } from '@mingbai/api/contract';
import { getParsed, postJson } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';
import { pickSections, type Section } from './guide-sections.ts';

export interface ArticleRef {
  slug: string;
  number: number;
}

export function getArticle({ slug, number }: ArticleRef, signal: AbortSignal): Promise<ArticleResponse> {
  return getParsed(`/api/articles/${encodeURIComponent(slug)}/${number}`, ArticleResponse, signal);
}

export interface GuideRef {
  /** `guide:labour-arbitration` */
  id: string;
  /** The door's own title, which is what the guide is looked up by. */
  title: string;
}

const sectionsMax = 50;

/** A guide has no address of its own: its sections are found by searching the guides, and taken by their id. */
export async function findGuideSections({ id, title }: GuideRef, signal: AbortSignal): Promise<Section[]> {
  const response = await postJson('/api/search', { query: title, kinds: ['guide'], limit: sectionsMax }, { key: createKey(), signal });
  return pickSections(SearchResponse.parse(await response.json()).hits, id);
}

import { type Library, type Passage as KnowledgePassage } from '@mingbai/knowledge';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { ArticleResponse, type Passage, SearchRequest, SearchResponse } from '../contract/passages.ts';
import type { AppEnv, Deps } from '../deps.ts';
import type { Knowledge } from '../knowledge-service.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';

export function knowledgeRoutes(deps: Deps) {
  return new Hono<AppEnv>()
    .post(
      '/search',
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      describeRoute({
        summary: '检索法条、主题卡、指南与地点',
        responses: { 200: { description: '由近到远', content: { 'application/json': { schema: resolver(SearchResponse) } } } },
      }),
      jsonBody(SearchRequest),
      async (c) => {
        const startedAt = performance.now();
        const { query, limit, kinds, laws } = c.req.valid('json');
        const hits = await getKnowledge(deps).retriever.retrieve(query, { limit, kinds, laws });
        const body: SearchResponse = {
          hits: hits.map((hit) => ({ ...toContract(hit.passage), score: Number(hit.score.toFixed(4)) })),
          tookMs: Math.round(performance.now() - startedAt),
        };
        return c.json(body);
      },
    )
    .get(
      '/articles/:slug/:number',
      describeRoute({
        summary: '一条法律条文，连同前后条',
        responses: {
          200: { description: '条文', content: { 'application/json': { schema: resolver(ArticleResponse) } } },
          404: { description: '没有这一条' },
          410: { description: '这部法律已经废止' },
        },
      }),
      (c) => c.json(readArticle(getKnowledge(deps).library, c.req.param('slug'), c.req.param('number'))),
    );
}

/** What is known, or 503 while it is still being read in. */
export function getKnowledge({ knowledge }: Deps): Knowledge {
  const known = knowledge.find();
  if (!known) throw new Problem('not-ready', { detail: '正在装载法律资料，请过几秒再试。', headers: { 'Retry-After': '2' } });
  return known;
}

function readArticle(library: Library, name: string, number: string): ArticleResponse {
  const repealed = library.findRepealedLaw(name);
  if (repealed) {
    const replacedBy = repealed.replacedBy.map((place) => ({ ...place, title: library.laws.get(place.slug)?.title ?? '中华人民共和国民法典' }));
    const places = replacedBy.map(({ title, part, fromArticle, toArticle }) => `《${title}》${part}（第 ${fromArticle} 条至第 ${toArticle} 条）`);
    throw new Problem('law-repealed', {
      detail: `《${repealed.shortTitle}》自 ${repealed.repealedFrom} 起废止，现在适用${places.join('、')}。`,
      extra: { replacedBy },
    });
  }
  const law = library.findLaw(name);
  const articles = law ? library.listArticles(law.slug) : [];
  const at = articles.findIndex((article) => article.id === `${law?.slug}:${number}`);
  const article = articles[at];
  if (!law || !article)
    throw new Problem('article-not-found', { detail: law ? `《${law.shortTitle}》里没有找到第 ${number.slice(0, 12)} 条。` : '没有找到这部法律。' });
  return {
    ...toContract(article),
    previous: toNeighbour(articles[at - 1]),
    next: toNeighbour(articles[at + 1]),
    version: law.version,
    ...(law.sourceUrl === undefined ? {} : { sourceUrl: law.sourceUrl }),
    ...(article.digest === undefined ? {} : { digest: article.digest }),
  };
}

function toNeighbour(passage: KnowledgePassage | undefined): ArticleResponse['previous'] {
  return passage?.article === undefined ? null : { number: passage.article, label: passage.label ?? '', title: passage.title };
}

function toContract({ id, kind, title, text, law, article, label, path, source, effectiveFrom, status }: KnowledgePassage): Passage {
  return {
    id,
    kind,
    title,
    text,
    source,
    ...(law ? { law } : {}),
    ...(article === undefined ? {} : { article }),
    ...(label === undefined ? {} : { label }),
    ...(path.length > 0 ? { path } : {}),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(status === undefined ? {} : { status }),
  };
}

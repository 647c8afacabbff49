import { z } from 'zod';

export const passageKinds = ['article', 'card', 'guide', 'place'] as const;
export const passageSources = ['official', 'digest', 'editorial'] as const;
export const lawStatuses = ['in-force', 'not-yet', 'amended', 'repealed'] as const;

const LawRef = z.object({ slug: z.string(), title: z.string() });

/** One unit of knowledge: an article of law, a topic card, a section of a guide, or a place. */
export const Passage = z
  .object({
    id: z.string(),
    kind: z.enum(passageKinds),
    title: z.string(),
    text: z.string(),
    law: LawRef.optional(),
    article: z.number().int().optional(),
    label: z.string().optional().describe('如“第一千零七十七条”'),
    path: z.array(z.string()).optional().describe('编、章、节'),
    source: z.enum(passageSources).describe('official 官方原文；digest 要点（非官方原文）；editorial 本中心编写'),
    effectiveFrom: z.string().optional(),
    status: z.enum(lawStatuses).optional(),
  })
  .meta({ id: 'Passage' });
export type Passage = z.infer<typeof Passage>;

export const SearchRequest = z
  .object({
    query: z.string('请填写要查的内容').trim().min(1, '请填写要查的内容').max(2000, '最多 2000 字'),
    limit: z.int('请填整数').min(1, '最少 1 条').max(50, '最多 50 条').default(10),
    kinds: z.array(z.enum(passageKinds, '没有这一类内容')).max(4).optional(),
    laws: z.array(z.string().max(100)).max(100).optional(),
  })
  .meta({ id: 'SearchRequest' });

export const SearchResponse = z.object({ hits: z.array(Passage.extend({ score: z.number() })), tookMs: z.number() }).meta({ id: 'SearchResponse' });
export type SearchResponse = z.infer<typeof SearchResponse>;

const Neighbour = z.object({ number: z.number().int(), label: z.string(), title: z.string() }).nullable();

/** An article with its neighbours, as the citation sheet shows it. `digest` is our own plain wording where we have one. */
export const ArticleResponse = Passage.extend({
  previous: Neighbour,
  next: Neighbour,
  version: z.string().nullable(),
  sourceUrl: z.string().optional(),
  digest: z.string().optional(),
}).meta({ id: 'Article' });
export type ArticleResponse = z.infer<typeof ArticleResponse>;

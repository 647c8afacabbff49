import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { AppEnv, Deps } from '../deps.ts';
import { getOwnMatter, readBearer } from '../matters/access.ts';
import { pdf, query, sendPdf } from '../matters/answers.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { Problem } from '../problem.ts';
import { type AidPaperName, aidPaperTitles } from './paper-names.ts';
import type { PaperRequest } from './paper-source.ts';
import { printPaper } from './papers.ts';

/** Making a paper takes work: fewer of them than of other requests. */
const perMinute = { production: 60, development: 1200 };

/** The owner's papers as PDF. */
export function aidPaperRoutes(deps: Deps) {
  const limit = rateLimit(deps, 'aid-papers', deps.config.isProduction ? perMinute.production : perMinute.development);
  const describe = (summary: string, more = {}) =>
    describeRoute({ summary, tags: ['aid'], ...more, responses: { 200: pdf, 404: { description: '没有找到' } } });
  const print = async (c: Context<AppEnv>, request: Pick<PaperRequest, 'name' | 'format'>): Promise<Response> => {
    const matter = await getOwnMatter(deps, c, 'aid');
    return sendPdf(request.name, await printPaper(deps, matter, { ...request, forStaff: false, accessCode: readBearer(c) }));
  };
  return new Hono<AppEnv>()
    .get('/aid/applications/:receiptNo/form.pdf', limit, describe('申请表'), (c) => print(c, { name: 'form' }))
    .get('/aid/applications/:receiptNo/receipt.pdf', limit, describe('接收凭证', query({ format: 'slip：80 毫米小票' })), (c) =>
      print(c, { name: 'receipt', format: c.req.query('format') === 'slip' ? 'slip' : 'a4' }),
    )
    .get('/aid/applications/:receiptNo/declaration.pdf', limit, describe('经济困难状况说明与承诺书'), (c) => print(c, { name: 'declaration' }))
    .get('/aid/applications/:receiptNo/documents/:name', limit, describe('决定书、通知书'), (c) => print(c, { name: readPaperName(c.req.param('name')) }));
}

/** The name of a paper, with or without `.pdf`. Throws `not-found`. */
export function readPaperName(text: string): AidPaperName {
  const name = (Object.keys(aidPaperTitles) as AidPaperName[]).find((known) => known === text.replace(/\.pdf$/, ''));
  if (name === undefined) throw new Problem('not-found', { detail: '没有这种文书。' });
  return name;
}

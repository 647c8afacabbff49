import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleResponse, SearchResponse } from '../../apps/api/src/contract/passages.ts';
import { openTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function search(body: Record<string, unknown>): Promise<SearchResponse> {
  const response = await app.post('/api/search', body);
  expect(response.status).toBe(200);
  return (await response.json()) as SearchResponse;
}

test('a search answers what was asked for, best first, and no more', async () => {
  const { hits } = await search({ query: '朋友借钱不还', limit: 5, kinds: ['article'], laws: ['民法典'] });
  expect(hits).toHaveLength(5);
  expect(hits.every((hit) => hit.kind === 'article' && hit.law?.slug === 'civil-code')).toBe(true);
  expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((left, right) => right - left));
});

test.each([
  ['民法典1077条', 'civil-code:1077'],
  ['第一千零七十七条', 'civil-code:1077'],
  ['民法典第１１６５条怎么说', 'civil-code:1165'],
  ['《中华人民共和国民法典》第188条', 'civil-code:188'],
])('an article named by number is found first: %s', async (query, id) => {
  const { hits } = await search({ query });
  expect(hits[0]?.id).toBe(id);
});

test('words nobody uses find nothing and break nothing', async () => {
  expect((await search({ query: '！！！？？' })).hits).toEqual([]);
  expect((await search({ query: '\u0000\uD800 ﷽ 🙂' })).hits).toBeInstanceOf(Array);
});

test('an article comes with its neighbours, its path in the law and where its text is from', async () => {
  const article = (await (await app.request('/api/articles/civil-code/1077')).json()) as ArticleResponse;
  expect(article).toMatchObject({ article: 1077, label: '第一千零七十七条', source: 'digest', status: 'in-force', effectiveFrom: '2021-01-01' });
  expect(article.previous?.number).toBe(1076);
  expect(article.next?.number).toBe(1078);
  expect(article.sourceUrl).toMatch(/^https:\/\//);
});

test('the first article has nothing before it and the last nothing behind it', async () => {
  expect(((await (await app.request('/api/articles/民法典/1')).json()) as ArticleResponse).previous).toBeNull();
  expect(((await (await app.request('/api/articles/民法典/1260')).json()) as ArticleResponse).next).toBeNull();
});

test('health says what is known and that the official texts are not loaded', async () => {
  const health = (await (await app.request('/api/health')).json()) as Record<string, unknown>;
  expect(health).toMatchObject({ status: 'ok', llm: { enabled: false }, knowledge: { officialTexts: false } });
  expect((await app.request('/api/health/ready')).status).toBe(200);
});

test('the whole contract is published as OpenAPI 3.1', async () => {
  const document = (await (await app.request('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, Record<string, { responses: object }>> };
  expect(document.openapi).toMatch(/^3\.1/);
  const paths = ['/api/health', '/api/search', '/api/articles/{slug}/{number}', '/api/chat', '/api/answers/{messageId}/feedback'];
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(paths));
  expect((await app.request('/api/docs')).status).toBe(200);
});

test('every answer forbids foreign scripts, framing and sniffing', async () => {
  const { headers } = await app.request('/api/health');
  expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Referrer-Policy')).toBe('no-referrer');
});

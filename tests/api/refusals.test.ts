import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ env: { CHAT_LIMIT_PER_MINUTE: '60' } });
});
afterAll(() => app.close());

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ type: `/problems/${String(body['code'])}`, status: response.status, instance: response.headers.get('X-Request-Id') });
  expect(JSON.stringify(body)).not.toMatch(/ at .*\.ts|SELECT|INSERT/);
  return body;
}

test.each([
  ['an empty question', { message: '   ' }, 'message'],
  ['no question', {}, 'message'],
  ['a question of 2,001 characters', { message: '问'.repeat(2001) }, 'message'],
  ['a channel nobody knows', { message: '押金', channel: 'fax' }, 'channel'],
  ['a made-up conversation', { message: '押金', conversationId: '1 OR 1=1' }, 'conversationId'],
  ['a number for a question', { message: 5 }, 'message'],
])('%s is refused in Chinese, naming the field', async (_, body, path) => {
  const response = await app.post('/api/chat', body);
  expect(response.status).toBe(422);
  const { code, issues } = (await problemOf(response)) as { code: string; issues: { path: string; message: string }[] };
  expect(code).toBe('invalid-input');
  expect(issues.map((issue) => issue.path)).toEqual([path]);
  expect(issues[0]?.message).toMatch(/\p{Script=Han}/u);
});

test('exactly 2,000 characters are taken', async () => {
  expect((await app.post('/api/chat', { message: '问'.repeat(2000) })).status).toBe(200);
});

test.each(['{', '[]', '"x"', 'null', ''])('a body that is not an object is refused: %s', async (body) => {
  const response = await app.request('/api/chat', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  expect([400, 422]).toContain(response.status);
  await problemOf(response);
});

test('a body of another kind is refused', async () => {
  const response = await app.request('/api/chat', { method: 'POST', body: 'message=押金', headers: { 'Content-Type': 'text/plain' } });
  expect(response.status).toBe(415);
  expect(await problemOf(response)).toMatchObject({ code: 'unsupported-media-type', title: expect.stringMatching(/\p{Script=Han}/u) as string });
});

test('a body of a megabyte is refused before it is read', async () => {
  const response = await app.post('/api/search', { query: 'x'.repeat(1_000_000) });
  expect(response.status).toBe(413);
  expect(response.headers.get('Connection')).toBe('close');
  await problemOf(response);
});

test.each([
  ['limit 0', { query: '押金', limit: 0 }],
  ['limit 51', { query: '押金', limit: 51 }],
  ['limit 1.5', { query: '押金', limit: 1.5 }],
  ['an unknown kind', { query: '押金', kinds: ['poem'] }],
])('a search with %s is refused', async (_, body) => {
  expect((await app.post('/api/search', body)).status).toBe(422);
});

test('an unknown path is 404 and a wrong method 405 with what is allowed', async () => {
  const unknown = await app.request('/api/nothing-here');
  expect(unknown.status).toBe(404);
  expect(await problemOf(unknown)).toMatchObject({ code: 'not-found' });
  const wrong = await app.request('/api/chat', { method: 'DELETE' });
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('Allow')).toBe('POST');
  expect((await app.request('/api/articles/civil-code/1', { method: 'POST' })).headers.get('Allow')).toBe('GET, HEAD');
});

test.each(['civil-code/1261', 'civil-code/0', 'civil-code/-1', 'civil-code/abc', 'no-such-law/1', 'civil-code/1e3', 'civil-code/%00'])(
  'an article that does not exist is 404: %s',
  async (path) => {
    const response = await app.request(`/api/articles/${path}`);
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({ code: 'article-not-found' });
  },
);

test.each([
  'contract-law',
  '合同法',
  '《婚姻法》',
  'marriage-law',
  'inheritance-law',
  'property-law',
  'tort-law',
  'general-principles',
  'general-provisions',
  'guarantee-law',
  'adoption-law',
])('a repealed law is 410 and names what took its place: %s', async (name) => {
  const response = await app.request(`/api/articles/${encodeURIComponent(name)}/1`);
  expect(response.status).toBe(410);
  const body = await problemOf(response);
  expect(body).toMatchObject({ code: 'law-repealed' });
  expect(String(body['detail'])).toContain('民法典');
});

test('an opinion on an answer nobody gave is 404', async () => {
  expect((await app.post('/api/answers/3f0e8f7e-0000-4000-8000-000000000000/feedback', { helpful: true })).status).toBe(404);
  expect((await app.post('/api/answers/xyz/feedback', { helpful: true })).status).toBe(404);
});

test('an idempotency key that no header may carry is refused', async () => {
  expect((await app.post('/api/chat', { message: '押金' }, { 'Idempotency-Key': 'a b' })).status).toBe(422);
});

test('too many questions from one address are told when to come back', async () => {
  app.clock.advance(120_000);
  const statuses: number[] = [];
  let retryAfter: string | null = null;
  for (let at = 0; at < 62; at++) {
    const response = await app.post('/api/chat', { message: '' });
    statuses.push(response.status);
    retryAfter ??= response.headers.get('Retry-After');
  }
  expect(statuses.slice(0, 60).every((status) => status === 422)).toBe(true);
  expect(statuses.slice(60)).toEqual([429, 429]);
  expect(Number(retryAfter)).toBeGreaterThan(0);
  app.clock.advance(60_000);
  expect((await app.post('/api/chat', { message: '' })).status).toBe(422);
});

test('where sessions are only opened, every other method is a 405 that says so', async () => {
  for (const [method, type] of [['GET'], ['DELETE'], ['PUT'], ['PATCH'], ['PATCH', 'application/json']]) {
    const response = await app.request('/api/uploads/sessions', { method: method ?? '', ...(type ? { headers: { 'Content-Type': type }, body: '{}' } : {}) });
    expect([method, response.status, response.headers.get('Allow')]).toEqual([method, 405, 'POST']);
    expect(await problemOf(response)).toMatchObject({ code: 'method-not-allowed' });
  }
});

test('materials without a code are a 401, whatever their kind, and as JSON with one a 415', async () => {
  const path = '/api/aid/applications/FY20261123-ABCDEF/materials';
  expect((await app.post(path, {})).status).toBe(401);
  expect((await app.post(path, {}, { Authorization: 'Bearer AAAA-BBBB-CCCC' })).status).toBe(415);
});

test('nothing to be changed lies at a path with a character no database holds', async () => {
  for (const [method, path] of [
    ['PATCH', '/api/desk/staff/%00'],
    ['POST', '/api/answers/a%00/feedback'],
    ['DELETE', '/api/uploads/%00'],
  ] as const) {
    const response = await app.request(path, { method, headers: { 'Idempotency-Key': 'walk' } });
    expect([path, response.status, (await problemOf(response))['code']]).toEqual([path, 404, 'not-found']);
  }
});

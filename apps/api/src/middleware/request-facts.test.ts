import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { createLog } from '../log.ts';
import { requestFacts } from './request-facts.ts';

test('the log names the route, never what stood in the path', async () => {
  const logged: string[] = [];
  const deps = { log: createLog((line) => logged.push(line)), config: readConfig({}) } as Deps;
  const app = new Hono<AppEnv>();
  app.use(requestFacts(deps));
  app.route(
    '/api',
    new Hono<AppEnv>().get('/articles/:id', (c) => c.text('')),
  );
  app.all('/api/*', (c) => c.notFound());
  await app.request('/api/articles/wangxiaoming');
  await app.request('/api/wangxiaoming/shenfenzheng');
  expect(logged.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual(['/api/articles/:id', '/api/*']);
  expect(logged.join()).not.toContain('wangxiaoming');
});

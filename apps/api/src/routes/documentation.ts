import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { GenerateSpecOptions } from 'hono-openapi';
import type { AppEnv, Deps } from '../deps.ts';
import { sessionCookieName } from '../desk/guard.ts';
import { type ApiDocument, completeDocument } from './complete-document.ts';

type Documentation = Partial<GenerateSpecOptions>;

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>明白 接口文档</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const startScript = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', validatorUrl: null });";

/** The contract as OpenAPI 3.1, and a page to browse it that loads nothing from other hosts. */
export function documentationRoutes(deps: Deps, listSpecs: (options: Documentation) => Promise<object>) {
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  let document: Promise<object> | undefined;
  return new Hono<AppEnv>()
    .get('/openapi.json', async (c) => {
      document ??= writeDocument(deps, listSpecs);
      return c.json(await document);
    })
    .get('/docs', (c) => c.html(page))
    .get('/docs/start.js', (c) => c.body(startScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
    .get(
      '/docs/assets/:file{swagger-ui(-bundle)?\\.(css|js)}',
      serveStatic({ root: assets, rewriteRequestPath: (path) => path.replace('/api/docs/assets', '') }),
    );
}

async function writeDocument(deps: Deps, listSpecs: (options: Documentation) => Promise<object>): Promise<object> {
  const info = { title: 'Mingbai 明白', version: deps.version, description: '区级公共法律服务：问答、检索、引导' };
  const written = await listSpecs({ documentation: { openapi: '3.1.0', info } });
  return completeDocument(written as ApiDocument, sessionCookieName(deps));
}

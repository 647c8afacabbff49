import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from '../deps.ts';
import { repositoryRoot } from '../repository-root.ts';

const immutable = 'public, max-age=31536000, immutable';

/** The built screens: `/` web chat, `/kiosk`, `/desk`. Pages are never cached, what they load has its hash in its name and always is. */
export function screenRoutes() {
  const kiosk = join(repositoryRoot, 'apps/kiosk/dist');
  const desk = join(repositoryRoot, 'apps/desk/dist');
  return new Hono<AppEnv>()
    .get('/', (c) => c.html(readPage(join(kiosk, 'index.html')), 200, { 'Cache-Control': 'no-store' }))
    .get('/kiosk', (c) => c.html(readPage(join(kiosk, 'kiosk.html')), 200, { 'Cache-Control': 'no-store' }))
    .get('/desk', (c) => c.html(readPage(join(desk, 'index.html')), 200, { 'Cache-Control': 'no-store' }))
    .get('/kiosk/', (c) => c.redirect('/kiosk'))
    .get('/desk/', (c) => c.redirect('/desk'))
    .get('/assets/*', serveStatic({ root: kiosk, onFound: (_, c) => c.header('Cache-Control', immutable) }))
    .get(
      '/desk/assets/*',
      serveStatic({ root: desk, rewriteRequestPath: (path) => path.replace('/desk', ''), onFound: (_, c) => c.header('Cache-Control', immutable) }),
    )
    .get('/favicon.svg', serveStatic({ root: kiosk }));
}

function readPage(path: string): string {
  return readFileSync(path, 'utf8');
}

import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { allowedMethods } from './allowed-methods.ts';

const { routes } = new Hono()
  .get('/matters/:id', (c) => c.text(''))
  .delete('/matters/:id', (c) => c.text(''))
  .get('/matters/:id/:name{[a-z-]+\\.pdf}', (c) => c.text(''))
  .get('/matters/:id/notes', (c) => c.text(''));

test.each([
  ['/matters/1', ['DELETE', 'GET', 'HEAD']],
  ['/matters/1/agreement.pdf', ['GET', 'HEAD']],
  ['/matters/1/notes', ['GET', 'HEAD']],
  ['/matters/1/agreement.PDF', []],
  ['/matters/1/agreement.pdf.exe', []],
  ['/matters/1/nothing', []],
  ['/matters/', []],
  ['/elsewhere/1', []],
])('at %s the methods %j are answered', (path, methods) => {
  expect(allowedMethods(routes, path)).toEqual(methods);
});

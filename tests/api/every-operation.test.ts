import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { listOperations, type Operation, putText } from '../support/operations.ts';
import { addEverybody, listParams, type Trial, trialsOf } from '../support/trials.ts';

/** They compute and keep nothing: there is nothing to do twice. */
const computing = new Set(['/api/search', '/api/triage', '/api/deadlines', '/api/aid/screenings', '/api/calculators/{id}'].map((path) => `POST ${path}`));
/** Nothing is sent to them but the key, so it can come with no other body. */
const bodiless = new Set(['POST /api/uploads/sessions', 'POST /api/aid/applications/{receiptNo}/upload-sessions', 'POST /api/desk/mediation/{id}/invitations']);

let app: TestApp;
let operations: Operation[];
let trials: Record<string, () => Promise<Trial>>;
beforeAll(async () => {
  app = await openTestApp();
  await addEverybody(app);
  operations = await listOperations(app);
  trials = trialsOf(app);
});
afterAll(() => app.close());

const isWriting = ({ name, method }: Operation): boolean => ['POST', 'PUT', 'PATCH'].includes(method) && !computing.has(name) && !bodiless.has(name);

function fill(path: string, params: Record<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'nothing');
}

function send({ method, path }: Operation, { params = {}, headers = {} }: Pick<Trial, 'params' | 'headers'>, body?: unknown): Promise<Response> {
  const isOwnKind = body === undefined || body instanceof FormData || isBytes(body);
  return app.request(fill(path, params), {
    method,
    headers: { ...(isOwnKind ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isOwnKind ? body : JSON.stringify(body) }),
  });
}

const isBytes = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array;

test('every operation that changes something has a trial here', () => {
  expect(
    operations
      .filter(isWriting)
      .map(({ name }) => name)
      .filter((name) => !trials[name]),
  ).toEqual([]);
});

test('the same key gives the same answer, and with another body 422, wherever something is changed', async () => {
  for (const operation of operations.filter(isWriting)) {
    const trial = await trials[operation.name]?.();
    if (!trial) throw new Error(operation.name);
    // A change of password ends the sessions there were.
    const renewed = async () => (operation.path.endsWith('/password') ? await trials[operation.name]?.() : trial);
    const key = { 'Idempotency-Key': `key-${operation.name.replaceAll(' ', '-')}` };
    const tap = async (body: Trial['first']) => send(operation, { ...trial, headers: { ...(await renewed())?.headers, ...key } }, body);
    const one = await tap(trial.first);
    const answer = await one.text();
    expect(one.ok, `${operation.name} ${answer}`).toBe(true);
    const two = await tap(trial.first);
    expect([two.status, await two.text()], operation.name).toEqual([one.status, answer]);
    const other = await tap(trial.second);
    expect({ name: operation.name, ...((await other.json()) as object) }).toMatchObject({ name: operation.name, status: 422, code: 'idempotency-mismatch' });
  }
}, 120_000);

/** A key is kept beside what the path names, so both ways are walked. */
const keysOf = ({ method }: Operation): Record<string, string>[] => (method === 'GET' ? [{}] : [{}, { 'Idempotency-Key': crypto.randomUUID() }]);

/** What PostgreSQL takes in no text. */
const unstorable = ['\0', '\uD800'];

test('a character no database holds is refused or taken, in a path and a query', async () => {
  const places = await listParams(app);
  for (const operation of operations) {
    const params = places.of(operation.path);
    const headers = places.headersOf(operation.path);
    const trial = await trials[operation.name]?.();
    const at = { headers: { ...headers, ...trial?.headers }, params: { ...params, ...trial?.params } };
    for (const name of [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, found = '']) => found))
      for (const value of ['%00', `${at.params[name] ?? ''}%00`])
        for (const key of keysOf(operation))
          await expectNoFault(operation, { params: { ...at.params, [name]: value }, headers: { ...at.headers, ...key } }, trial?.first);
    for (const name of operation.queries)
      for (const value of ['%00', 'a%00']) await expectNoFault({ ...operation, path: `${operation.path}?${name}=${value}` }, at, trial?.first);
  }
}, 120_000);

test('a character no database holds is refused or taken, in every text of a body', async () => {
  for (const operation of operations.filter(({ texts }) => texts.length > 0)) {
    const open = trials[operation.name];
    let trial: Trial = (await open?.()) ?? { first: {}, second: {} };
    for (const place of operation.texts)
      for (const character of unstorable) {
        const body = putText(trial.first, place, (before) => `${typeof before === 'string' ? before : '字'}${character}`);
        const { ok } = await expectNoFault(operation, trial, body, place.join('.'));
        // What was taken has moved on.
        if (ok) trial = (await open?.()) ?? trial;
      }
  }
}, 240_000);

async function expectNoFault(operation: Operation, at: Pick<Trial, 'params' | 'headers'>, body: unknown, place = ''): Promise<Response> {
  const response = await send(operation, at, body);
  expect(response.status, `${operation.method} ${operation.path} ${place} ${JSON.stringify(at.params)}`).toBeLessThan(500);
  return response;
}

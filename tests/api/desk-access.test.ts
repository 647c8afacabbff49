import { sql } from 'drizzle-orm';
import { isAuditIntact, listStaff } from '@mingbai/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../apps/api/src/app.ts';
import { type Role, roles } from '../../apps/api/src/contract/desk.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs, staffPassword } from '../support/desk.ts';

interface Operation {
  method: string;
  path: string;
  roles: Role[] | undefined;
}

const open = new Set(['POST /api/desk/session']);
let app: TestApp;
let operations: Operation[];
beforeAll(async () => {
  app = await openTestApp();
  for (const role of roles) await addStaff(app, role, [role]);
  operations = await listDeskOperations();
});
afterAll(() => app.close());

async function listDeskOperations(): Promise<Operation[]> {
  const document = (await (await app.request('/api/openapi.json')).json()) as { paths: Record<string, Record<string, { 'x-roles'?: Role[] }>> };
  return Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/desk'))
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, roles: operation['x-roles'] })))
    .filter(({ method, path }) => !open.has(`${method} ${path}`));
}

/** An id nobody has, and a body no schema takes: whoever is let in hears 404 or 422, never anything of a matter. */
function send({ method, path }: Operation, headers: Record<string, string>): Promise<Response> {
  const body = ['POST', 'PUT', 'PATCH'].includes(method) ? { body: '{"nothing":1}', headers: { ...headers, 'Content-Type': 'application/json' } } : { headers };
  return app.request(path.replace('{name}', 'paper.pdf').replaceAll(/\{\w+\}/g, '3f0e8f7e-0000-4000-8000-000000000000'), { method, ...body });
}

test('every operation of the desk names who may use it', () => {
  expect(operations.length).toBeGreaterThanOrEqual(8);
  for (const { method, path, roles: named } of operations) expect(named?.length ?? 0, `${method} ${path}`).toBeGreaterThan(0);
});

test('every route of the desk is in the document', async () => {
  const routes = createApp(app.deps).routes.filter(({ method, path }) => path.startsWith('/api/desk') && method !== 'ALL');
  const documented = new Set(operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`));
  // What a parameter must look like is not in the document.
  const missing = new Set(
    routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]*\}/g, '')}`).filter((route) => !open.has(route) && !documented.has(route)),
  );
  expect([...missing]).toEqual([]);
});

test('without a session every operation is 401, whatever is sent', async () => {
  for (const operation of operations)
    for (const headers of [{}, { Cookie: 'desk=made-up' }]) {
      const response = await send(operation, headers);
      expect(response.status, `${operation.method} ${operation.path}`).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
    }
});

describe.each(roles)('%s', (role) => {
  test('is let in where she is named and hears 403 elsewhere, before anything is read', async () => {
    for (const operation of operations) {
      const { Cookie } = await signInAs(app, role);
      const { status } = await send(operation, { Cookie });
      const name = `${operation.method} ${operation.path}`;
      if (operation.roles?.includes(role)) expect([200, 201, 204, 404, 409, 410, 422], name).toContain(status);
      else expect(status, name).toBe(403);
    }
  });
});

test('what was done and what was refused is in the audit, and a changed entry shows', async () => {
  const { Cookie } = await signInAs(app, 'chief');
  const { entries, intact } = (await (await app.request('/api/desk/audit', { headers: { Cookie } })).json()) as {
    entries: { actor: string; action: string }[];
    intact: boolean;
  };
  expect(intact).toBe(true);
  expect(entries[0]).toMatchObject({ actor: 'chief', action: 'GET /api/desk/audit' });
  expect(entries.some(({ actor, action }) => actor === 'editor' && action.startsWith('refused '))).toBe(true);
  const { db } = app.deps.database;
  await expect(db.execute(sql`UPDATE audit SET actor = 'somebody' WHERE position = 2`)).rejects.toThrow();
  await db.execute(sql`ALTER TABLE audit DISABLE TRIGGER audit_append_only`);
  await db.execute(sql`UPDATE audit SET actor = 'somebody' WHERE position = 2`);
  await db.execute(sql`ALTER TABLE audit ENABLE TRIGGER audit_append_only`);
  expect(await isAuditIntact(db)).toBe(false);
  app.clock.advance(60_000);
  const again = await app.request('/api/desk/board', { headers: await signInAs(app, 'chief') });
  expect(await again.json()).toMatchObject({ auditIntact: false });
});

describe('accounts', () => {
  const patch = async (username: string, body: unknown, by = 'admin'): Promise<Response> =>
    app.request(`/api/desk/staff/${username}`, {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { ...(await signInAs(app, by)), 'Content-Type': 'application/json' },
    });
  const create = async (body: object, headers: Record<string, string> = {}): Promise<Response> =>
    app.post('/api/desk/staff', { name: '李某', roles: ['clerk'], password: staffPassword, ...body }, { ...(await signInAs(app, 'admin')), ...headers });

  test('an account is made once, also under the same key, and its password opens the desk', async () => {
    const [one, two] = [await create({ username: 'li' }, { 'Idempotency-Key': 'k1' }), await create({ username: 'li' }, { 'Idempotency-Key': 'k1' })];
    expect([one.status, two.status]).toEqual([201, 201]);
    const body = await one.text();
    expect(await two.text()).toBe(body);
    expect(body).not.toMatch(/scrypt|password/);
    expect(await (await create({ username: 'li' })).json()).toMatchObject({ code: 'username-taken' });
    expect((await create({ username: 'short', password: '123456789' })).status).toBe(422);
    expect((await app.post('/api/desk/session', { username: 'li', password: staffPassword })).status).toBe(204);
  });

  test('a change ends that person’s sessions', async () => {
    await create({ username: 'moved' });
    const session = await signInAs(app, 'moved');
    expect((await patch('moved', { roles: ['mediator'] })).status).toBe(200);
    expect((await app.request('/api/desk/me', { headers: session })).status).toBe(401);
    expect(await (await app.request('/api/desk/me', { headers: await signInAs(app, 'moved') })).json()).toMatchObject({ roles: ['mediator'] });
    expect((await patch('nobody-here', { disabled: true })).status).toBe(404);
    expect((await patch('moved', {})).status).toBe(422);
  });

  test('the last administrator stays one', async () => {
    for (const body of [{ disabled: true }, { roles: ['clerk'] }]) {
      const response = await patch('admin', body);
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: 'move-not-allowed' });
    }
    await create({ username: 'second', roles: ['admin'] });
    // Each demotes the other at the same moment: one of them stays.
    const statuses = await Promise.all([patch('second', { roles: ['clerk'] }, 'admin'), patch('admin', { roles: ['clerk'] }, 'second')]);
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(1);
    const active = (await listStaff(app.deps.database.db)).filter(({ disabled, roles: own }) => !disabled && own.includes('admin'));
    expect(active).toHaveLength(1);
  });
});

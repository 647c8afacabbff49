import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFirstAdmin } from '../../apps/api/src/desk/first-admin.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs, staffPassword } from '../support/desk.ts';

const minuteMs = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const signIn = (username: string, password: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.post('/api/desk/session', { username, password }, headers);
const me = (cookie: string): Promise<Response> => app.request('/api/desk/me', { headers: { Cookie: cookie } });

function cookieOf(response: Response): string {
  return (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

test('signing in gives a cookie scripts cannot read, and who one is', async () => {
  await addStaff(app, 'wang', ['clerk', 'chief']);
  const response = await signIn('wang', staffPassword);
  expect(response.status).toBe(204);
  expect(response.headers.get('Set-Cookie')).toMatch(/^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(await (await me(cookieOf(response))).json()).toEqual({
    username: 'wang',
    name: 'wang（测试）',
    roles: ['clerk', 'chief'],
    committees: [],
    mustChangePassword: false,
    idleMinutes: 30,
  });
});

test('in production the cookie is bound to the host and to HTTPS, and another site is refused', async () => {
  const production = await openTestApp({
    database: app.deps.database,
    env: {
      MODE: 'production',
      DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
      ORIGINS: 'https://a.gov.cn',
      DATABASE_URL: 'postgres://x/y',
      DESK_ADMIN_PASSWORD: 'ten-letters',
    },
  });
  const body = { username: 'wang', password: staffPassword };
  const response = await production.post('/api/desk/session', body, { Origin: 'https://a.gov.cn' });
  expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  expect((await production.post('/api/desk/session', body, { Origin: 'https://b.example' })).status).toBe(403);
});

test('signing in ends the session before and gives another token; signing out ends it', async () => {
  const first = cookieOf(await signIn('wang', staffPassword));
  const second = cookieOf(await signIn('wang', staffPassword, { Cookie: first }));
  expect(second).not.toBe(first);
  expect((await me(first)).status).toBe(401);
  const out = await app.request('/api/desk/session', { method: 'DELETE', headers: { Cookie: second } });
  expect(out.status).toBe(204);
  expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
  expect((await me(second)).status).toBe(401);
});

test('a page of another site cannot use the desk, in a trial either', async () => {
  const { Cookie } = await signInAs(app, 'wang');
  for (const Origin of ['https://other.example', 'null', 'http://localhost:9'])
    expect((await app.request('/api/desk/session', { method: 'DELETE', headers: { Cookie, Origin } })).status).toBe(403);
  expect((await me(Cookie)).status).toBe(200);
  const form = await app.request('/api/desk/session', {
    method: 'POST',
    body: `username=wang&password=${staffPassword}`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  expect(form.status).toBe(415);
  expect((await app.request('/api/desk/session', { method: 'DELETE', headers: { Cookie, Origin: 'http://localhost' } })).status).toBe(204);
});

test('half an hour without a request ends a session, a request in between prolongs it, ten hours end it in any case', async () => {
  const { Cookie } = await signInAs(app, 'wang');
  for (let spent = 0; spent < 580; spent += 29) {
    app.clock.advance(29 * minuteMs);
    expect((await me(Cookie)).status).toBe(spent + 29 < 600 ? 200 : 401);
  }
  app.clock.advance(29 * minuteMs);
  expect((await me(Cookie)).status).toBe(401);
  const idle = await signInAs(app, 'wang');
  app.clock.advance(30 * minuteMs);
  expect((await me(idle.Cookie)).status).toBe(401);
});

test('five wrong passwords lock the account for a quarter of an hour, for the right one too', async () => {
  await addStaff(app, 'locked', ['clerk']);
  for (let at = 0; at < 5; at++) expect((await signIn('locked', 'wrong')).status).toBe(401);
  const response = await signIn('locked', staffPassword);
  expect(response.status).toBe(429);
  expect(await response.json()).toMatchObject({ code: 'account-locked' });
  expect(response.headers.get('Retry-After')).toBe('900');
  app.clock.advance(15 * minuteMs);
  expect((await signIn('locked', staffPassword)).status).toBe(204);
  for (let at = 0; at < 4; at++) expect((await signIn('locked', 'wrong')).status).toBe(401);
  expect((await signIn('locked', staffPassword)).status).toBe(204);
  expect((await signIn('locked', 'wrong')).status).toBe(401);
});

test('twenty guesses at once count as twenty, and a name nobody has is locked like a real one', async () => {
  await addStaff(app, 'guessed', ['clerk']);
  for (const username of ['guessed', 'nobody']) {
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await signIn(username, 'wrong')).status));
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
    expect((await signIn(username, staffPassword)).status).toBe(429);
  }
});

test('a wrong name, a wrong password and a disabled account are told apart by nobody', async () => {
  await addStaff(app, 'gone', ['clerk']);
  await addStaff(app, 'boss', ['admin']);
  const admin = await signInAs(app, 'boss');
  const session = await signInAs(app, 'gone');
  await app.request('/api/desk/staff/gone', { method: 'PATCH', body: '{"disabled":true}', headers: { ...admin, 'Content-Type': 'application/json' } });
  expect((await me(session.Cookie)).status).toBe(401);
  const bodies = await Promise.all([signIn('gone', staffPassword), signIn('wang', 'wrong'), signIn('who', 'wrong'), signIn('who\0', 'wrong')]);
  expect(new Set(bodies.map(({ status }) => status))).toEqual(new Set([401]));
  const details = await Promise.all(bodies.map(async (body) => ((await body.json()) as { detail: string }).detail));
  expect(new Set(details).size).toBe(1);
});

test('changing the password asks for the old one and ends every other session', async () => {
  await addStaff(app, 'changer', ['clerk']);
  const [here, elsewhere] = [await signInAs(app, 'changer'), await signInAs(app, 'changer')];
  const change = (current: string): Promise<Response> =>
    app.request('/api/desk/me/password', {
      method: 'PUT',
      body: JSON.stringify({ current, next: 'another-long-one' }),
      headers: { ...here, 'Content-Type': 'application/json' },
    });
  expect(await (await change('wrong')).json()).toMatchObject({ code: 'invalid-input', issues: [{ path: 'current' }] });
  const changed = await change(staffPassword);
  expect(changed.status).toBe(204);
  expect((await me(elsewhere.Cookie)).status).toBe(401);
  expect((await me(here.Cookie)).status).toBe(401);
  expect((await me(cookieOf(changed))).status).toBe(200);
  expect((await signIn('changer', staffPassword)).status).toBe(401);
  expect((await signIn('changer', 'another-long-one')).status).toBe(204);
});

test('the first account is made once, with the password of the settings or one of its own', async () => {
  const own = await openTestApp();
  const made = await Promise.all([1, 2, 3].map(() => createFirstAdmin(own.deps)));
  expect(made.filter((password) => password !== undefined)).toHaveLength(1);
  const [password = ''] = made.filter((one) => one !== undefined);
  expect((await own.post('/api/desk/session', { username: 'admin', password })).status).toBe(204);
  expect(await createFirstAdmin({ ...own.deps, config: { ...own.deps.config, deskAdminPassword: 'set-by-hand' } })).toBeUndefined();
  expect((await own.post('/api/desk/session', { username: 'admin', password: 'set-by-hand' })).status).toBe(401);
  expect(own.logged.join()).not.toContain(password);
  await own.close();
});

test('no password, token or hash stands in a log line', () => {
  const log = app.logged.join('\n');
  expect(log).toContain('/api/desk/session');
  for (const secret of [staffPassword, 'another-long-one', 'desk=', 'scrypt$']) expect(log).not.toContain(secret);
});

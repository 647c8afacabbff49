import { createStaff, listAudit } from '@mingbai/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../apps/api/src/desk/password.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs, staffPassword } from '../support/desk.ts';

let app: TestApp;
let cookie: { Cookie: string };
const settings = {
  MODE: 'production',
  DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
  ORIGINS: 'https://legal.example.gov.cn',
  DATABASE_URL: 'postgres://service:secret@127.0.0.1:1/mingbai',
  DESK_ADMIN_PASSWORD: 'set-by-the-bureau',
};
beforeAll(async () => {
  app = await openTestApp({ env: settings });
  await createStaff(app.deps.database.db, {
    username: 'new',
    name: '新来的（测试）',
    roles: ['clerk', 'chief', 'admin'],
    passwordHash: await hashPassword(staffPassword),
    mustChangePassword: true,
    committees: [],
    createdAt: app.clock.now(),
  });
  cookie = await signInAs(app, 'new');
});
afterAll(() => app.close());

const change = (headers: { Cookie: string }, next = 'known-to-one-alone'): Promise<Response> =>
  app.request('/api/desk/me/password', {
    method: 'PUT',
    body: JSON.stringify({ current: staffPassword, next }),
    headers: { ...headers, 'Content-Type': 'application/json' },
  });

test('who has a password given by another sees who she is and nothing of the desk', async () => {
  expect(await (await app.request('/api/desk/me', { headers: cookie })).json()).toMatchObject({ username: 'new', mustChangePassword: true });
  for (const path of ['/api/desk/aid', '/api/desk/mediation', '/api/desk/board', '/api/desk/audit', '/api/desk/staff', '/api/desk/colleagues']) {
    const response = await app.request(path, { headers: cookie });
    expect(response.status, path).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'password-change-required', title: '请先换成只有您知道的密码' });
  }
  const made = await app.post('/api/desk/staff', { username: 'other', name: '别人', roles: ['admin'], password: staffPassword }, cookie);
  expect(made.status).toBe(403);
  const entries = await listAudit(app.deps.database.db, 1);
  expect(entries).toMatchObject([{ actor: 'new', action: 'refused POST /api/desk/staff' }]);
});

test('the password she was given is no new one', async () => {
  const same = await change(cookie, staffPassword);
  expect(same.status).toBe(422);
  expect(await same.json()).toMatchObject({ issues: [{ path: 'next' }] });
  expect(await (await app.request('/api/desk/me', { headers: cookie })).json()).toMatchObject({ mustChangePassword: true });
});

test('she may leave, and after she has chosen her own password the desk is open', async () => {
  const leaving = await signInAs(app, 'new');
  expect((await app.request('/api/desk/session', { method: 'DELETE', headers: leaving })).status).toBe(204);
  const changed = await change(cookie);
  expect(changed.status).toBe(204);
  const Cookie = (changed.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  expect((await app.request('/api/desk/aid', { headers: { Cookie } })).status).toBe(200);
});

test('a password set anew by the administrator must be changed again', async () => {
  const admin = await signInAs(app, 'new');
  await app.post('/api/desk/staff', { username: 'li', name: '李某', roles: ['clerk'], password: staffPassword }, admin);
  expect((await app.request('/api/desk/aid', { headers: await signInAs(app, 'li') })).status).toBe(403);
});

test('outside production a new account works at once and is only told to change its password', async () => {
  const trial = await openTestApp();
  await addStaff(trial, 'admin1', ['admin']);
  const made = await trial.post(
    '/api/desk/staff',
    { username: 'zhou', name: '周某', roles: ['clerk'], password: staffPassword },
    await signInAs(trial, 'admin1'),
  );
  expect(made.status).toBe(201);
  const signedIn = await trial.post('/api/desk/session', { username: 'zhou', password: staffPassword });
  const Cookie = (signedIn.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  expect((await trial.request('/api/desk/aid', { headers: { Cookie } })).status).toBe(200);
  expect(await (await trial.request('/api/desk/me', { headers: { Cookie } })).json()).toMatchObject({ mustChangePassword: true });
  await trial.close();
});

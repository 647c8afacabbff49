import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFirstAdmin } from '../../apps/api/src/desk/first-admin.ts';
import { application, applyFor, owning, pageOf, sampleId, statusOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs, staffPassword } from '../support/desk.ts';

const minuteMs = 60_000;
const ours = 'https://legal.example.gov.cn';
const settings = {
  MODE: 'production',
  DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
  ORIGINS: ours,
  DATABASE_URL: 'postgres://service:secret@127.0.0.1:1/mingbai',
  DESK_ADMIN_PASSWORD: 'set-by-the-bureau',
};
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ env: settings });
  await addStaff(app, 'clerk1', ['clerk']);
  await addStaff(app, 'editor1', ['editor']);
});
afterAll(() => app.close());

const signIn = (username: string, password: string, origin = ours): Promise<Response> =>
  app.post('/api/desk/session', { username, password }, { Origin: origin });

test('without its secrets and addresses the server does not start, and names all that is missing at once, never a value', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mingbai-production-'));
  const start = (env: Record<string, string>) => {
    const full = { PATH: process.env['PATH'], LAW_FETCH: 'off', PORT: '0', DATA_DIR: directory, ...env };
    const { status, stderr } = spawnSync(process.execPath, ['apps/api/dist/main.js'], { env: full, timeout: 60_000 });
    return { status, said: stderr.toString() };
  };
  const bare = start({ MODE: 'production' });
  expect(bare.status).toBe(1);
  expect(bare.said).toContain('设置有 4 处问题');
  for (const name of ['DATA_KEY', 'ORIGINS', 'DATABASE_URL', 'DESK_ADMIN_PASSWORD']) expect(bare.said).toContain(`${name}：`);
  expect(bare.said).not.toMatch(/\n\s+at /);
  for (const name of ['DATA_KEY', 'ORIGINS', 'DATABASE_URL', 'DESK_ADMIN_PASSWORD']) {
    const { status, said } = start({ ...settings, [name]: '' });
    expect([status, said.includes('设置有 1 处问题'), said.includes(`${name}：`)], said).toEqual([1, true, true]);
    for (const secret of [settings.DATA_KEY, 'secret', settings.DESK_ADMIN_PASSWORD]) expect(said).not.toContain(secret);
  }
  expect(start({ ...settings, DATA_KEY: 'c2hvcnQ=' }).said).toContain('32 字节');
  rmSync(directory, { recursive: true });
});

test('the first account has the password of the settings, which is not shown', async () => {
  expect(await createFirstAdmin(app.deps)).toBeUndefined();
  expect((await signIn('admin', settings.DESK_ADMIN_PASSWORD)).status).toBe(204);
});

test('the session lies in a cookie bound to the host and to HTTPS, closed to scripts and other sites', async () => {
  const response = await signIn('clerk1', staffPassword);
  expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  const Cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  expect((await app.request('/api/desk/me', { headers: { Cookie } })).status).toBe(200);
  expect((await app.request('/api/desk/me', { headers: { Cookie: Cookie.replace('__Host-', '') } })).status).toBe(401);
});

test('another site’s page changes nothing, at the desk or for a resident', async () => {
  const { Cookie } = await signInAs(app, 'clerk1');
  for (const Origin of ['https://other.example', 'http://legal.example.gov.cn', `${ours}.other.example`, 'null']) {
    expect((await signIn('clerk1', staffPassword, Origin)).status).toBe(403);
    expect((await app.request('/api/desk/session', { method: 'DELETE', headers: { Cookie, Origin } })).status).toBe(403);
    expect((await app.post('/api/aid/applications', application, { Origin })).status).toBe(403);
    expect((await app.post('/api/chat', { message: '你好' }, { Origin })).status).toBe(403);
  }
  expect((await app.request('/api/desk/me', { headers: { Cookie } })).status).toBe(200);
});

test('five wrong passwords lock the account', async () => {
  await addStaff(app, 'guessed', ['clerk']);
  for (let at = 0; at < 5; at++) expect((await signIn('guessed', 'wrong')).status).toBe(401);
  expect((await signIn('guessed', staffPassword)).status).toBe(429);
  app.clock.advance(15 * minuteMs);
  expect((await signIn('guessed', staffPassword)).status).toBe(204);
});

test('half an hour idle ends a session, ten hours end it in any case', async () => {
  const me = (headers: { Cookie: string }) => app.request('/api/desk/me', { headers });
  const idle = await signInAs(app, 'clerk1');
  app.clock.advance(30 * minuteMs);
  expect((await me(idle)).status).toBe(401);
  const busy = await signInAs(app, 'clerk1');
  for (let spent = 0; spent < 580; spent += 29) {
    app.clock.advance(29 * minuteMs);
    expect((await me(busy)).status).toBe(spent + 29 < 600 ? 200 : 401);
  }
});

test('who may not see a matter hears the same whether it is there or not', async () => {
  const receipt = await applyFor(app);
  const { id } = await pageOf(app, await signInAs(app, 'clerk1'), receipt);
  const editor = await signInAs(app, 'editor1');
  const nobody = '3f0e8f7e-0000-4000-8000-000000000000';
  const bodies = await Promise.all(
    [id, nobody].map(async (one) => {
      const response = await app.request(`/api/desk/aid/${one}`, { headers: editor });
      const { instance, ...body } = (await response.json()) as { instance: string };
      expect([response.status, instance.length]).toEqual([403, 36]);
      return body;
    }),
  );
  expect(bodies[0]).toEqual(bodies[1]);
  const wrong = { Authorization: 'Bearer AAAA-BBBB-CCCC' };
  expect((await app.request(`/api/aid/applications/${receipt.receiptNo}`, { headers: wrong })).status).toBe(404);
});

test('a whole application leaves nothing of the person in the log or in an address', async () => {
  const applicant = { name: '不留痕', idType: 'resident-id', idNumber: sampleId('1966-06-06'), phone: '13512349876', address: '无名路六号' };
  const receipt = await applyFor(app, { applicant, opponent: { name: '某对方', phone: '13098761234' }, facts: '一段不该外传的话' });
  const clerk = await signInAs(app, 'clerk1');
  const { id, documents } = await pageOf(app, clerk, receipt);
  await takeAlong(app, clerk, id, { to: 'RECEIVED' }, { to: 'SCREENING' }, { to: 'GRANTED', note: '只说给她听' });
  await app.request(`/api/desk/aid?q=${encodeURIComponent(applicant.name)}`, { headers: clerk });
  await app.request(`/api/desk/aid?q=${applicant.idNumber}`, { headers: clerk });
  await app.post(`/api/desk/aid/${id}/reveal`, { field: 'phone', reason: '给她打电话' }, clerk);
  await app.post('/api/aid/applications', { ...application, applicant: { ...applicant, idNumber: '42010019660606000' } });
  const view = await statusOf(app, receipt);
  for (const { url } of [...view.documents, ...documents]) await app.request(url, { headers: { ...clerk, ...owning(receipt) } });
  const exported = await app.request(`/api/aid/applications/${receipt.receiptNo}/export`, { headers: owning(receipt) });
  expect(await exported.text()).toContain(applicant.name);
  const log = app.logged.join('\n');
  expect(log.split('\n').length).toBeGreaterThan(10);
  const secrets = [applicant.name, applicant.idNumber, applicant.phone, applicant.address, '13098761234', '某对方', '一段不该外传', '只说给她听', '给她打电话'];
  const addresses = JSON.stringify([receipt.formUrl, receipt.receiptUrl, view.documents, documents]);
  for (const secret of [...secrets, receipt.accessCode, '42010019660606000', encodeURIComponent(applicant.name)]) {
    expect(log).not.toContain(secret);
    expect(addresses).not.toContain(secret);
  }
});

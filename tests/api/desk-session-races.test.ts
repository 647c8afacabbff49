import { migrateAll, openDatabase } from '@mingbai/db';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Handoff, Upload, UploadSession } from '../../apps/api/src/contract/uploads.ts';
import { createFirstAdmin } from '../../apps/api/src/desk/first-admin.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createServerDatabase } from '../support/database.ts';
import { addStaff, signInAs, staffPassword } from '../support/desk.ts';
import { makePng, sha256 } from '../support/files.ts';
import { migrationsDirectory } from '../support/repository.ts';

const noServer = inject('postgresUrl') === '';

/** PGlite is one session, so it hides every race; these run on a real server with three apps. */
describe.skipIf(noServer)('three processes on a PostgreSQL server', () => {
  let apps: TestApp[];
  beforeAll(async () => {
    const url = await createServerDatabase();
    const databases = await Promise.all([0, 1, 2].map(() => openDatabase({ url })));
    await Promise.all(databases.map(({ db }) => migrateAll(db, migrationsDirectory)));
    apps = await Promise.all(databases.map((database) => openTestApp({ database })));
  });
  afterAll(() => Promise.all(apps.map((app) => app.close())));

  function appAt(at: number): TestApp {
    const app = apps[at % apps.length];
    if (!app) throw new Error('no app');
    return app;
  }
  const atOnce = <Result>(count: number, work: (app: TestApp) => Promise<Result>): Promise<Result[]> =>
    Promise.all(Array.from({ length: count }, (_, at) => work(appAt(at))));

  test('make one first account between them', async () => {
    const passwords = (await atOnce(9, (app) => createFirstAdmin(app.deps))).filter((password) => password !== undefined);
    expect(passwords).toHaveLength(1);
    expect((await appAt(0).post('/api/desk/session', { username: 'admin', password: passwords[0] })).status).toBe(204);
  });

  test('count thirty guesses at once: none of them wins after the fifth failure', async () => {
    await addStaff(appAt(0), 'guessed', ['clerk']);
    const answers = await atOnce(30, async (app) => (await app.post('/api/desk/session', { username: 'guessed', password: 'wrong' })).status);
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect((await appAt(1).post('/api/desk/session', { username: 'guessed', password: staffPassword })).status).toBe(429);
  });

  test('let one of two administrators demote the other, never both', async () => {
    await addStaff(appAt(0), 'chief-a', ['admin']);
    await addStaff(appAt(0), 'chief-b', ['admin']);
    const headers = { ...(await signInAs(appAt(0), 'chief-a')), 'Content-Type': 'application/json' };
    const body = '{"disabled":true}';
    await appAt(0).request('/api/desk/staff/admin', { method: 'PATCH', body, headers });
    const disable = async (app: TestApp, by: string, whom: string): Promise<number> => {
      const session = await signInAs(app, by);
      return (await app.request(`/api/desk/staff/${whom}`, { method: 'PATCH', body, headers: { ...session, 'Content-Type': 'application/json' } })).status;
    };
    const statuses = await Promise.all([disable(appAt(0), 'chief-a', 'chief-b'), disable(appAt(1), 'chief-b', 'chief-a')]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test('give what was laid down to one of ten who take it at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { code } = (await (await appAt(0).post('/api/handoffs', { kind: 'draft', payload: 'draft' })).json()) as Handoff;
      const statuses = await atOnce(10, async (app) => (await app.post('/api/handoffs/taken', { code })).status);
      expect(statuses.sort()).toEqual([200, ...Array.from({ length: 9 }, () => 410)]);
    }
  });

  test('take the same piece ten times and keep it once, and never more files than a session may hold', async () => {
    const session = (await (await appAt(0).post('/api/uploads/sessions', {})).json()) as UploadSession;
    const bearer = { Authorization: `Bearer ${session.key}` };
    const file = makePng(60_000);
    const body = { material: 'identity', fileName: 'a.png', type: 'image/png', bytes: file.length, sha256: sha256(file) };
    const declared = await atOnce(30, (app) => app.post(`/api/uploads/sessions/${session.id}/uploads`, body, bearer));
    const made = declared.filter(({ status }) => status === 201);
    expect(made).toHaveLength(20);
    const { id } = (await made[0]?.json()) as Upload;
    const headers = { ...bearer, 'Content-Type': 'application/octet-stream', 'Upload-Offset': '0' };
    const answers = await atOnce(10, (app) => app.request(`/api/uploads/${id}`, { method: 'PATCH', body: new Uint8Array(file), headers }));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await answers[9]?.json()).toMatchObject({ complete: true, offset: file.length });
  });
});

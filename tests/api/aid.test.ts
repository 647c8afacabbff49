import { findMatterByReceipt } from '@mingbai/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AidOptions, AidScreening } from '../../apps/api/src/contract/aid.ts';
import { application, applyFor, owning, sampleId, statusOf } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function screen(body: unknown): Promise<AidScreening> {
  return (await (await app.post('/api/aid/screenings', body)).json()) as AidScreening;
}

describe('the options', () => {
  test('name every value a form may send, with articles that can be opened', async () => {
    const options = (await (await app.request('/api/aid/options')).json()) as AidOptions;
    expect(options.matters).toHaveLength(20);
    expect(options.matters.filter(({ basis }) => basis.length === 0)).toEqual([]);
    expect(options.offices.map(({ id }) => id)).toContain('gutian-street-legal-service-station');
    expect(options.supplementDays).toBe(5);
    expect(options.declaration.join('')).toContain('3000');
  });
});

describe('the pre-screen', () => {
  test('never judges against a standard nobody has set', async () => {
    const screening = await screen({ matter: 'C04', household: { members: 2, monthlyIncome: '90000' } });
    expect(screening).toMatchObject({ verdict: 'needs-staff', means: 'unknown-standard' });
    expect(JSON.stringify(screening)).not.toMatch(/90000|\d{4} ?元/);
  });

  test.each([
    [{ matter: 'N04' }, { verdict: 'likely', means: 'not-required', greenChannel: true }],
    [
      { matter: 'C05', tags: ['MIGRANT_WORKER'] },
      { verdict: 'likely', means: 'exempt', greenChannel: true },
    ],
    [
      { matter: 'C04', tags: ['MIGRANT_WORKER'] },
      { verdict: 'likely', means: 'declare' },
    ],
    [{ matter: 'C01' }, { verdict: 'likely', means: 'declare' }],
    [{ matter: 'C05', hasLawyer: true }, { verdict: 'consult-only' }],
    [{ matter: 'K02' }, { verdict: 'not-an-application' }],
    [{ matter: 'K03' }, { verdict: 'not-an-application' }],
    [{ matter: 'C05', deadline: '2026-11-29' }, { urgent: true }],
    [{ matter: 'C05', deadline: '2026-11-30' }, { urgent: false }],
  ])('%j is %j', async (asked, expected) => {
    const screening = await screen(asked);
    expect(screening).toMatchObject(expected);
    expect(screening.nextDoors.map(({ kind }) => kind)).toContain('staff');
    expect(screening.reasons.length).toBeGreaterThan(0);
  });
});

describe('an application', () => {
  test('is received, and its owner sees it masked', async () => {
    const receipt = await applyFor(app);
    expect(receipt).toMatchObject({ state: 'SUBMITTED', decisionDueOn: '2026-11-30', greenChannel: true, urgent: false });
    expect(receipt.deferred).toEqual([{ code: 'case-materials', title: '和这件事有关的材料', dueOn: '2026-11-30' }]);
    const view = await statusOf(app, receipt);
    expect(view.applicant).toEqual({ name: '测**', idNumber: expect.stringMatching(/^420\*{11}\d{3}[\dX]$/) as string, phone: '138****0001' });
    expect(view.allowed).toEqual(['add-materials', 'withdraw']);
    expect(JSON.stringify(view)).not.toContain(application.applicant.idNumber);
  });

  test('is one, however often it is sent at once under one key', async () => {
    const before = await countMatters();
    const responses = await Promise.all(Array.from({ length: 10 }, () => app.post('/api/aid/applications', application, { 'Idempotency-Key': 'ten' })));
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
    expect((await countMatters()) - before).toBe(1);
    const other = await app.post('/api/aid/applications', { ...application, claims: '别的' }, { 'Idempotency-Key': 'ten' });
    expect(await other.json()).toMatchObject({ code: 'idempotency-mismatch' });
  });

  test('lies in the database without a readable word of hers', async () => {
    await applyFor(app, { applicant: { ...application.applicant, name: '极少见的名字' } });
    const rows = await app.deps.database.db.execute(sql`SELECT row_to_json(m)::text AS row FROM matters m`);
    const keys = await app.deps.database.db.execute(sql`SELECT string_agg(blind, ' ') AS row FROM matter_keys`);
    expect(JSON.stringify([rows, keys])).not.toMatch(/极少见|13800000001|老板/);
    expect(app.logged.join('\n')).not.toMatch(/极少见|13800000001|老板/);
  });

  test.each([
    [
      'a wrong identity number',
      { applicant: { ...application.applicant, idNumber: application.applicant.idNumber.replace(/.$/, (last) => (last === '7' ? '8' : '7')) } },
      'applicant.idNumber',
    ],
    ['an old notice', { notice: { version: 'old', accepted: true } }, 'notice.version'],
    ['a promise without its text', { declaration: undefined }, 'declaration'],
    ['a promise on an old text', { declaration: { version: 'old', accepted: true } }, 'declaration.version'],
    ['means said not to matter where they do', { means: 'not-required' }, 'means'],
    ['an exemption without a group', { means: 'exempt', tags: [] }, 'means'],
    ['a matter the authorities notify', { matter: 'K02' }, 'matter'],
    ['an office nobody knows', { acceptingOffice: 'nowhere' }, 'acceptingOffice'],
    ['a birth date that is not the number’s', { applicant: { ...application.applicant, birthDate: '1971-05-01' } }, 'applicant.birthDate'],
    ['a child without a guardian', { applicant: { ...application.applicant, idNumber: sampleId('2015-05-01') } }, 'agent'],
    ['an identity paper to follow', { materials: [{ code: 'identity', state: 'deferred' }] }, 'materials.0.state'],
    ['an upload session nobody has', { uploads: { id: '00000000-0000-4000-8000-000000000000', key: 'x' } }, 'uploads'],
    ['a telephone that is none', { applicant: { ...application.applicant, phone: '12' } }, 'applicant.phone'],
  ])('with %s is refused in Chinese, by field', async (_what, changes, path) => {
    const response = await app.post('/api/aid/applications', { ...application, ...changes });
    expect(response.status).toBe(422);
    const { issues } = (await response.json()) as { issues: { path: string; message: string }[] };
    expect(issues.map((issue) => issue.path)).toContain(path);
    expect(issues.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });

  test('of somebody with a lawyer is taken: only a person refuses', async () => {
    expect((await applyFor(app, { hasLawyer: true })).state).toBe('SUBMITTED');
  });

  test.each([[{ matter: 'N04', tags: [] }], [{ matter: 'C04', tags: ['DV_VICTIM'] }]])(
    'of somebody hurt at home goes first and is watched: %j',
    async (told) => {
      const receipt = await applyFor(app, { ...told, materials: [] });
      expect(receipt.greenChannel).toBe(true);
      const matter = await findMatterByReceipt(app.deps.database.db, 'aid', receipt.receiptNo);
      expect(matter?.details).toMatchObject({ greenChannel: true, watched: true });
    },
  );

  test.each([
    ['facts', { facts: '干了\0三个月' }, 'facts'],
    ['a name', { applicant: { ...application.applicant, name: '测\uD800试' } }, 'applicant.name'],
    ['the other side', { opponent: { name: '某\0人' } }, 'opponent.name'],
  ])('with a character no database holds in %s is refused, not a fault', async (_what, changes, path) => {
    const response = await app.post('/api/aid/applications', { ...application, ...changes });
    expect(await response.json()).toMatchObject({ status: 422, issues: [{ path }] });
  });

  test('with such a character in what is sealed is taken and printed', async () => {
    const receipt = await applyFor(app, { applicant: { ...application.applicant, address: '测\0试\uD800路' } });
    const response = await app.request(`/api/aid/applications/${receipt.receiptNo}/form.pdf`, { headers: owning(receipt) });
    expect(response.status).toBe(200);
  });

  test('is not found under a receipt number that cannot be one', async () => {
    for (const receiptNo of ['%00', 'FY20261123-AAAAA%00', '%ED%A0%80', 'x']) {
      const response = await app.request(`/api/aid/applications/${receiptNo}`, { headers: { Authorization: 'Bearer AAAA-BBBB-CCCC' } });
      expect([receiptNo, response.status]).toEqual([receiptNo, 404]);
    }
  });

  test('is nobody else’s: 401 without a code, 404 for a wrong one and for none', async () => {
    const { receiptNo } = await applyFor(app);
    const get = (path: string, headers?: Record<string, string>) => app.request(`/api/aid/applications/${path}`, headers ? { headers } : {});
    expect((await get(receiptNo)).status).toBe(401);
    const wrong = await get(receiptNo, { Authorization: 'Bearer AAAA-BBBB-CCCC' });
    const missing = await get('FY20261123-AAAAAA', { Authorization: 'Bearer AAAA-BBBB-CCCC' });
    expect([wrong.status, missing.status]).toEqual([404, 404]);
    const plain = (body: Record<string, unknown>) => ({ ...body, instance: '' });
    expect(plain((await wrong.json()) as Record<string, unknown>)).toEqual(plain((await missing.json()) as Record<string, unknown>));
  });

  test('may be withdrawn once, and not objected to before a decision', async () => {
    const receipt = await applyFor(app);
    const post = (verb: string, body: unknown) => app.post(`/api/aid/applications/${receipt.receiptNo}/${verb}`, body, owning(receipt));
    expect((await post('objections', { reason: '不同意' })).status).toBe(409);
    expect((await post('personnel-changes', { reason: '想换人' })).status).toBe(409);
    expect(await (await post('withdrawals', {})).json()).toMatchObject({ state: 'WITHDRAWN', allowed: ['rate'] });
    expect((await post('withdrawals', {})).status).toBe(409);
    expect(await (await post('ratings', { satisfied: 4, comment: '挺快' })).json()).toMatchObject({ rating: { satisfied: 4, comment: '挺快' } });
    expect((await post('ratings', { satisfied: 6 })).status).toBe(422);
  });

  test.each(['form.pdf', 'receipt.pdf', 'receipt.pdf?format=slip', 'declaration.pdf'])('prints %s for its owner only', async (paper) => {
    const receipt = await applyFor(app);
    const path = `/api/aid/applications/${receipt.receiptNo}/${paper}`;
    const response = await app.request(path, { headers: owning(receipt) });
    expect([response.status, response.headers.get('Content-Type'), response.headers.get('Cache-Control')]).toEqual([200, 'application/pdf', 'no-store']);
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    expect((await app.request(path)).status).toBe(401);
  });

  test('has no decision to print before there is one', async () => {
    const receipt = await applyFor(app);
    const response = await app.request(`/api/aid/applications/${receipt.receiptNo}/documents/decision`, { headers: owning(receipt) });
    expect(response.status).toBe(404);
  });

  test('has a history nobody can change', async () => {
    await applyFor(app);
    const { db } = app.deps.database;
    await expect(db.execute(sql`UPDATE matter_events SET to_state = 'GRANTED'`)).rejects.toThrow();
    await expect(db.execute(sql`DELETE FROM matter_events`)).rejects.toThrow();
  });
});

async function countMatters(): Promise<number> {
  const [row] = await app.deps.database.db.execute<{ count: string }>(sql`SELECT count(*) FROM matters`);
  return Number(row?.count);
}

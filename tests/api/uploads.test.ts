import { sql } from 'drizzle-orm';
import { attachUploadSession, findMatter } from '@mingbai/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Upload, UploadSession } from '../../apps/api/src/contract/uploads.ts';
import { blindUploadKey } from '../../apps/api/src/uploads/session.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';
import { makeJpeg, makePdf, makePng, sha256 } from '../support/files.ts';
import { addMatter } from '../support/matter.ts';

const pieceBytes = 1024 * 1024;
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function openSession(): Promise<UploadSession & { bearer: { Authorization: string } }> {
  const response = await app.post('/api/uploads/sessions', {});
  expect(response.status).toBe(201);
  const session = (await response.json()) as UploadSession;
  return { ...session, bearer: { Authorization: `Bearer ${session.key}` } };
}

type Session = Awaited<ReturnType<typeof openSession>>;

const declare = (session: Session, file: Buffer, more: object = {}): Promise<Response> =>
  app.post(
    `/api/uploads/sessions/${session.id}/uploads`,
    { material: 'identity', fileName: '赵小满的身份证.png', type: 'image/png', bytes: file.length, sha256: sha256(file), ...more },
    session.bearer,
  );

const sendPiece = (session: Session, id: string, offset: number, piece: Buffer, headers: Record<string, string> = {}): Promise<Response> =>
  app.request(`/api/uploads/${id}`, {
    method: 'PATCH',
    body: new Uint8Array(piece),
    headers: { ...session.bearer, 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset), ...headers },
  });

async function sendAll(session: Session, file: Buffer, more: object = {}): Promise<Response> {
  const { id } = (await (await declare(session, file, more)).json()) as Upload;
  let last = await sendPiece(session, id, 0, file.subarray(0, pieceBytes));
  for (let offset = pieceBytes; offset < file.length && last.ok; offset += pieceBytes)
    last = await sendPiece(session, id, offset, file.subarray(offset, offset + pieceBytes));
  return last;
}

test('a file arrives in pieces, goes on after a broken line, and lies sealed', async () => {
  const session = await openSession();
  const file = makePng(2_500_000);
  const { id } = (await (await declare(session, file)).json()) as Upload;
  const first = file.subarray(0, pieceBytes);
  expect(await (await sendPiece(session, id, 0, first)).json()).toMatchObject({ offset: pieceBytes, complete: false });
  expect(await (await sendPiece(session, id, 0, first)).json()).toMatchObject({ offset: pieceBytes, complete: false });
  const wrong = await sendPiece(session, id, 5, first);
  expect(wrong.status).toBe(409);
  expect(await wrong.json()).toMatchObject({ code: 'upload-offset', offset: pieceBytes });
  expect((await sendPiece(session, id, 2 * pieceBytes, file.subarray(2 * pieceBytes))).status).toBe(409);
  // Whoever comes back asks where to go on.
  const { offset } = (await (await app.request(`/api/uploads/${id}`, { headers: session.bearer })).json()) as Upload;
  await sendPiece(session, id, offset, file.subarray(offset, offset + pieceBytes));
  const last = file.subarray(2 * pieceBytes);
  for (const again of [await sendPiece(session, id, 2 * pieceBytes, last), await sendPiece(session, id, 2 * pieceBytes, last)])
    expect(await again.json()).toMatchObject({
      offset: file.length,
      complete: true,
      fileName: '赵小满的身份证.png',
    });
  const stored = await app.deps.database.db.execute<{ plain: boolean }>(
    sql`SELECT bool_or(position('mingbai'::bytea IN piece_sealed) > 0) AS plain FROM upload_pieces WHERE upload_id = ${id}`,
  );
  expect(stored[0]?.plain).toBe(false);
  const list = await app.request(`/api/uploads/sessions/${session.id}/uploads`, { headers: session.bearer });
  expect(((await list.json()) as { uploads: Upload[] }).uploads.map((upload) => upload.id)).toEqual([id]);
  expect((await app.request(`/api/uploads/${id}`, { method: 'DELETE', headers: session.bearer })).status).toBe(204);
  expect((await app.request(`/api/uploads/${id}`, { headers: session.bearer })).status).toBe(404);
});

test('the same piece sent ten times at once is one piece', async () => {
  const session = await openSession();
  const file = makeJpeg(100_000);
  const { id } = (await (await declare(session, file, { type: 'image/jpeg' })).json()) as Upload;
  const answers = await Promise.all(Array.from({ length: 10 }, () => sendPiece(session, id, 0, file)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
});

test('a file that is not what it says, or came otherwise than announced, is refused and gone', async () => {
  const session = await openSession();
  const cases: [Buffer, object, number, string][] = [
    [Buffer.from('MZ this is a program, whatever its name says'), {}, 415, 'unsupported-file'],
    [makePdf(), { type: 'image/png' }, 415, 'unsupported-file'],
    [makePng(100), { sha256: sha256(Buffer.from('another')) }, 422, 'invalid-input'],
  ];
  for (const [file, more, status, code] of cases) {
    const response = await sendAll(session, file, more);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  }
  const list = await app.request(`/api/uploads/sessions/${session.id}/uploads`, { headers: session.bearer });
  expect(await list.json()).toEqual({ uploads: [] });
});

test('too large a file, piece or session, too many files and crumbs are refused', async () => {
  const session = await openSession();
  const file = makePng(40_000);
  expect((await declare(session, file, { bytes: 20 * 1024 * 1024 + 1 })).status).toBe(422);
  expect((await declare(session, file, { type: 'text/html' })).status).toBe(422);
  const { id } = (await (await declare(session, file)).json()) as Upload;
  expect((await sendPiece(session, id, 0, Buffer.alloc(2 * pieceBytes))).status).toBe(413);
  expect((await sendPiece(session, id, 0, file.subarray(0, 10))).status).toBe(422);
  expect((await sendPiece(session, id, 0, Buffer.alloc(file.length + 1))).status).toBe(422);
  expect((await sendPiece(session, id, 0, file, { 'Upload-Offset': '-1' })).status).toBe(422);
  expect((await sendPiece(session, id, 0, file, { 'Content-Type': 'application/json' })).status).toBe(415);
  for (const name of ['b.png', 'c.png']) expect((await declare(session, file, { bytes: 20 * 1024 * 1024, fileName: name })).status).toBe(201);
  expect((await declare(session, file, { bytes: 20 * 1024 * 1024 })).status).toBe(413);
  const many = await openSession();
  const statuses = await Promise.all(Array.from({ length: 22 }, async () => (await declare(many, file)).status));
  expect(statuses.filter((status) => status === 201)).toHaveLength(20);
});

test('without the key nothing is found, and after two hours neither with it', async () => {
  const [session, other] = [await openSession(), await openSession()];
  const { id } = (await (await declare(session, makePng(10))).json()) as Upload;
  expect((await app.request(`/api/uploads/${id}`)).status).toBe(401);
  expect((await app.request(`/api/uploads/${id}`, { headers: other.bearer })).status).toBe(404);
  expect((await app.request('/api/uploads/%00', { headers: session.bearer })).status).toBe(404);
  expect((await sendPiece(other, id, 0, makePng(10))).status).toBe(404);
  app.clock.advance(2 * 3_600_000);
  expect((await app.request(`/api/uploads/${id}`, { headers: session.bearer })).status).toBe(404);
});

describe('files of a matter', () => {
  const hand = (matter: { receiptNo: string; owner: Record<string, string> }, code: string, file: Buffer, key?: string): Promise<Response> => {
    const body = new FormData();
    body.set('code', code);
    body.set('file', new File([new Uint8Array(file)], '赵小满的工资条.pdf'));
    const headers = { ...matter.owner, ...(key === undefined ? {} : { 'Idempotency-Key': key }) };
    return app.request(`/api/aid/applications/${matter.receiptNo}/materials`, { method: 'POST', body, headers });
  };

  test('a material handed in later is no longer owed, stands in the history, and comes once under one key', async () => {
    const matter = await addMatter(app, { details: { materials: [{ code: 'case-materials', state: 'deferred', dueOn: '2026-11-30' }] } });
    const [one, two] = [await hand(matter, 'case-materials', makePdf(), 'm1'), await hand(matter, 'case-materials', makePdf(), 'm1')];
    expect(one.status).toBe(201);
    const upload = (await one.json()) as Upload;
    expect(upload).toMatchObject({ material: 'case-materials', type: 'application/pdf', complete: true });
    expect(await two.json()).toEqual(upload);
    expect(await findMatter(app.deps.database.db, 'aid', matter.id)).toMatchObject({
      state: 'SUBMITTED',
      version: 2,
      details: { materials: [{ code: 'case-materials', state: 'provided' }] },
    });
    expect((await hand(matter, 'case-materials', Buffer.from('text'))).status).toBe(415);
    expect((await hand(matter, 'poem', makePdf())).status).toBe(422);
    expect((await hand({ ...matter, owner: {} }, 'identity', makePdf())).status).toBe(401);
    expect((await hand({ ...matter, owner: { Authorization: 'Bearer wrong' } }, 'identity', makePdf())).status).toBe(404);
    const closed = await addMatter(app, { closedAt: app.clock.now() });
    expect((await hand(closed, 'identity', makePdf())).status).toBe(409);
    const broken = await app.request(`/api/aid/applications/${matter.receiptNo}/materials`, {
      method: 'POST',
      body: 'no form at all',
      headers: { ...matter.owner, 'Content-Type': 'multipart/form-data; boundary=x' },
    });
    expect([400, 422]).toContain(broken.status);
  });

  test('only its owner and staff fetch a file, as an attachment, and each fetch by staff is in the audit', async () => {
    const [matter, stranger] = [await addMatter(app), await addMatter(app)];
    const file = makePng(1_500_000);
    const { id } = (await (await hand(matter, 'identity', file)).json()) as Upload;
    const own = await app.request(`/api/aid/applications/${matter.receiptNo}/files/${id}`, { headers: matter.owner });
    expect(Buffer.from(await own.arrayBuffer()).equals(file)).toBe(true);
    expect(own.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''%E8%B5%B5/);
    expect(own.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await app.request(`/api/aid/applications/${stranger.receiptNo}/files/${id}`, { headers: stranger.owner })).status).toBe(404);
    await addStaff(app, 'clerk', ['clerk']);
    const fetched = await app.request(`/api/desk/files/${id}`, { headers: await signInAs(app, 'clerk') });
    expect(Buffer.from(await fetched.arrayBuffer()).equals(file)).toBe(true);
    const rows = await app.deps.database.db.execute<{ action: string }>(sql`SELECT action FROM audit WHERE matter_id = ${matter.id}`);
    expect(rows.map(({ action }) => action)).toEqual(['file read']);
  });

  test('a session opened for a matter, or taken along into one, hands its files to it', async () => {
    const matter = await addMatter(app, { details: { materials: [{ code: 'identity', state: 'deferred', dueOn: '2026-11-30' }] } });
    const response = await app.post(`/api/aid/applications/${matter.receiptNo}/upload-sessions`, {}, matter.owner);
    const opened = (await response.json()) as UploadSession;
    const session = { ...opened, bearer: { Authorization: `Bearer ${opened.key}` } };
    const sent = (await (await sendAll(session, makePng(50_000))).json()) as Upload;
    expect((await app.request(`/api/uploads/${sent.id}`, { method: 'DELETE', headers: session.bearer })).status).toBe(409);
    expect(await findMatter(app.deps.database.db, 'aid', matter.id)).toMatchObject({ details: { materials: [{ code: 'identity', state: 'provided' }] } });
    const before = await openSession();
    const waiting = (await (await sendAll(before, makePng(50_000))).json()) as Upload;
    const { database, sealing, clock } = app.deps;
    const attach = (): Promise<boolean> =>
      attachUploadSession(database.db, { id: before.id, keyBlind: blindUploadKey(sealing, before.key), matterId: matter.id, now: clock.now() });
    expect([await attach(), await attach()]).toEqual([true, false]);
    expect((await app.request(`/api/aid/applications/${matter.receiptNo}/files/${waiting.id}`, { headers: matter.owner })).status).toBe(200);
  });
});

describe('from the kiosk to the telephone', () => {
  const lay = async (): Promise<{ code: string; url: string; expiresAt: string }> =>
    (await (await app.post('/api/handoffs', { kind: 'draft', payload: '赵小满的草稿' })).json()) as { code: string; url: string; expiresAt: string };
  const take = (code: string): Promise<Response> => app.post('/api/handoffs/taken', { code });

  test('what was laid down is taken once, also by two at once', async () => {
    const { code, url } = await lay();
    expect(url).toBe(`/#/handoff/${code}`);
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    const answers = await Promise.all([take(typed), take(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const taken = answers.find(({ ok }) => ok);
    expect(await taken?.json()).toEqual({ kind: 'draft', payload: '赵小满的草稿' });
  });

  test('after ten minutes it is gone', async () => {
    const { code } = await lay();
    app.clock.advance(600_000);
    expect((await take(code)).status).toBe(410);
    expect((await take('AAAAAAAA')).status).toBe(410);
    expect((await app.post('/api/handoffs', { kind: 'draft', payload: '字'.repeat(60_000) })).status).toBe(201);
    expect((await app.post('/api/handoffs', { kind: 'draft', payload: '字'.repeat(60_001) })).status).toBe(422);
  });
});

test('no name, key or code stands in a log line', () => {
  const log = app.logged.join('\n');
  expect(log).toContain('/api/uploads/:uploadId');
  for (const secret of ['赵小满', 'Bearer', '身份证', '"level":"error"']) expect(log).not.toContain(secret);
});

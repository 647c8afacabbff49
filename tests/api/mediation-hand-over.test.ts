import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AidApplicationReceipt } from '../../apps/api/src/contract/aid.ts';
import { AidPage } from '../../apps/api/src/contract/desk.ts';
import { BookingView, Invitation } from '../../apps/api/src/contract/mediation.ts';
import { handOverConsents } from '../../apps/api/src/contract/shared.ts';
import { application, applyFor, pageOf } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { signInAs } from '../support/desk.ts';
import { mediationOf, openDesk } from '../support/mediation.ts';

const employer = { name: '测试公司', phone: '13900000002', address: '测试路九号' };
const story = '只写给法律援助看的话';
let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
  desk = await openDesk(app, 'desk', ['clerk', 'mediator', 'chief']);
});
afterAll(() => app.close());

const applyWithSecrets = (): Promise<AidApplicationReceipt> => applyFor(app, { facts: story, claims: story, opponent: employer });
const fromOf = ({ receiptNo, accessCode }: { receiptNo: string; accessCode: string }) => ({ from: { receiptNo, accessCode } });
const reveal = async (id: string, field: string, kind = 'mediation'): Promise<Response> =>
  desk.post(`/api/desk/${kind}/${id}/reveal`, { field, reason: '核对' });
const readConsents = (id: string) =>
  app.deps.database.db.execute<{ kind: string; text_hash: string }>(`SELECT kind, text_hash FROM matter_consents WHERE matter_id = '${id}' ORDER BY kind`);
const listConsents = async (id: string): Promise<string[]> => (await readConsents(id)).map(({ kind }) => kind);
const findHandOverHash = async (id: string): Promise<string | undefined> => (await readConsents(id)).find(({ kind }) => kind === 'hand-over')?.text_hash;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test('from legal aid to mediation go address and telephone, with her consent on file; her story only as she writes it anew', async () => {
  const aid = await applyWithSecrets();
  const receipt = await mediation.book({ respondent: { name: employer.name }, claims: undefined, ...fromOf(aid) });
  const id = await desk.findId(receipt);
  const page = await desk.page(id);
  expect(page.handedOverFrom).toMatchObject({ kind: 'aid', receiptNo: aid.receiptNo });
  expect(await (await reveal(id, 'respondentPhone')).json()).toEqual({ value: employer.phone });
  expect(await (await reveal(id, 'address')).json()).toEqual({ value: application.applicant.address });
  expect(JSON.stringify(page)).not.toContain(story);
  expect(await listConsents(id)).toEqual(['hand-over', 'notice']);
});

test('without it nothing goes along, nor with a wrong code, nor to another other party', async () => {
  const aid = await applyWithSecrets();
  const id = await desk.findId(await mediation.book({ respondent: { name: employer.name } }));
  expect((await reveal(id, 'respondentPhone')).status).toBe(404);
  expect([await listConsents(id), (await desk.page(id)).handedOverFrom]).toEqual([['notice'], undefined]);
  const body = await mediation.writeBooking((await mediation.pickFree()).id, fromOf({ ...aid, accessCode: 'WRON-GCOD-EXXX' }));
  expect((await app.post('/api/mediation/bookings', body)).status).toBe(404);
  const other = await desk.findId(await mediation.book({ respondent: { name: '丁样例' }, ...fromOf(aid) }));
  expect((await reveal(other, 'respondentPhone')).status).toBe(404);
});

test('the other party never sees what was written for legal aid, also where she shares her story with him', async () => {
  const aid = await applyWithSecrets();
  const receipt = await mediation.book({
    respondent: { name: employer.name },
    claims: undefined,
    facts: '给对方看的经过',
    shareWithRespondent: true,
    ...fromOf(aid),
  });
  const id = await desk.findId(receipt);
  for (const to of ['INTAKE', 'ACCEPTED']) await desk.move(id, { to });
  const token = await desk.invite(id);
  const seen = await (await app.request(`/api/mediation/invitations/${token}`)).text();
  expect(Invitation.parse(JSON.parse(seen)).about).toBe('给对方看的经过');
  const replied = await (await mediation.reply(token, { accept: true })).text();
  for (const text of [seen, replied]) expect(text).not.toMatch(new RegExp([story, aid.receiptNo, '法律援助', '测试路一号', '13800000001'].join('|')));
});

test('who is watched at home stays so in the other service', async () => {
  const aid = await applyFor(app, { matter: 'N04', tags: ['DV_VICTIM'], means: 'not-required', declaration: undefined, household: undefined, materials: [] });
  const receipt = await mediation.book(fromOf(aid));
  const page = await desk.page(await desk.findId(receipt));
  expect([page.flags, page.messages]).toEqual([['watched'], []]);
  const back = await applyFor(app, fromOf(receipt));
  expect(back.watched).toBe(true);
});

test('that somebody at home may look, as she said at the kiosk, makes the booking watched; a “no” undoes nothing', async () => {
  const told = await mediation.book({ watched: true });
  const page = await desk.page(await desk.findId(told));
  expect([told.watched, (await mediation.view(told)).watched, page.flags, page.messages]).toEqual([true, true, ['watched'], []]);
  expect((await mediation.book({ watched: false })).watched).toBe(false);
  const aid = await applyFor(app, { contactSafely: '只打单位电话' });
  expect((await mediation.book({ watched: false, ...fromOf(aid) })).watched).toBe(true);
});

test('what is kept of her consent is the very sentence the kiosk shows her', async () => {
  const receipt = await mediation.book(fromOf(await applyWithSecrets()));
  expect(await findHandOverHash(await desk.findId(receipt))).toBe(hashOf(handOverConsents.mediation));
  const { id } = AidPage.parse(await pageOf(app, await signInAs(app, 'desk'), await applyFor(app, fromOf(receipt))));
  expect(await findHandOverHash(id)).toBe(hashOf(handOverConsents.aid));
});

test('a mediation that came to nothing names the doors: what can be sent along with its number, what can be printed with its paper', async () => {
  const receipt = await mediation.book({ field: 'labour' });
  expect((await mediation.view(receipt)).nextDoors).toEqual([]);
  expect((await mediation.act(receipt, 'endings', {})).status).toBe(200);
  const { nextDoors, referral } = await mediation.view(receipt);
  const doorOf = (kind: string) => nextDoors.find((door) => door.kind === kind);
  expect(doorOf('legal-aid')).toMatchObject({ from: receipt.receiptNo });
  expect(doorOf('labour-inspection')).not.toHaveProperty('from');
  const paper = doorOf('labour-arbitration')?.paper;
  expect(referral).toBeNull();
  const printed = await app.request(paper?.url ?? '', { headers: mediation.ownerOf(receipt) });
  expect([printed.status, printed.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
});

test('from mediation to legal aid the desk there finds the mediation, her consent, and nothing the other party said', async () => {
  const receipt = await mediation.book({ respondent: { name: employer.name, phone: '13911112222', address: employer.address } });
  const id = await desk.findId(receipt);
  for (const to of ['INTAKE', 'ACCEPTED']) await desk.move(id, { to });
  const token = await desk.invite(id);
  await mediation.reply(token, { accept: false, reason: '对方说的话', phone: '13933334444' });
  const aid = await applyFor(app, { opponent: { name: employer.name }, ...fromOf(receipt) });
  const cookie = await signInAs(app, 'desk');
  const page = AidPage.parse(await pageOf(app, cookie, aid));
  expect(page.handedOverFrom).toEqual({ kind: 'mediation', id, receiptNo: receipt.receiptNo });
  expect(page.opponent?.address).toBeDefined();
  expect((await reveal(page.id, 'opponentPhone', 'aid')).status).toBe(404);
  expect(JSON.stringify(page)).not.toMatch(/对方说的话|13933334444/);
  expect(await listConsents(page.id)).toEqual(['declaration', 'hand-over', 'notice']);
  const refused = await app.post('/api/aid/applications', { ...application, ...fromOf({ ...receipt, accessCode: 'WRON-GCOD-EXXX' }) });
  expect(refused.status).toBe(404);
  expect((await pageOf(app, cookie, await applyFor(app))).handedOverFrom).toBeUndefined();
});

test('the desk refers a dispute with where to and why, and the resident reads both and finds that door first', async () => {
  const receipt = await mediation.book({ field: 'other' });
  const id = await desk.findId(receipt);
  await desk.move(id, { to: 'INTAKE' });
  const refer = { to: 'REFERRED', referTo: '样例区行政复议机构', referKind: 'administrative-reconsideration', reason: '这是对罚款不服，不是民间纠纷' };
  expect((await desk.post(`/api/desk/mediation/${id}/transitions`, { ...refer, reason: undefined })).status).toBe(422);
  expect((await desk.post(`/api/desk/mediation/${id}/transitions`, { ...refer, referKind: 'moon' })).status).toBe(422);
  const page = await desk.move(id, refer);
  expect(page.events.at(-1)?.note).toContain(refer.referTo);
  const view = BookingView.parse(await mediation.view(receipt));
  expect(view.referral).toEqual({ to: refer.referTo, kind: refer.referKind, reason: refer.reason });
  expect(view.nextDoors[0]).toMatchObject({ kind: 'administrative-reconsideration', paper: { title: '人民调解申请书' } });
  expect(view.timeline.at(-1)?.note).toBe(`转到：${refer.referTo}\n${refer.reason}`);
  const rows = await app.deps.database.db.execute(`SELECT row_to_json(e)::text AS row FROM matter_events e WHERE matter_id = '${id}'`);
  expect(JSON.stringify(rows)).not.toMatch(/样例区|罚款/);
  await desk.move(id, { to: 'ARCHIVED' });
  expect((await mediation.view(receipt)).nextDoors).toEqual(view.nextDoors);
});

test('why it was not taken is told her; why staff ended it, which may repeat the other party, is not', async () => {
  const [declined, ended] = [await mediation.book(), await mediation.book()];
  await desk.move(await desk.findId(declined), { to: 'DECLINED', stop: 'ALREADY_ACCEPTED_OR_SETTLED', reason: '法院已经立案' });
  await desk.move(await desk.findId(ended), { to: 'ENDED', reason: '对方说了难听的话' });
  expect((await mediation.view(declined)).timeline.at(-1)?.note).toBe('法院已经立案');
  expect(JSON.stringify(await mediation.view(ended))).not.toContain('难听');
});

import { InvitationLink, MediationPage } from '../../apps/api/src/contract/index.ts';
import type { Upload, UploadSession } from '../../apps/api/src/contract/uploads.ts';
import { application, applyFor, owning, pageOf, takeAlong } from './aid.ts';
import type { TestApp } from './app.ts';
import { addStaff, signInAs, staffPassword } from './desk.ts';
import { makePdf, makePng, sha256 } from './files.ts';
import { mediationOf } from './mediation.ts';

type Body = Record<string, unknown>;

/** A request an operation takes, and another for the same place with other content. */
export interface Trial {
  params?: Record<string, string>;
  headers?: Record<string, string>;
  /** JSON unless it is a body of its own kind. */
  first: Body | FormData | Uint8Array<ArrayBuffer>;
  second: Body | FormData | Uint8Array<ArrayBuffer>;
}

const made = async <Thing>(response: Promise<Response>): Promise<Thing> => {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Thing;
};

const reason = { first: { reason: '一个原因' }, second: { reason: '另一个原因' } };
const rating = { first: { satisfied: 5, comment: '好' }, second: { satisfied: 4, comment: '好' } };
const refusal = { reason: '不在援助范围', basis: [{ slug: 'legal-aid-law', article: 31 }] };
const handler = { name: '测试律师', phone: '13700000003', organisation: '测试律师事务所' };
const visit = { channel: 'phone', reached: true, comment: '说好了' };
const hours = { committeeId: 'sample-consumer-mediation', weekday: 5, from: '18:00', to: '20:00', mode: 'on-site', slotMinutes: 60, mediator: null };

/** Everybody who is needed at the desk, each with one role and `all` with every one. */
export async function addEverybody(app: TestApp): Promise<void> {
  await addStaff(app, 'all', ['clerk', 'mediator', 'chief', 'editor', 'admin']);
  await addStaff(app, 'changer', ['clerk']);
  await addStaff(app, 'other', ['clerk', 'mediator']);
}

/** For every operation that changes something: makes what it needs and says what to send. */
export function trialsOf(app: TestApp): Record<string, () => Promise<Trial>> {
  const mediation = mediationOf(app);
  const desk = () => signInAs(app, 'all');
  const openAid = async (...transitions: Body[]) => {
    const receipt = await applyFor(app);
    const cookie = await desk();
    const { id } = await pageOf(app, cookie, receipt);
    if (transitions.length > 0) await takeAlong(app, cookie, id, ...transitions);
    return { own: { params: { receiptNo: receipt.receiptNo }, headers: owning(receipt) }, staff: { params: { id }, headers: cookie } };
  };
  const openMediation = async (...transitions: Body[]) => {
    const receipt = await mediation.book();
    const cookie = await desk();
    const { items } = await made<{ items: { id: string }[] }>(app.request(`/api/desk/mediation?q=${receipt.receiptNo}`, { headers: cookie }));
    const id = items[0]?.id ?? '';
    for (const transition of transitions) MediationPage.parse(await made(app.post(`/api/desk/mediation/${id}/transitions`, transition, cookie)));
    return { own: { params: { receiptNo: receipt.receiptNo }, headers: mediation.ownerOf(receipt) }, staff: { params: { id }, headers: cookie } };
  };
  const openSession = async () => {
    const { id, key } = await made<UploadSession>(app.post('/api/uploads/sessions', {}));
    return { params: { id }, headers: { Authorization: `Bearer ${key}` } };
  };
  const png = makePng(40_000);
  const upload = { material: 'identity', fileName: '身份证.png', type: 'image/png', bytes: png.length, sha256: sha256(png) };
  const form = (code: string): FormData => {
    const data = new FormData();
    data.set('code', code);
    data.set('file', new File([makePdf().toString()], '材料.pdf'));
    return data;
  };
  const received = { to: 'RECEIVED' };
  const accepted = [{ to: 'INTAKE' }, { to: 'ACCEPTED' }];
  const openAt = async (path: string, body: Body) => {
    const headers = await desk();
    const { id } = await made<{ id: string }>(app.post(path, body, headers));
    return { params: { id }, headers };
  };
  const note = { first: { text: '已打电话' }, second: { text: '没打通' } };
  const reveal = { first: { field: 'phone', reason: '核对身份' }, second: { field: 'phone', reason: '再核对一次' } };
  const assignee = { first: { username: 'all' }, second: { username: 'other' } };
  return {
    'POST /api/chat': async () => Promise.resolve({ first: { message: '押金不退怎么办' }, second: { message: '欠薪怎么办' } }),
    'POST /api/answers/{messageId}/feedback': async () => {
      const { messageId } = await made<{ messageId: string }>(app.post('/api/chat', { message: '押金不退怎么办' }));
      return { params: { messageId }, first: { helpful: true, reason: '清楚' }, second: { helpful: false } };
    },
    'POST /api/aid/applications': async () => Promise.resolve({ first: application, second: { ...application, claims: '别的' } }),
    'POST /api/aid/applications/{receiptNo}/withdrawals': async () => ({ ...(await openAid()).own, ...reason }),
    'POST /api/aid/applications/{receiptNo}/objections': async () => ({
      ...(await openAid(received, { to: 'SCREENING' }, { to: 'REFUSED', ...refusal })).own,
      ...reason,
    }),
    'POST /api/aid/applications/{receiptNo}/personnel-changes': async () => ({
      ...(await openAid(received, { to: 'EMERGENCY', reason: '后天到期' }, { to: 'ASSIGNED', handler }, { to: 'IN_PROGRESS' })).own,
      ...reason,
    }),
    'POST /api/aid/applications/{receiptNo}/ratings': async () => ({ ...(await openAid()).own, ...rating }),
    'POST /api/aid/applications/{receiptNo}/materials': async () => ({ ...(await openAid()).own, first: form('identity'), second: form('case-materials') }),
    'POST /api/aid/applications/{receiptNo}/erasure-requests': async () => ({ ...(await openAid()).own, ...reason }),
    'POST /api/mediation/bookings/{receiptNo}/erasure-requests': async () => ({ ...(await openMediation()).own, ...reason }),
    'POST /api/uploads/sessions/{id}/uploads': async () => ({ ...(await openSession()), first: upload, second: { ...upload, fileName: '另一张.png' } }),
    'PATCH /api/uploads/{uploadId}': async () => {
      const { params, headers } = await openSession();
      const { id } = await made<Upload>(app.post(`/api/uploads/sessions/${params.id}/uploads`, upload, headers));
      const piece = { 'Content-Type': 'application/octet-stream', 'Upload-Offset': '0' };
      const half = new Uint8Array(png.subarray(0, 20_000));
      return { params: { uploadId: id }, headers: { ...headers, ...piece }, first: half, second: new Uint8Array(png) };
    },
    'POST /api/handoffs': async () => Promise.resolve({ first: { kind: 'draft', payload: '{}' }, second: { kind: 'draft', payload: '[]' } }),
    'POST /api/handoffs/taken': async () => {
      const { code } = await made<{ code: string }>(app.post('/api/handoffs', { kind: 'draft', payload: '{}' }));
      return { first: { code }, second: { code: 'ABCDEFGH' } };
    },
    'POST /api/mediation/holds': async () => {
      const [one, two] = (await mediation.listSlots()).filter(({ free }) => free);
      return { first: { slotId: one?.id }, second: { slotId: two?.id } };
    },
    'POST /api/mediation/bookings': async () => {
      const first = await mediation.writeBooking((await mediation.pickFree()).id, { priorHandling: '没有', evidence: ['照片'] });
      return { first, second: { ...first, facts: '别的事。' } };
    },
    'POST /api/mediation/bookings/{receiptNo}/cancellations': async () => ({ ...(await openMediation()).own, ...reason }),
    'POST /api/mediation/bookings/{receiptNo}/endings': async () => ({ ...(await openMediation(...accepted)).own, ...reason }),
    'POST /api/mediation/bookings/{receiptNo}/reschedules': async () => {
      const { own } = await openMediation();
      const [one, two] = (await mediation.listSlots()).filter(({ free }) => free);
      return { ...own, first: { slotId: one?.id }, second: { slotId: two?.id } };
    },
    'POST /api/mediation/bookings/{receiptNo}/ratings': async () => {
      const { own } = await openMediation();
      await made(app.post(`/api/mediation/bookings/${own.params.receiptNo}/cancellations`, {}, own.headers));
      return { ...own, ...rating };
    },
    'POST /api/mediation/invitations/{token}/replies': async () => {
      const { staff } = await openMediation(...accepted);
      const { url } = InvitationLink.parse(await made(app.post(`/api/desk/mediation/${staff.params.id}/invitations`, {}, staff.headers)));
      return { params: { token: url.split('/').at(-1) ?? '' }, first: { accept: false, reason: '没空', phone: '13800000009' }, second: { accept: true } };
    },
    'POST /api/desk/session': async () =>
      Promise.resolve({ first: { username: 'all', password: staffPassword }, second: { username: 'other', password: staffPassword } }),
    'PUT /api/desk/me/password': async () => ({
      headers: await signInAs(app, 'changer'),
      first: { current: staffPassword, next: `${staffPassword}?` },
      second: { current: staffPassword, next: `${staffPassword}!` },
    }),
    'POST /api/desk/staff': async () => {
      const account = { username: `u${crypto.randomUUID()}`, name: '李某', roles: ['clerk'], password: staffPassword, committeeId: 'community-mediation' };
      return { headers: await desk(), first: account, second: { ...account, name: '王某' } };
    },
    'PATCH /api/desk/staff/{username}': async () => ({
      params: { username: 'other' },
      headers: await desk(),
      first: { roles: ['clerk', 'mediator'] },
      second: { roles: ['mediator'] },
    }),
    'POST /api/desk/board/sign-offs': async () => ({
      headers: await desk(),
      first: { day: '2026-11-23', note: '都看过了' },
      second: { day: '2026-11-23', note: '还有一件' },
    }),
    'POST /api/desk/aid/{id}/transitions': async () => {
      const given = { ...refusal, basis: [{ slug: 'legal-aid-law', article: 31, label: '第三十一条' }], note: '收到了', handler, visit };
      return { ...(await openAid()).staff, first: { to: 'RECEIVED', ...given }, second: received };
    },
    'POST /api/desk/aid/{id}/notes': async () => ({ ...(await openAid()).staff, ...note }),
    'PUT /api/desk/aid/{id}/assignee': async () => ({ ...(await openAid()).staff, ...assignee }),
    'POST /api/desk/aid/{id}/reveal': async () => ({ ...(await openAid()).staff, ...reveal }),
    'POST /api/desk/mediation/{id}/transitions': async () => {
      const agreement = { disputeFacts: '漏水', responsibilities: '楼上负责', terms: '修好', manner: '三天内', effectiveOn: '2026-11-20' };
      const basis = [{ slug: 'peoples-mediation-law', article: 17, label: '第十七条' }];
      const given = {
        basis,
        reason: '来了',
        note: '收到了',
        record: '说了',
        referTo: '派出所',
        mediator: 'other',
        agreement,
        exclusions: { identity: false },
        visit,
      };
      return { ...(await openMediation()).staff, first: { to: 'INTAKE', ...given }, second: { to: 'INTAKE' } };
    },
    'POST /api/desk/mediation/{id}/contacts': async () => ({
      ...(await openMediation(...accepted)).staff,
      first: { channel: 'phone', reached: false, note: '没接' },
      second: { channel: 'phone', reached: true, note: '' },
    }),
    'POST /api/desk/mediation/{id}/notes': async () => ({ ...(await openMediation()).staff, ...note }),
    'PUT /api/desk/mediation/{id}/assignee': async () => ({ ...(await openMediation()).staff, ...assignee }),
    'POST /api/desk/mediation/{id}/reveal': async () => ({ ...(await openMediation()).staff, ...reveal }),
    'POST /api/desk/mediation/opening-hours': async () => ({
      headers: await desk(),
      first: { ...hours, mediator: 'other', room: '夜间调解室' },
      second: { ...hours, room: '晚间调解室' },
    }),
    'PUT /api/desk/mediation/opening-hours/{id}': async () => ({
      ...(await openAt('/api/desk/mediation/opening-hours', { ...hours, room: '一室' })),
      first: { ...hours, room: '二室' },
      second: { ...hours, room: '三室' },
    }),
    'POST /api/desk/mediation/calendar-exceptions': async () => {
      const day = { committeeId: hours.committeeId, day: '2026-12-25', open: false, note: '装修' };
      return { headers: await desk(), first: day, second: { ...day, note: '停电' } };
    },
  };
}

/** Values that lead to something, for the parameters of paths nothing is sent to. */
export async function listParams(app: TestApp): Promise<{ of: (path: string) => Record<string, string>; headersOf: (path: string) => Record<string, string> }> {
  const trials = trialsOf(app);
  const get = async (name: string): Promise<Trial> => {
    const trial = await trials[name]?.();
    if (!trial) throw new Error(`no trial for ${name}`);
    return trial;
  };
  const aid = await get('POST /api/aid/applications/{receiptNo}/ratings');
  const booking = await get('POST /api/mediation/bookings/{receiptNo}/cancellations');
  const deskAid = await get('POST /api/desk/aid/{id}/notes');
  const deskMediation = await get('POST /api/desk/mediation/{id}/notes');
  const places: [RegExp, Trial][] = [
    [/^\/api\/aid\//, aid],
    [/^\/api\/mediation\/bookings\//, booking],
    [/^\/api\/mediation\/invitations\//, await get('POST /api/mediation/invitations/{token}/replies')],
    [/^\/api\/uploads\/sessions\//, await get('POST /api/uploads/sessions/{id}/uploads')],
    [/^\/api\/uploads\//, await get('PATCH /api/uploads/{uploadId}')],
    [/^\/api\/desk\/mediation\/opening-hours\//, await get('PUT /api/desk/mediation/opening-hours/{id}')],
    [/^\/api\/desk\/mediation\//, deskMediation],
    [/^\/api\/desk\//, deskAid],
  ];
  const nobody = '3f0e8f7e-0000-4000-8000-000000000000';
  const others = { slug: 'civil-code', number: '1', name: 'receipt.pdf', id: nobody, uploadId: nobody, holdId: nobody, username: 'other', messageId: nobody };
  const find = (path: string): Trial | undefined => places.find(([pattern]) => pattern.test(path))?.[1];
  return {
    of: (path) => ({ ...others, ...find(path)?.params }),
    headersOf: (path) => ({ Authorization: 'Bearer 2222-2222-2222', ...find(path)?.headers }),
  };
}

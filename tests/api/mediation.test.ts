import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommitteeList, Hold, MediationOptions, type Slot } from '../../apps/api/src/contract/index.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { mediationOf } from '../support/mediation.ts';

let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
});
afterAll(() => app.close());

const jsonOf = async (response: Response): Promise<unknown> => response.json();

describe('before booking', () => {
  test('options name every field, every need, the stop questions with doors, and the notice', async () => {
    const options = MediationOptions.parse(await jsonOf(await app.request('/api/mediation/options')));
    expect(options.stops.map(({ code }) => code)).toContain('DV_IMMINENT');
    for (const { nextDoors } of options.stops) expect(nextDoors.length).toBeGreaterThan(0);
    expect(options.stops.find(({ code }) => code === 'RESPONDENT_REFUSES')?.basis).toEqual([
      { slug: 'peoples-mediation-law', article: 17, label: '人民调解法第十七条' },
    ]);
    // Not read in an official text: never with an article.
    expect(options.stops.find(({ code }) => code === 'EXCLUSIVE_AUTHORITY')?.basis).toEqual([]);
  });

  test('what is no dispute between private parties is refused at its field with the right door, and not offered', async () => {
    const options = MediationOptions.parse(await jsonOf(await app.request('/api/mediation/options')));
    const { id } = await mediation.pickFree();
    for (const [field, door] of [
      ['criminal', /110.*办案机关/],
      ['administrative', /行政复议/],
    ] as const) {
      expect(options.fields.map(({ code }) => code)).not.toContain(field);
      const refused = await app.post('/api/mediation/bookings', await mediation.writeBooking(id, { field }));
      expect(refused.status).toBe(422);
      expect(await jsonOf(refused)).toMatchObject({ code: 'invalid-input', issues: [{ path: 'field', message: expect.stringMatching(door) as string }] });
    }
    expect(options.fields.map(({ code }) => code)).toContain('other');
  });

  test('the committee for the field comes first with its reason, trades win, and the neighbourhood is the fallback', async () => {
    const list = async (query: string) => CommitteeList.parse(await jsonOf(await app.request(`/api/mediation/committees?${query}`))).committees;
    const [medical] = await list('field=medical');
    expect(medical).toMatchObject({ kind: 'medical', why: '专门调解“医疗”一类的纠纷。', sample: true });
    expect(medical).not.toHaveProperty('address');
    expect((await list(`q=${encodeURIComponent('挖掘机租赁欠款')}`))[0]?.id).toBe('construction-machinery-chamber-mediation');
    expect((await list('field=criminal'))[0]?.kind).toBe('community');
    expect((await app.request('/api/mediation/committees?field=nothing')).status).toBe(422);
  });

  test('the sample district has at least 200 free slots in four weeks, none today, none at lunch, none past 60 days', async () => {
    const slots = await mediation.listSlots('from=2026-11-23&to=2026-12-20');
    expect(slots.filter(({ free }) => free).length).toBeGreaterThanOrEqual(200);
    expect(slots.some(({ startsAt }) => startsAt.startsWith('2026-11-23'))).toBe(false);
    expect(slots.some(({ startsAt }) => startsAt.slice(11, 13) === '12')).toBe(false);
    expect((await mediation.listSlots('from=2027-01-23&to=2027-03-01')).length).toBe(0);
    expect((await app.request('/api/mediation/slots?from=2026-02-30')).status).toBe(422);
    expect((await app.request('/api/mediation/slots?committeeId=nobody')).status).toBe(422);
  });
});

describe('booking', () => {
  test('gives a dated receipt that tells what happens to limitation, and takes the slot', async () => {
    const receipt = await mediation.book();
    expect(receipt.limitationNote).toContain('2026年11月23日');
    expect(receipt.limitationNote).toContain('第十二条');
    const again = await app.post('/api/mediation/bookings', await mediation.writeBooking(receipt.slot.id));
    expect(again.status).toBe(409);
    const problem = (await jsonOf(again)) as { code: string; alternatives: Slot[] };
    expect(problem.code).toBe('slot-taken');
    expect(problem.alternatives).toHaveLength(5);
    expect(problem.alternatives.every(({ free }) => free)).toBe(true);
  });

  test('the same key ten times at once books once', async () => {
    const body = await mediation.writeBooking((await mediation.pickFree()).id);
    const responses = await Promise.all(Array.from({ length: 10 }, () => app.post('/api/mediation/bookings', body, { 'Idempotency-Key': 'tap' })));
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
    expect((await app.post('/api/mediation/bookings', { ...body, facts: '别的' }, { 'Idempotency-Key': 'tap' })).status).toBe(422);
  });

  test('nothing personal is in the log or in the clear in the database', async () => {
    await mediation.book({ applicant: { name: '丙样例', phone: '13811112222' } });
    const rows = await app.deps.database.db.execute('SELECT row_to_json(m)::text AS row FROM matters m');
    const all = JSON.stringify(rows) + app.logged.join('');
    for (const secret of ['丙样例', '13811112222', '漏水']) expect(all).not.toContain(secret);
  });

  test('only number and code together open it', async () => {
    const receipt = await mediation.book();
    const path = `/api/mediation/bookings/${receipt.receiptNo}`;
    expect((await app.request(path)).status).toBe(401);
    expect((await app.request(path, { headers: { Authorization: 'Bearer WRON-GCOD-EXXX' } })).status).toBe(404);
    expect((await mediation.view(receipt)).applicant.phone).toBe('138****0001');
  });

  test('wrong input is told field by field, a slot that the hours do not have too', async () => {
    const body = await mediation.writeBooking('nonsense', { facts: '', applicant: { name: '', phone: '12' } });
    const response = await app.post('/api/mediation/bookings', body);
    expect(response.status).toBe(422);
    const { issues } = (await jsonOf(response)) as { issues: { path: string }[] };
    expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(['facts', 'applicant.name', 'applicant.phone']));
    const { id } = await mediation.pickFree();
    for (const slotId of ['x', id.replace(/T\d{4}$/, 'T1200'), id.replace(/\d{8}T/, '20261123T')])
      expect((await app.post('/api/mediation/bookings', await mediation.writeBooking(slotId))).status).toBe(422);
  });

  test('a hold keeps the slot ten minutes for its key, then anybody may have it', async () => {
    const slot = await mediation.pickFree();
    const held = Hold.parse(await jsonOf(await app.post('/api/mediation/holds', { slotId: slot.id })));
    expect((await app.post('/api/mediation/holds', { slotId: slot.id })).status).toBe(409);
    expect((await mediation.listSlots()).find(({ id }) => id === slot.id)?.free).toBe(false);
    const hold = { holdId: held.holdId, holdKey: held.holdKey };
    expect((await app.post('/api/mediation/bookings', await mediation.writeBooking(slot.id, { hold }))).status).toBe(201);
    const next = await mediation.pickFree();
    const late = Hold.parse(await jsonOf(await app.post('/api/mediation/holds', { slotId: next.id })));
    app.clock.advance(10 * 60_000 + 1);
    expect((await app.post('/api/mediation/bookings', await mediation.writeBooking(next.id))).status).toBe(201);
    const gone = await app.post('/api/mediation/bookings', await mediation.writeBooking(next.id, { hold: { holdId: late.holdId, holdKey: late.holdKey } }));
    expect([gone.status, ((await jsonOf(gone)) as { code: string }).code]).toEqual([409, 'hold-expired']);
  });

  test('a hold is given back with its key only', async () => {
    const slot = await mediation.pickFree();
    const { holdId, holdKey } = Hold.parse(await jsonOf(await app.post('/api/mediation/holds', { slotId: slot.id })));
    const drop = (key: string) => app.request(`/api/mediation/holds/${holdId}`, { method: 'DELETE', headers: { Authorization: `Bearer ${key}` } });
    expect((await drop('other')).status).toBe(404);
    expect((await drop(holdKey)).status).toBe(204);
    expect((await mediation.listSlots()).find(({ id }) => id === slot.id)?.free).toBe(true);
  });

  test('moving takes the new time and gives the old one back; repeated taps move once', async () => {
    const receipt = await mediation.book();
    const other = await mediation.pickFree();
    const taps = await Promise.all([1, 2, 3].map(() => mediation.act(receipt, 'reschedules', { slotId: other.id }, { 'Idempotency-Key': 'move' })));
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200]);
    const now = await mediation.view(receipt);
    expect(now.slot?.id).toBe(other.id);
    expect(now.timeline).toHaveLength(2);
    expect((await mediation.listSlots()).find(({ id }) => id === receipt.slot.id)?.free).toBe(true);
  });

  test('cancelling frees the time, but not less than two hours before', async () => {
    const receipt = await mediation.book();
    expect((await mediation.act(receipt, 'cancellations', {})).status).toBe(200);
    expect((await mediation.view(receipt)).state).toBe('CANCELLED');
    expect((await mediation.listSlots()).find(({ id }) => id === receipt.slot.id)?.free).toBe(true);
    const late = await mediation.book();
    const before = new Date(late.slot.startsAt).getTime() - app.clock.now().getTime();
    app.clock.advance(before - 7_100_000);
    const refused = await mediation.act(late, 'cancellations', {});
    expect([refused.status, ((await jsonOf(refused)) as { detail: string }).detail]).toEqual([422, expect.stringContaining('12348')]);
    // The right to end it does not depend on the hour (人民调解法 23).
    expect((await mediation.act(late, 'endings', {})).status).toBe(200);
    expect((await mediation.view(late)).nextDoors.length).toBeGreaterThan(0);
  });

  test('the reminder names no party', async () => {
    const receipt = await mediation.book();
    const file = await (await app.request(`/api/mediation/bookings/${receipt.receiptNo}/reminder.ics`, { headers: mediation.ownerOf(receipt) })).text();
    expect(file).toContain('TRIGGER:-P1D');
    expect(file).not.toMatch(/样例/);
  });
});

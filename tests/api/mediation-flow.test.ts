import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Invitation } from '../../apps/api/src/contract/index.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { mediationOf, openDesk } from '../support/mediation.ts';

let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
let clerk: Awaited<ReturnType<typeof openDesk>>;
let mediator: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
  clerk = await openDesk(app, 'clerk', ['clerk']);
  mediator = await openDesk(app, 'mediator', ['mediator']);
});
afterAll(() => app.close());

describe('from the booking to the kept agreement', () => {
  test('resident books, the other party accepts, the mediator records the agreement, the resident sees it', async () => {
    const receipt = await mediation.book();
    const id = await clerk.findId(receipt);
    await clerk.move(id, { to: 'INTAKE' });
    const accepted = await clerk.move(id, { to: 'ACCEPTED', note: '已受理' });
    expect(accepted.clocks.map(({ code }) => code)).toEqual(['contact', 'case']);
    const token = await clerk.invite(id);
    const seen = Invitation.parse(await (await app.request(`/api/mediation/invitations/${token}`)).json());
    expect(seen).toMatchObject({ applicantName: '甲样例', about: null, replied: 'no' });
    expect(app.logged.join('')).not.toContain(token);
    const reply = { accept: true };
    expect((await mediation.reply(token, reply)).status).toBe(200);
    expect((await mediation.reply(token, reply)).status).toBe(200);
    expect((await mediation.reply(token, { accept: false })).status).toBe(410);
    expect((await mediation.view(receipt)).state).toBe('RESPONDENT_CONSENTED');
    await mediator.move(id, { to: 'MEDIATOR_ASSIGNED', mediator: mediator.username, mediatorBy: 'assigned' });
    await mediator.move(id, { to: 'SCHEDULED' });
    await mediator.move(id, { to: 'IN_SESSION' });
    const agreement = {
      disputeFacts: '漏水',
      responsibilities: '楼上负责',
      terms: '修好并粉刷',
      manner: '请工人',
      effectiveOn: '2026-11-23',
      performBy: '2026-12-10',
    };
    await mediator.move(id, { to: 'AGREED_WRITTEN', agreement });
    const agreed = await mediation.view(receipt);
    expect(agreed.agreement).toMatchObject({ form: 'written', effectiveOn: '2026-11-23', confirmBy: '2026-12-23' });
    const page = await mediator.move(id, { to: 'CONFIRM_WINDOW' });
    expect(page.clocks.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['performance', '2026-12-11'],
      ['confirm', '2026-12-23'],
    ]);
    const all = Object.fromEntries((page.confirmation?.exclusions ?? []).map(({ code }) => [code, false]));
    const unclear = await mediator.post(`/api/desk/mediation/${id}/transitions`, { to: 'CONFIRM_APPLIED', exclusions: { ...all, unclear: true } });
    expect(unclear.status).toBe(422);
    await mediator.move(id, { to: 'CONFIRM_APPLIED', exclusions: all });
    await mediator.move(id, { to: 'CONFIRMED' });
    await mediator.move(id, { to: 'PERFORMANCE_FOLLOWUP' });
    await mediator.move(id, { to: 'PERFORMED', visit: { channel: 'phone', reached: true, comment: '修好了' } });
    expect((await mediation.act(receipt, 'ratings', { satisfied: 5 })).status).toBe(200);
    const done = await mediator.move(id, { to: 'ARCHIVED' });
    expect(done.moves).toEqual([]);
    expect(done.events.map(({ position }) => position)).toEqual(done.events.map((_, at) => at + 1));
  });

  test('a refusal by link ends it kindly and shows the applicant other doors', async () => {
    const receipt = await mediation.book({ field: 'labour' });
    const id = await clerk.findId(receipt);
    await clerk.move(id, { to: 'INTAKE' });
    await clerk.move(id, { to: 'ACCEPTED' });
    const token = await clerk.invite(id);
    expect((await mediation.reply(token, { accept: false })).status).toBe(200);
    const ended = await mediation.view(receipt);
    expect(ended.state).toBe('ENDED');
    expect(ended.nextDoors.map(({ kind }) => kind)).toContain('labour-arbitration');
    expect((await mediation.listSlots()).find((slot) => slot.id === receipt.slot.id)?.free).toBe(true);
    expect((await app.request(`/api/mediation/invitations/${'x'.repeat(32)}`)).status).toBe(410);
  });
});

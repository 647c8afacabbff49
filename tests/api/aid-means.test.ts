import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AidOptions, AidScreening } from '../../apps/api/src/contract/aid.ts';
import { openPdf } from '../../packages/documents/src/testing/open-pdf.ts';
import { application, applyFor, owning, pageOf } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';

let app: TestApp;
let clerk: { Cookie: string };
beforeAll(async () => {
  app = await openTestApp();
  await addStaff(app, 'clerk1', ['clerk']);
  clerk = await signInAs(app, 'clerk1');
});
afterAll(() => app.close());

const elder = { matter: 'C02', tags: ['ELDER'], means: 'exempt', declaration: undefined, household: undefined };
const proof = { code: 'status-proof', state: 'deferred' };
const screen = async (body: object): Promise<AidScreening> => (await (await app.post('/api/aid/screenings', body)).json()) as AidScreening;
const printed = async (receipt: Awaited<ReturnType<typeof applyFor>>, name: string): Promise<string> => {
  const response = await app.request(`/api/aid/applications/${receipt.receiptNo}/${name}.pdf`, { headers: owning(receipt) });
  return (await openPdf(new Uint8Array(await response.arrayBuffer()))).text.replace(/\s/g, '');
};

describe('who is old and has no steady living', () => {
  test('is asked for it, and spared the check of means only when it is said', async () => {
    const options = (await (await app.request('/api/aid/options')).json()) as AidOptions;
    expect(options.tags.flatMap(({ code, asksFixedIncome }) => (asksFixedIncome ? [code] : []))).toEqual(['MINOR', 'ELDER', 'DISABLED']);
    const asked = { matter: 'C02', tags: ['ELDER'] };
    expect(await screen(asked)).toMatchObject({ means: 'declare' });
    expect(await screen({ ...asked, noFixedIncome: true })).toMatchObject({ verdict: 'likely', means: 'exempt' });
  });

  test('is taken without a promise, brings the paper, and her form names the ground', async () => {
    const receipt = await applyFor(app, { ...elder, noFixedIncome: true, materials: [{ code: 'identity', state: 'provided' }, proof] });
    const page = await pageOf(app, clerk, receipt);
    expect(page.means).toContain('没有固定生活来源');
    expect(page.materials.find(({ code }) => code === 'status-proof')).toMatchObject({ state: 'deferred' });
    expect(page.screening.reasons.map(({ text }) => text).join('')).toContain('不再核查');
    expect(await printed(receipt, 'form')).toContain('没有固定生活来源');
  });

  test.each([{ noFixedIncome: false }, {}])('is asked for another way where that is not so: %j', async (said) => {
    const response = await app.post('/api/aid/applications', { ...application, ...elder, materials: [], ...said });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ issues: [{ path: 'means', message: expect.stringContaining('没有固定生活来源') as string }] });
  });

  test('is refused what is no answer in Chinese', async () => {
    const response = await app.post('/api/aid/screenings', { matter: 'C02', tags: ['ELDER'], noFixedIncome: 'ja' });
    expect(await response.json()).toMatchObject({ status: 422, issues: [{ path: 'noFixedIncome', message: '请选有没有固定的生活来源' }] });
  });
});

test('a ground that is not hers is not written down', async () => {
  const receipt = await applyFor(app, { noFixedIncome: true, means: 'exempt', declaration: undefined, materials: [] });
  expect((await pageOf(app, clerk, receipt)).means).not.toContain('生活来源');
});

test('her own income stands in the declaration beside that of the household', async () => {
  const household = { members: 2, monthlyIncome: '9000.00', ownIncome: '1234.00' };
  const receipt = await applyFor(app, { matter: 'C04', tags: ['WOMAN'], household });
  expect(await printed(receipt, 'declaration')).toMatch(/其中本人.*1,?234/);
});

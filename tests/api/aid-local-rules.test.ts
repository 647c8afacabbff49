import { afterEach, beforeAll, afterAll, expect, test } from 'vitest';
import { readAidTerms } from '../../apps/api/src/aid/terms.ts';
import type { AidOptions, AidScreening } from '../../apps/api/src/contract/aid.ts';
import { application, applyFor, pageOf, sampleId, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';

type Value = string | number | boolean;

let app: TestApp;
let asShipped: TestApp['deps']['district'];
let clerk: { Cookie: string };
let chief: { Cookie: string };
beforeAll(async () => {
  app = await openTestApp();
  asShipped = app.deps.district;
  await addStaff(app, 'clerk1', ['clerk']);
  await addStaff(app, 'chief1', ['chief']);
  clerk = await signInAs(app, 'clerk1');
  chief = await signInAs(app, 'chief1');
});
afterEach(() => {
  app.deps.district = asShipped;
});
afterAll(() => app.close());

/** As a bureau fills in its own parameters. */
function set(values: Record<string, Value>): void {
  const known = asShipped.file.parameters;
  for (const key of Object.keys(values)) expect(known.map((parameter) => parameter.key)).toContain(`legalAid.${key}`);
  const parameters = known.map((parameter) => ({ ...parameter, value: values[parameter.key.replace('legalAid.', '')] ?? parameter.value }));
  app.deps.district = { ...asShipped, file: { ...asShipped.file, parameters } };
}

const options = async (): Promise<AidOptions> => (await (await app.request('/api/aid/options')).json()) as AidOptions;
const screen = async (body: object): Promise<AidScreening> => (await (await app.post('/api/aid/screenings', body)).json()) as AidScreening;
const textOf = ({ reasons }: Pick<AidScreening, 'reasons'>): string => reasons.map(({ text }) => text).join('\n');
const issuesOf = async (changes: object): Promise<unknown> => {
  const response = await app.post('/api/aid/applications', { ...application, ...changes });
  return ((await response.json()) as { issues?: unknown }).issues;
};

test('matters that local rules add are named where they belong, without an article of the law', async () => {
  const untold = await screen({ matter: 'C09' });
  expect(textOf(untold)).not.toContain('增加的有');
  expect(textOf(untold)).toContain('由工作人员看');
  set({ extraMatters: '农村土地承包纠纷；消费者受了伤要赔偿；志愿者受了伤要赔偿（不看收入）' });
  const matters = new Map((await options()).matters.map(({ code, note }) => [code, note]));
  expect(matters.get('C09')).toMatch(/^本地增加的有：农村土地承包纠纷、消费者受了伤要赔偿。/);
  expect(matters.get('N05')).toMatch(/^本地增加的有：志愿者受了伤要赔偿。/);
  expect(matters.get('C05')).not.toContain('增加');
  const told = (await screen({ matter: 'N05' })).reasons.find(({ text }) => text.includes('增加的有'));
  expect(told).toEqual({ text: '按本地的规定，增加的有：志愿者受了伤要赔偿。', basis: [] });
});

test('a group that local rules spare the check of means is spared: one we know by its tag, another by the paper it brings', async () => {
  expect((await screen({ matter: 'C04', tags: ['WOMAN'] })).means).toBe('declare');
  expect(await issuesOf({ matter: 'C04', tags: [], means: 'exempt', declaration: undefined, materials: [] })).toMatchObject([{ path: 'means' }]);
  set({ extraExemptGroups: '妇女；特困供养人员' });
  expect(await screen({ matter: 'C04', tags: ['WOMAN'] })).toMatchObject({ means: 'exempt' });
  expect(textOf(await screen({ matter: 'C04', tags: [] }))).toContain('特困供养人员');
  expect((await options()).localExemptGroups).toEqual(['特困供养人员']);
  const receipt = await applyFor(app, { matter: 'C04', tags: [], means: 'exempt', declaration: undefined, materials: [] });
  const page = await pageOf(app, clerk, receipt);
  expect(page.materials.find(({ code }) => code === 'status-proof')).toMatchObject({ state: 'missing' });
});

test('what may follow later is what the bureau lists', async () => {
  const later = async (): Promise<string[]> => (await options()).materials.flatMap(({ code, deferrable }) => (deferrable ? [code] : []));
  expect(await later()).toEqual(['agent-proof', 'status-proof', 'case-materials']);
  const deferred = { materials: [{ code: 'case-materials', state: 'deferred' }] };
  expect(await issuesOf(deferred)).toBeUndefined();
  set({ deferrableDocs: '能说明身份的材料；agent-proof' });
  expect(await later()).toEqual(['agent-proof', 'status-proof']);
  expect(await issuesOf(deferred)).toMatchObject([{ path: 'materials.0.state' }]);
  const needs = (await screen({ matter: 'C01' })).materials;
  expect(needs.find(({ code }) => code === 'case-materials')?.need).toBe('required');
  set({ deferrableDocs: '没有这种材料' });
  expect(() => readAidTerms(app.deps.district.file)).toThrow('legalAid.deferrableDocs');
});

test('the days for what is missing are those the bureau sets, on the receipt and at the desk', async () => {
  set({ supplementDays: 8 });
  expect((await options()).supplementDays).toBe(8);
  const receipt = await applyFor(app);
  expect(receipt.deferred).toMatchObject([{ code: 'case-materials', dueOn: '2026-12-03' }]);
  const page = await pageOf(app, clerk, receipt);
  expect(page.supplementDueOn).toBe('2026-12-03');
  const asked = await takeAlong(
    app,
    clerk,
    page.id,
    { to: 'RECEIVED' },
    { to: 'SCREENING' },
    {
      to: 'SUPPLEMENT',
      missing: [{ code: 'case-materials' }],
      dueOn: page.supplementDueOn,
    },
  );
  expect(asked.clocks[0]).toMatchObject({ code: 'SUPPLEMENT', dueOn: '2026-12-03' });
});

test('of who was hurt at home only her own income is compared, where the bureau says so', async () => {
  const household = { members: 2, monthlyIncome: '9000.00', ownIncome: '1000.00' };
  const asked = { matter: 'C04', tags: ['DV_VICTIM'], household };
  set({ 'hardshipStandard.amount': 2000 });
  expect((await screen(asked)).verdict).toBe('unlikely');
  set({ 'hardshipStandard.amount': 2000, useIndividualIncomeForViolence: '是' });
  expect((await screen(asked)).verdict).toBe('likely');
  expect((await screen({ ...asked, tags: [] })).verdict).toBe('unlikely');
  expect((await screen({ ...asked, household: { ...household, ownIncome: '5000.00' } })).verdict).toBe('unlikely');
  const untold = await screen({ ...asked, household: { members: 2, monthlyIncome: '9000.00' } });
  expect(untold.verdict).toBe('likely');
  expect(textOf(untold)).toContain('只看您本人的收入');
});

test('hardship is counted the way the bureau names, and a way nobody knows is told at the start', async () => {
  const household = { members: 1, monthlyIncome: '1500.00' };
  const verdict = async () => (await screen({ matter: 'C01', household })).verdict;
  const both = { 'hardshipStandard.amount': 1000, 'hardshipStandard.dibaoRatio': 2, dibaoAmount: 900 };
  set({ ...both, 'hardshipStandard.kind': '固定金额' });
  expect(await verdict()).toBe('unlikely');
  set({ ...both, 'hardshipStandard.kind': '低保的倍数' });
  expect(await verdict()).toBe('likely');
  set({ 'hardshipStandard.kind': 'RATIO_OF_DIBAO', 'hardshipStandard.amount': 1000 });
  expect(await verdict()).toBe('needs-staff');
  set({ 'hardshipStandard.kind': '看情况' });
  expect(() => readAidTerms(app.deps.district.file)).toThrow('legalAid.hardshipStandard.kind');
});

test('the form is told whose own income counts', async () => {
  expect((await options()).ownIncomeWhenHurt).toBe(false);
  set({ useIndividualIncomeForViolence: '是' });
  expect((await options()).ownIncomeWhenHurt).toBe(true);
});

test('who once promised falsely is not refused: the desk is told, asks for proof, and a person decides', async () => {
  const applicant = { ...application.applicant, idNumber: sampleId('1975-03-04') };
  const first = await pageOf(app, clerk, await applyFor(app, { applicant }));
  const handler = { name: '测试律师' };
  const toProgress = [{ to: 'RECEIVED' }, { to: 'SCREENING' }, { to: 'GRANTED' }, { to: 'ASSIGNED', handler }, { to: 'IN_PROGRESS' }];
  const basis = [{ slug: 'legal-aid-law', article: 48 }];
  await takeAlong(app, clerk, first.id, ...toProgress, { to: 'TERMINATED', terminationReason: 'FRAUD', reason: '收入不实', basis });
  const again = await applyFor(app, { applicant });
  const warnings = async () => (await pageOf(app, clerk, again)).warnings.filter(({ kind }) => kind === 'promise');
  expect(await warnings()).toEqual([]);

  set({ promiseBlacklistCheck: true });
  expect(await warnings()).toMatchObject([{ receiptNo: first.receiptNo, matter: { kind: 'aid', id: first.id, receivedOn: '2026-11-23' } }]);
  const page = await pageOf(app, clerk, again);
  expect(page.missing.map(({ code }) => code)).toContain('means-statement');
  await takeAlong(app, clerk, page.id, { to: 'RECEIVED' }, { to: 'SCREENING' });
  const promised = await app.post(`/api/desk/aid/${page.id}/transitions`, { to: 'VERIFYING', verification: 'promise' }, clerk);
  expect(await promised.json()).toMatchObject({ status: 422, issues: [{ path: 'verification' }] });
  const granted = await takeAlong(app, clerk, page.id, { to: 'VERIFYING', verification: 'information-sharing' }, { to: 'GRANTED' });
  expect(granted.state).toBe('GRANTED');
});

test('an end of aid that was ordered to be corrected is held against nobody', async () => {
  set({ promiseBlacklistCheck: '是' });
  const applicant = { ...application.applicant, idNumber: sampleId('1976-03-04') };
  const receipt = await applyFor(app, { applicant });
  const { id } = await pageOf(app, clerk, receipt);
  const basis = [{ slug: 'legal-aid-law', article: 48 }];
  await takeAlong(
    app,
    clerk,
    id,
    { to: 'RECEIVED' },
    { to: 'SCREENING' },
    { to: 'GRANTED' },
    { to: 'ASSIGNED', handler: { name: '测试律师' } },
    { to: 'IN_PROGRESS' },
    { to: 'TERMINATED', terminationReason: 'HID_FACTS_OR_FALSE_EVIDENCE', reason: '材料不实', basis },
  );
  await app.post(`/api/aid/applications/${receipt.receiptNo}/objections`, { reason: '材料是真的' }, { Authorization: `Bearer ${receipt.accessCode}` });
  const other = await applyFor(app, { applicant });
  expect((await pageOf(app, clerk, other)).warnings.map(({ kind }) => kind)).toContain('promise');
  await takeAlong(app, chief, id, { to: 'ORDERED_CORRECTION', reason: '材料属实', basis });
  expect((await pageOf(app, clerk, other)).warnings.map(({ kind }) => kind)).not.toContain('promise');
});

import { findMatter } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addYears } from '@mingbai/knowledge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../../packages/documents/src/testing/open-pdf.ts';
import { application, applyFor, owning, pageOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';

let app: TestApp;
let clerk: { Cookie: string };
const handler = { name: '测试律师', phone: '13700000003', organisation: '测试律师事务所' };
const toProgress = [{ to: 'RECEIVED' }, { to: 'SCREENING' }, { to: 'GRANTED' }, { to: 'ASSIGNED', handler }, { to: 'IN_PROGRESS' }];

beforeAll(async () => {
  app = await openTestApp();
  await addStaff(app, 'clerk1', ['clerk']);
  clerk = await signInAs(app, 'clerk1');
});
afterAll(() => app.close());

async function openNew(changes: Record<string, unknown> = {}) {
  const receipt = await applyFor(app, changes);
  const { id } = await pageOf(app, clerk, receipt);
  return { receipt, id };
}

/** The text of a paper without its spaces. */
async function readPaper(id: string, name: string): Promise<string> {
  const response = await app.request(`/api/desk/aid/${id}/documents/${name}`, { headers: clerk });
  return (await openPdf(new Uint8Array(await response.arrayBuffer()))).text.replace(/\s/g, '');
}

describe('a paper', () => {
  test('leaves open what nobody has put on record', async () => {
    const { id } = await openNew({ deadline: '2026-12-20' });
    await takeAlong(app, clerk, id, ...toProgress);
    const [decision, assignment] = [await readPaper(id, 'decision'), await readPaper(id, 'assignment')];
    for (const paper of [decision, assignment]) expect(paper).toMatch(/援助方式：?＿＿/);
    expect(assignment).toContain('申请人填写的最后一天');
    expect(decision + assignment).not.toMatch(/按事项办理|按决定办理|法定期限/);
  });

  test('about another lawyer names the one before, and no days the law does not name', async () => {
    const { receipt, id } = await openNew();
    await takeAlong(app, clerk, id, ...toProgress);
    await app.post(`/api/aid/applications/${receipt.receiptNo}/personnel-changes`, { reason: '联系不上' }, owning(receipt));
    await takeAlong(app, clerk, id, { to: 'ASSIGNED', handler: { name: '另一位' } });
    const notice = await readPaper(id, 'personnel-change');
    expect(notice).toContain('原承办人员测试律师');
    expect(notice).toContain('测试律师事务所');
    expect(notice).toContain('期限以办理机构通知为准');
    expect(notice).not.toMatch(/另一位|见原指派|\d+日内更换/);
  });

  test('does not say that the applicant was told of a transfer', async () => {
    const { id } = await openNew();
    await takeAlong(app, clerk, id, { to: 'RECEIVED' }, { to: 'TRANSFERRED', office: 'gutian-street-legal-service-station', reason: '离家近' });
    expect(await readPaper(id, 'transfer')).toMatch(/告知申请人＿＿/);
  });

  test('to the firm has no telephone number of somebody hurt at home', async () => {
    const { id } = await openNew({ matter: 'N04', tags: [], materials: [] });
    await takeAlong(app, clerk, id, ...toProgress);
    expect(await readPaper(id, 'assignment')).not.toContain(application.applicant.phone);
  });
});

describe('retention', () => {
  test('ends as many years after closing as the district keeps its files, and never where it says nothing', async () => {
    const { receipt, id } = await openNew();
    const withdraw = (own: typeof receipt) => app.post(`/api/aid/applications/${own.receiptNo}/withdrawals`, {}, owning(own));
    await withdraw(receipt);
    expect(await findMatter(app.deps.database.db, 'aid', id)).toMatchObject({ eraseAfter: null });
    const term = app.deps.district.file.parameters.find(({ key }) => key === 'retention.archiveTerm');
    if (!term) throw new Error('no such parameter');
    const later = await openNew();
    term.value = 10;
    await withdraw(later.receipt).finally(() => (term.value = null));
    expect(await findMatter(app.deps.database.db, 'aid', later.id)).toMatchObject({ eraseAfter: addYears(toDateInChina(app.clock.now()), 10) });
  });
});

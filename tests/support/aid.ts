import { idCheckCharacter } from '@mingbai/matters';
import type { AidApplicationReceipt, AidApplicationView } from '../../apps/api/src/contract/aid.ts';
import type { AidPage } from '../../apps/api/src/contract/desk.ts';
import { aidDeclaration, aidNotice } from '../../apps/api/src/aid/texts.ts';
import type { TestApp } from './app.ts';

/** A number that passes the check and belongs to nobody: order number 000 is never given. */
export function sampleId(birth: string, region = '420100'): string {
  const first17 = `${region}${birth.replaceAll('-', '')}000`;
  return first17 + idCheckCharacter(first17);
}

export const application = {
  applicant: { name: '测试甲', idType: 'resident-id', idNumber: sampleId('1970-05-01'), phone: '13800000001', address: '测试路一号' },
  matter: 'C05',
  tags: ['MIGRANT_WORKER'],
  facts: '干了三个月活，老板没有给工资。',
  claims: '要回工资。',
  opponent: { name: '测试公司', phone: '13900000002' },
  household: { members: 3, monthlyIncome: '3000.00' },
  means: 'declaration',
  declaration: { version: aidDeclaration.version, accepted: true },
  materials: [
    { code: 'identity', state: 'provided' },
    { code: 'means-statement', state: 'declared' },
    { code: 'case-materials', state: 'deferred' },
  ],
  notice: { version: aidNotice.version, accepted: true },
  channel: 'web',
};

export async function applyFor(app: TestApp, changes: Record<string, unknown> = {}): Promise<AidApplicationReceipt> {
  const response = await app.post('/api/aid/applications', { ...application, ...changes });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as AidApplicationReceipt;
}

export function owning({ accessCode }: AidApplicationReceipt): { Authorization: string } {
  return { Authorization: `Bearer ${accessCode}` };
}

export async function statusOf(app: TestApp, receipt: AidApplicationReceipt): Promise<AidApplicationView> {
  const response = await app.request(`/api/aid/applications/${receipt.receiptNo}`, { headers: owning(receipt) });
  return (await response.json()) as AidApplicationView;
}

/** The matter behind a receipt, as the desk sees it. */
export async function pageOf(app: TestApp, cookie: { Cookie: string }, { receiptNo }: { receiptNo: string }): Promise<AidPage> {
  const queue = await app.request(`/api/desk/aid?q=${receiptNo}`, { headers: cookie });
  const { items } = (await queue.json()) as { items: { id: string }[] };
  const response = await app.request(`/api/desk/aid/${items[0]?.id ?? ''}`, { headers: cookie });
  return (await response.json()) as AidPage;
}

/** Takes a matter along these transitions; every one must succeed. */
export async function takeAlong(app: TestApp, cookie: { Cookie: string }, id: string, ...transitions: Record<string, unknown>[]): Promise<AidPage> {
  let page: AidPage | undefined;
  for (const transition of transitions) {
    const response = await app.post(`/api/desk/aid/${id}/transitions`, transition, cookie);
    if (response.status !== 200) throw new Error(`${JSON.stringify(transition)}: ${response.status} ${await response.text()}`);
    page = (await response.json()) as AidPage;
  }
  if (!page) throw new Error('no transition');
  return page;
}

import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findFaults } from './axe.ts';
import {
  addAccounts,
  adminPassword,
  deskEnv,
  firstPassword,
  keyOf,
  makeMove,
  openByKeys,
  ownPassword,
  post,
  pressTo,
  signIn,
  signInByApi,
  signOut,
} from './desk-hand.ts';
import { appears, deskScreen } from './pages.ts';
import { useStage } from './stage.ts';

const stage = useStage({ env: deskEnv });
let page: Page;

beforeAll(() => addAccounts(stage.url, { clerk: ['clerk'], mediator: ['mediator'], chief: ['chief', 'clerk'] }));

const openDesk = async () => {
  page = await stage.open('/desk', deskScreen);
};

/** Hands in an application as a resident would. */
async function apply(): Promise<string> {
  const options = (await (await fetch(`${stage.url}/api/aid/options`)).json()) as { noticeVersion: string };
  const response = await post(
    stage.url,
    '/api/aid/applications',
    {
      applicant: { name: '赵小满', idType: 'resident-id', idNumber: '11010519491231002X', phone: '13900001234' },
      matter: 'C05',
      tags: ['MIGRANT_WORKER'],
      facts: '在工地做了三个月，工钱一直没有给。',
      claims: '要回三个月的工钱。',
      means: 'exempt',
      materials: [
        { code: 'application-form', state: 'provided' },
        { code: 'identity', state: 'provided' },
        { code: 'case-materials', state: 'provided' },
        { code: 'status-proof', state: 'provided' },
      ],
      notice: { version: options.noticeVersion, accepted: true },
      channel: 'window',
    },
    { 'Idempotency-Key': randomUUID() },
  );
  const receipt = (await response.json()) as { receiptNo?: string };
  expect(receipt.receiptNo, JSON.stringify(receipt)).toBeDefined();
  return receipt.receiptNo ?? '';
}

test('a wrong password is refused in Chinese, the right one opens only what the post allows', async () => {
  await openDesk();
  await signIn(page, 'admin', 'not-the-password');
  expect(await appears(page.getByRole('alert').filter({ hasText: '用户名或密码不对' }))).toBe(true);
  await signIn(page, 'admin', adminPassword);
  await page.getByRole('heading', { name: '账号' }).waitFor();
  expect(await page.getByRole('navigation', { name: '栏目' }).getByRole('link').allInnerTexts()).toEqual(['账号', '操作记录']);
  expect(await findFaults(page)).toEqual([]);
  await signOut(page);
});

test('a new colleague gets an account and must change the password somebody else knows', async () => {
  await openDesk();
  await signIn(page, 'admin', adminPassword);
  await page.getByRole('button', { name: '新建账号' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('用户名').fill('new.clerk');
  await form.getByLabel('姓名').fill('新同事');
  await form.getByRole('checkbox', { name: '窗口' }).check();
  await form.getByRole('textbox', { name: '先用的密码' }).fill('short');
  await form.getByRole('button', { name: '建账号' }).click();
  await form.getByText('密码至少 10 位').waitFor();
  await form.getByRole('textbox', { name: '先用的密码' }).fill(firstPassword);
  await form.getByRole('button', { name: '建账号' }).click();
  await page.getByRole('rowheader', { name: 'new.clerk' }).waitFor();
  await signOut(page);

  await signIn(page, 'new.clerk', firstPassword);
  await page.getByRole('heading', { name: '换密码' }).waitFor();
  await page.getByRole('textbox', { name: '现在的密码' }).fill(firstPassword);
  await page.getByRole('textbox', { name: '新密码', exact: false }).first().fill(ownPassword);
  await page.getByRole('textbox', { name: '再填一次新密码' }).fill(ownPassword);
  await page.keyboard.press('Enter');
  expect(await appears(page.getByRole('heading', { name: '法律援助' }))).toBe(true);
});

test('a clerk refuses an application by keyboard alone, and only with a reason and an article that exists', async () => {
  const receiptNo = await apply();
  await openDesk();
  await signIn(page, 'clerk');
  const row = page.getByRole('link', { name: receiptNo });
  await row.waitFor();
  expect(await page.getByText('赵小满').count()).toBe(0);
  await openByKeys(page, receiptNo);
  expect(await findFaults(page)).toEqual([]);

  await makeMove(page, '接收');
  await makeMove(page, '开始审查');
  await page.keyboard.press(await keyOf(page, '不予援助'));
  const form = page.getByRole('dialog');
  await form.waitFor();
  await page.keyboard.type('材料说明的事情不在可以申请的范围。');
  expect(await form.getByRole('button', { name: '不予援助' }).isDisabled()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.type('法律援助法第999条');
  await page.keyboard.press('Enter');
  await form.getByText('没有找到').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('法律援助法第43条');
  await page.keyboard.press('Enter');
  await form.getByText('《中华人民共和国法律援助法》第四十三条').or(form.getByText('《法律援助法》第四十三条')).first().waitFor();
  await pressTo(page, '不予援助');
  await page.keyboard.press('Enter');
  await form.getByText('再点一次').waitFor();
  await pressTo(page, '确定：不予援助');
  await page.keyboard.press('Enter');
  expect(await appears(page.getByText('已办：不予援助'))).toBe(true);
  expect(await appears(page.locator('.state').filter({ hasText: '不予' }))).toBe(true);
});

test('a masked number is shown after a reason is given', async () => {
  const receiptNo = await apply();
  await openDesk();
  await signIn(page, 'clerk');
  await page.getByRole('link', { name: receiptNo }).click();
  await page.getByRole('button', { name: '查看申请人的电话' }).click();
  await page.getByLabel('为什么要看').fill('联系当事人补材料');
  await page.keyboard.press('Enter');
  expect(await appears(page.getByText('13900001234'))).toBe(true);
});

test('what was typed survives a colleague who was quicker', async () => {
  const receiptNo = await apply();
  await openDesk();
  await signIn(page, 'clerk');
  await page.getByRole('link', { name: receiptNo }).click();
  await page.getByRole('heading', { name: '现在可以办' }).waitFor();
  await makeMove(page, '接收');
  await page.keyboard.press(await keyOf(page, '先行提供援助'));
  const form = page.getByRole('dialog');
  await form.getByLabel('理由').fill('明天就开庭，来不及等。');
  const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const chief = await signInByApi(stage.url, 'chief', ownPassword);
  const moved = await post(stage.url, `/api/desk/aid/${id}/transitions`, { to: 'SCREENING' }, chief);
  expect(moved.status).toBe(200);
  await form.getByRole('button', { name: '先行提供援助' }).click();
  await form.getByText('这件事刚有变动').waitFor();
  expect(await form.getByLabel('理由').inputValue()).toBe('明天就开庭，来不及等。');
  expect(await appears(page.locator('.state').filter({ hasText: '正在审查' }))).toBe(true);
});

test('the mediator and the duty chief find their pages without faults', async () => {
  await openDesk();
  await signIn(page, 'mediator');
  await page.getByRole('heading', { name: '人民调解' }).waitFor();
  await page.getByRole('link', { name: '调解日历' }).click();
  await page.getByRole('heading', { name: /周一/ }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await signOut(page);
  await signIn(page, 'chief');
  await page.getByRole('link', { name: '看板' }).click();
  await page.getByRole('heading', { name: /已超期/ }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '操作记录' }).click();
  expect(await appears(page.getByText('记录链条完整'))).toBe(true);
});

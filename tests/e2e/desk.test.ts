import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { findFaults } from './axe.ts';
import { appears, openPage } from './pages.ts';

const adminPassword = 'an-admin-of-tests';
const firstPassword = 'given-by-the-admin';
const ownPassword = 'known-to-one-alone';
const desk = { width: 1440, height: 900 };

let server: TestServer;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ env: { DESK_ADMIN_PASSWORD: adminPassword } }), launchBrowser()]);
  const cookie = await signInByApi('admin', adminPassword);
  for (const [username, roles] of Object.entries({ clerk: ['clerk'], mediator: ['mediator'], chief: ['chief', 'clerk'] }))
    await addAccount(cookie, username, roles);
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
}

async function signInByApi(username: string, password: string): Promise<{ Cookie: string }> {
  const response = await post('/api/desk/session', { username, password });
  return { Cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** An account whose owner has changed the first password already. */
async function addAccount(admin: { Cookie: string }, username: string, roles: string[]): Promise<void> {
  await post('/api/desk/staff', { username, name: `${username}（测试）`, roles, password: firstPassword }, admin);
  const own = await signInByApi(username, firstPassword);
  const changed = await fetch(`${server.url}/api/desk/me/password`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...own },
    body: JSON.stringify({ current: firstPassword, next: ownPassword }),
  });
  expect(changed.status).toBe(204);
}

async function openDesk(): Promise<void> {
  page = await openPage(browser, 'about:blank', desk);
  complaints = [];
  page.on('console', (message) => {
    // A refusal is logged by the browser as a failed load; what our policy refuses is another matter.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.url}/desk`);
}

async function signIn(username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.keyboard.press('Enter');
}

/** Leaves through the desk's own door and waits for the door. */
async function signOut(): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
}

/** Hands in an application as a resident would. */
async function apply(): Promise<string> {
  const options = (await (await fetch(`${server.url}/api/aid/options`)).json()) as { noticeVersion: string };
  const response = await post(
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
  await signIn('admin', 'not-the-password');
  expect(await appears(page.getByRole('alert').filter({ hasText: '用户名或密码不对' }))).toBe(true);
  await signIn('admin', adminPassword);
  await page.getByRole('heading', { name: '账号' }).waitFor();
  expect(await page.getByRole('navigation', { name: '栏目' }).getByRole('link').allInnerTexts()).toEqual(['账号', '操作记录']);
  expect(await findFaults(page)).toEqual([]);
  await signOut();
  expect(complaints).toEqual([]);
});

test('a new colleague gets an account and must change the password somebody else knows', async () => {
  await openDesk();
  await signIn('admin', adminPassword);
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
  await signOut();

  await signIn('new.clerk', firstPassword);
  await page.getByRole('heading', { name: '换密码' }).waitFor();
  await page.getByRole('textbox', { name: '现在的密码' }).fill(firstPassword);
  await page.getByRole('textbox', { name: '新密码', exact: false }).first().fill(ownPassword);
  await page.getByRole('textbox', { name: '再填一次新密码' }).fill(ownPassword);
  await page.keyboard.press('Enter');
  expect(await appears(page.getByRole('heading', { name: '法律援助' }))).toBe(true);
  expect(complaints).toEqual([]);
});

test('a clerk refuses an application by keyboard alone, and only with a reason and an article that exists', async () => {
  const receiptNo = await apply();
  await openDesk();
  await signIn('clerk', ownPassword);
  const row = page.getByRole('link', { name: receiptNo });
  await row.waitFor();
  expect(await page.getByText('赵小满').count()).toBe(0);
  await page.keyboard.press('/');
  await page.keyboard.type(receiptNo);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('tbody tr').count(), { timeout: 20_000 }).toBe(1);
  await page.keyboard.press('j');
  await page.waitForFunction((receipt) => document.activeElement?.textContent === receipt, receiptNo);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '现在可以办' }).waitFor();
  expect(await findFaults(page)).toEqual([]);

  await makeMove('接收');
  await makeMove('开始审查');
  await page.keyboard.press(await keyOf('不予援助'));
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
  await pressTo('不予援助');
  await page.keyboard.press('Enter');
  await form.getByText('再点一次').waitFor();
  await pressTo('确定：不予援助');
  await page.keyboard.press('Enter');
  expect(await appears(page.getByText('已办：不予援助'))).toBe(true);
  expect(await appears(page.locator('.state').filter({ hasText: '不予' }))).toBe(true);
  expect(complaints).toEqual([]);
});

test('a masked number is shown after a reason is given', async () => {
  const receiptNo = await apply();
  await openDesk();
  await signIn('clerk', ownPassword);
  await page.getByRole('link', { name: receiptNo }).click();
  await page.getByRole('button', { name: '查看申请人的电话' }).click();
  await page.getByLabel('为什么要看').fill('联系当事人补材料');
  await page.keyboard.press('Enter');
  expect(await appears(page.getByText('13900001234'))).toBe(true);
});

test('what was typed survives a colleague who was quicker', async () => {
  const receiptNo = await apply();
  await openDesk();
  await signIn('clerk', ownPassword);
  await page.getByRole('link', { name: receiptNo }).click();
  await page.getByRole('heading', { name: '现在可以办' }).waitFor();
  await makeMove('接收');
  await page.keyboard.press(await keyOf('先行提供援助'));
  const form = page.getByRole('dialog');
  await form.getByLabel('理由').fill('明天就开庭，来不及等。');
  const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const chief = await signInByApi('chief', ownPassword);
  const moved = await post(`/api/desk/aid/${id}/transitions`, { to: 'SCREENING' }, chief);
  expect(moved.status).toBe(200);
  await form.getByRole('button', { name: '先行提供援助' }).click();
  await form.getByText('这件事刚有变动').waitFor();
  expect(await form.getByLabel('理由').inputValue()).toBe('明天就开庭，来不及等。');
  expect(await appears(page.locator('.state').filter({ hasText: '正在审查' }))).toBe(true);
});

test('the mediator and the duty chief find their pages without faults', async () => {
  await openDesk();
  await signIn('mediator', ownPassword);
  await page.getByRole('heading', { name: '人民调解' }).waitFor();
  await page.getByRole('link', { name: '调解日历' }).click();
  await page.getByRole('heading', { name: /周一/ }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await signOut();
  await signIn('chief', ownPassword);
  await page.getByRole('link', { name: '看板' }).click();
  await page.getByRole('heading', { name: /已超期/ }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '操作记录' }).click();
  expect(await appears(page.getByText('记录链条完整'))).toBe(true);
  expect(complaints).toEqual([]);
});

/** The digit that opens a move. */
async function keyOf(title: string): Promise<string> {
  const button = page.locator('.moves').getByRole('button', { name: title });
  await button.waitFor();
  return button.locator('kbd').innerText();
}

/** A move that asks for nothing. */
async function makeMove(title: string): Promise<void> {
  await page.keyboard.press(await keyOf(title));
  await page.getByRole('dialog').waitFor();
  await pressTo(title);
  await page.keyboard.press('Enter');
  await page.getByText(`已办：${title}`).waitFor();
}

/** Goes on with Tab until the button has the focus. */
async function pressTo(name: string): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true });
  for (let step = 0; step < 15; step++) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
}

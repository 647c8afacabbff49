import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { button } from './pages.ts';

export const adminPassword = 'an-admin-of-tests';
export const firstPassword = 'given-by-the-admin';
export const ownPassword = 'known-to-one-alone';
export const deskEnv = { DESK_ADMIN_PASSWORD: adminPassword };

export async function post(url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
}

export async function signInByApi(url: string, username: string, password: string): Promise<{ Cookie: string }> {
  const response = await post(url, '/api/desk/session', { username, password });
  return { Cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** Accounts whose owners have changed the first password to `ownPassword` already. */
export async function addAccounts(url: string, accounts: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const admin = await signInByApi(url, 'admin', adminPassword);
  for (const [username, roles] of Object.entries(accounts)) {
    await post(url, '/api/desk/staff', { username, name: `${username}（测试）`, roles, password: firstPassword }, admin);
    const own = await signInByApi(url, username, firstPassword);
    const changed = await fetch(`${url}/api/desk/me/password`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...own },
      body: JSON.stringify({ current: firstPassword, next: ownPassword }),
    });
    expect(changed.status).toBe(204);
  }
}

export async function signIn(page: Page, username: string, password = ownPassword): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.keyboard.press('Enter');
}

/** Leaves through the desk's own door and waits for the door. */
export async function signOut(page: Page): Promise<void> {
  await button(page, '退出').click();
  await button(page, '登录').waitFor();
}

/** Searches the queue for a receipt number and opens it, by keys alone. */
export async function openByKeys(page: Page, receiptNo: string): Promise<void> {
  await page.getByRole('table').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(receiptNo);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('tbody tr').count(), { timeout: 20_000 }).toBe(1);
  await page.getByRole('link', { name: receiptNo }).waitFor();
  await page.keyboard.press('j');
  await page.waitForFunction((receipt) => document.activeElement?.textContent === receipt, receiptNo);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '现在可以办' }).waitFor();
}

/** The digit that opens a move. */
export async function keyOf(page: Page, title: string): Promise<string> {
  const move = page.locator('.moves').getByRole('button', { name: title, exact: true });
  await move.waitFor();
  return move.locator('kbd').innerText();
}

/** Opens a move by its digit; gives its form. */
export async function openMove(page: Page, title: string): Promise<Locator> {
  await page.keyboard.press(await keyOf(page, title));
  const form = page.getByRole('dialog');
  await form.waitFor();
  // Only then does what is typed go into the form.
  await page.waitForFunction(() => document.querySelector('[role=dialog]')?.contains(document.activeElement));
  return form;
}

/** A move that asks for nothing. */
export async function makeMove(page: Page, title: string): Promise<void> {
  await openMove(page, title);
  await finishMove(page, title);
}

/** Sends an open move by keys; one that cannot be taken back asks twice. */
export async function finishMove(page: Page, title: string, { danger = false } = {}): Promise<void> {
  await pressTo(page, title);
  await page.keyboard.press('Enter');
  if (danger) {
    await page.getByRole('dialog').getByText('再点一次').waitFor();
    await pressTo(page, `确定：${title}`);
    await page.keyboard.press('Enter');
  }
  await page.getByText(`已办：${title}`).waitFor();
}

/** Cites an article in an open move, the way people write it. */
export async function cite(page: Page, citation: string): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByLabel('依据哪一条').focus();
  await page.keyboard.type(citation);
  await page.keyboard.press('Enter');
  await form.locator('.chosen-basis li').first().waitFor();
}

const tabsMax = 40;

/** Goes on with Tab until the button has the focus. */
export async function pressTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('dialog').getByRole('button', { name, exact: true });
  for (let step = 0; step < tabsMax; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
}

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findFaults } from './axe.ts';
import {
  articleChip,
  askAtKiosk,
  askInChat,
  dangerQuestion,
  landscapeKiosk,
  loanQuestion,
  phone,
  portraitKiosk,
  questionField,
  waitForKioskAnswer,
} from './pages.ts';
import { useStage } from './stage.ts';

const stage = useStage();
let page: Page;

const open = async (path: '/' | '/kiosk', viewport: { width: number; height: number }) => {
  page = await stage.open(path, viewport);
};

test('the empty chat', async () => {
  await open('/', phone);
  await page.getByText('可以这样问').waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test('the chat with an answer, its basis and its doors', async () => {
  await open('/', phone);
  await askInChat(page, loanQuestion);
  expect(await findFaults(page)).toEqual([]);
});

test('the chat in large type and high contrast', async () => {
  await open('/', phone);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: /高对比/ }).click();
  await page.getByRole('button', { name: /大字/ }).last().click();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '返回对话' }).click();
  await askInChat(page, loanQuestion);
  expect(await findFaults(page)).toEqual([]);
});

test('the article sheet', async () => {
  await open('/', phone);
  await articleChip(await askInChat(page, loanQuestion)).click();
  await page.getByRole('dialog').locator('mark').first().waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test('the safety panel on the phone', async () => {
  await open('/', phone);
  await askInChat(page, dangerQuestion);
  await page.getByRole('alert').waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test('a failure on the phone', async () => {
  await open('/', phone);
  await page.route('**/api/chat', (route) => route.abort('connectionfailed'));
  await questionField(page).fill(loanQuestion);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await findFaults(page)).toEqual([]);
});

for (const [shape, viewport] of [
  ['upright', portraitKiosk],
  ['lying', landscapeKiosk],
] as const) {
  test(`the kiosk ${shape}: home, asking, answer, article`, async () => {
    await open('/kiosk', viewport);
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    expect(await findFaults(page), 'home').toEqual([]);
    await page.locator('.home-door', { hasText: '问法律' }).click();
    expect(await findFaults(page), 'asking').toEqual([]);
    await page.getByRole('button', { name: '返回' }).click();
    await askAtKiosk(page, loanQuestion);
    await waitForKioskAnswer(page);
    expect(await findFaults(page), 'answer').toEqual([]);
    await articleChip(page).click();
    await page.getByRole('dialog').locator('mark').first().waitFor();
    expect(await findFaults(page), 'article').toEqual([]);
  });
}

test('the kiosk in danger', async () => {
  await open('/kiosk', portraitKiosk);
  await askAtKiosk(page, dangerQuestion);
  await page.locator('.emergency').waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test('a keyboard alone reaches the field, sends, and opens an article', async () => {
  await open('/', phone);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await questionField(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type(loanQuestion);
  await page.keyboard.press('Enter');
  await page.locator('.bubble-notice').waitFor();
  await articleChip(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('mark').first().waitFor();
  const stays = await page.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement));
  expect(stays).toBe(true);
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { AidApplicationReceipt, AidOptions, BookingReceipt, MediationOptions, OwnData, SlotList } from '../../apps/api/src/contract/index.ts';
import { idNumber } from './aid-form.ts';
import { findFaults } from './axe.ts';
import { appears, button, next, portraitKiosk, seeHeading, smallPhone, widthOverflow } from './pages.ts';
import { useStage } from './stage.ts';
import { openStatus, type Owned } from './status-page.ts';

const stage = useStage();
const story = '在工地做了三个月，工钱一直没有给。';

async function get(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  return (await fetch(stage.url + path, { headers })).json();
}

async function post(path: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const response = await fetch(stage.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  expect(response.status, text).toBe(201);
  return JSON.parse(text);
}

const wages = { matter: 'C05', tags: ['MIGRANT_WORKER'], means: 'exempt', facts: story };
const violence = { matter: 'N04', tags: ['DV_VICTIM'], means: 'not-required', facts: '他打我。', contactSafely: '发到单位邮箱' };

async function applyFor(given: Record<string, unknown>): Promise<AidApplicationReceipt> {
  const { noticeVersion } = AidOptions.parse(await get('/api/aid/options'));
  const applicant = { name: '赵样例', idType: 'resident-id', idNumber, phone: '13900001234' };
  const materials = [{ code: 'identity', state: 'provided' }];
  const notice = { version: noticeVersion, accepted: true };
  return AidApplicationReceipt.parse(await post('/api/aid/applications', { applicant, materials, notice, channel: 'web', ...given }));
}

async function bookOverLeak(): Promise<BookingReceipt> {
  const { noticeVersion } = MediationOptions.parse(await get('/api/mediation/options'));
  const { slots } = SlotList.parse(await get('/api/mediation/slots?committeeId=community-mediation'));
  const booking = {
    slotId: slots.find(({ free }) => free)?.id,
    field: 'neighbours',
    applicant: { name: '甲样例', phone: '13800000001' },
    respondent: { name: '乙样例' },
    facts: '楼上漏水。',
    notice: { version: noticeVersion, accepted: true },
    channel: 'web',
  };
  return BookingReceipt.parse(await post('/api/mediation/bookings', booking));
}

async function openStatusAtKiosk({ receiptNo, accessCode }: Owned): Promise<Page> {
  const page = await stage.open('/kiosk', portraitKiosk);
  await page.locator('.home-door', { hasText: '查进度' }).click();
  await page.getByLabel('回执号').fill(receiptNo);
  await page.getByLabel('查询码').fill(accessCode);
  await next(page);
  await button(page, '我的信息').waitFor();
  return page;
}

async function openWay(page: Page, way: RegExp): Promise<void> {
  await button(page, '我的信息').click();
  await button(page, way).click();
}

async function openExport(page: Page): Promise<string> {
  await openWay(page, /^导出/);
  await page.locator('.own-rows').first().waitFor();
  return page.locator('body').innerText();
}

async function back(page: Page): Promise<void> {
  await page.locator('.step-back').click();
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await press();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('on her phone she sees what is kept and why, and takes all of it along as words and as data', async () => {
  const receipt = await applyFor(wages);
  const page = await openStatus(stage, receipt);
  await openWay(page, /^留了什么/);
  await page.getByText('留到什么时候').waitFor();
  const { notice } = AidOptions.parse(await get('/api/aid/options'));
  const kept = await page.locator('body').innerText();
  for (const paragraph of notice) expect(kept).toContain(paragraph);
  expect(await findFaults(page)).toEqual([]);
  await page.locator('.basis-chip').first().click();
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press('Escape');
  await back(page);

  await button(page, /^导出/).click();
  await page.locator('.own-rows').first().waitFor();
  const shown = await page.locator('body').innerText();
  for (const said of [story, idNumber, '13900001234', '讨工资、确认劳动关系', '您同意了']) expect(shown).toContain(said);
  expect(shown).not.toMatch(/[A-Z]{4,}_|C05|undefined|null|\[object/);
  expect(await findFaults(page)).toEqual([]);

  const words = await saved(page, () => next(page, '存到手机'));
  expect(words.name).toBe(`我的信息 ${receipt.receiptNo}.txt`);
  expect(words.text).toContain(`发生了什么：${story}`);
  await page.getByText('已经交给手机').waitFor();
  const data = await saved(page, () => button(page, '存数据文件').click());
  const headers = { Authorization: `Bearer ${receipt.accessCode}` };
  const exported = OwnData.parse(await get(`/api/aid/applications/${receipt.receiptNo}/export`, headers));
  expect({ ...OwnData.parse(JSON.parse(data.text)), exportedAt: '' }).toEqual({ ...exported, exportedAt: '' });
});

test('the hall has numbers half hidden on its screen, and whole on the paper she may print', async () => {
  const page = await openStatusAtKiosk(await applyFor(wages));
  const shown = await openExport(page);
  expect(shown).toContain('110***********002X');
  expect(shown).not.toContain(idNumber);
  expect(await page.locator('.slip').textContent()).toContain(idNumber);
  await button(page, '打印').waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test('who is watched at home sees her data in the hall, but nothing stands ready to print', async () => {
  const page = await openStatusAtKiosk(await applyFor(violence));
  expect(await openExport(page)).toContain('这里不打印');
  expect(await button(page, '打印').count()).toBe(0);
  expect(await page.locator('.slip').count()).toBe(0);
  expect(await appears(button(page, '快速离开'))).toBe(true);
});

test('who is watched at home is asked before her phone keeps a paper or her data', async () => {
  const page = await openStatus(stage, await applyFor(violence));
  expect(await page.getByRole('button', { name: /PDF/ }).count(), 'no paper is offered unasked').toBe(0);
  await button(page, '快速离开').last().waitFor();
  await button(page, '我要拿文书').click();
  await page.getByRole('dialog').getByText('现在存文件安全吗').waitFor();
  await button(page, '先不存').click();
  expect(await page.getByRole('button', { name: /PDF/ }).count()).toBe(0);
  await button(page, '我要拿文书').click();
  await button(page, '安全，存下来').click();
  await page.getByRole('button', { name: /PDF/ }).first().waitFor();

  await openExport(page);
  await next(page, '存到手机');
  await button(page, '先不存').click();
  expect(await page.getByText('已经交给手机').count(), 'nothing was saved').toBe(0);
  await next(page, '存到手机');
  const file = await saved(page, () => button(page, '安全，存下来').click());
  expect(file.text).toContain('他打我。');
});

test('a wish to be erased is answered honestly: not while it runs, and by whom once it was given up', async () => {
  const receipt = await applyFor(wages);
  const page = await openStatus(stage, receipt);
  await openWay(page, /^申请更正或删除/);
  await button(page, /^不想留了/).click();
  await page.getByLabel('为什么想删').fill('事情已经解决。');
  await next(page, '交上去');
  await seeHeading(page, '记下了，现在还不能删');
  await page.getByText('这件事还在办').waitFor();
  await page.locator('.basis-chip', { hasText: '个人信息保护法第四十七条' }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await button(page, '撤回申请').click();
  await next(page, '确定撤回');
  await page.getByText('已经收到').waitFor();

  await openWay(page, /^申请更正或删除/);
  await button(page, /^不想留了/).click();
  await next(page, '交上去');
  await seeHeading(page, '记下了，等工作人员答复');
  expect(await button(page, '撤回申请').count(), 'nothing is left to give up').toBe(0);
});

test('what is written wrong is put right at the window, and the way to a person loses nothing', async () => {
  const receipt = await applyFor(wages);
  const page = await openStatusAtKiosk(receipt);
  await openWay(page, /^申请更正或删除/);
  await button(page, /^有写错的/).click();
  await page.getByText('带上身份证和回执到窗口').waitFor();
  await next(page, '找人工');
  await seeHeading(page, /人工|12348/);
  await button(page, '返回').click();
  await page.getByText(receipt.receiptNo).first().waitFor();
});

test('a booking has the same page, and its way out is to cancel', async () => {
  const receipt = await bookOverLeak();
  const page = await openStatus(stage, receipt);
  const shown = await openExport(page);
  for (const said of ['楼上漏水。', '乙样例', '邻里', '13800000001']) expect(shown).toContain(said);
  await back(page);
  await button(page, /^申请更正或删除/).click();
  await button(page, /^不想留了/).click();
  await next(page, '交上去');
  await seeHeading(page, '现在还不能删');
  await button(page, '取消预约').click();
  await seeHeading(page, '要取消这次预约吗');
});

test('on a small phone nothing of one’s data runs out of the screen', async () => {
  const { receiptNo, accessCode } = await applyFor(wages);
  const page = await stage.open(`/#/progress/${receiptNo}/${accessCode}`, smallPhone);
  await openExport(page);
  expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { AidApplicationRequest } from '../../apps/api/src/contract/index.ts';
import { openPdf } from '../../packages/documents/src/testing/open-pdf.ts';
import { sampleId } from '../support/aid.ts';
import { answerPreScreen, declareMeans, idNumber, nameHerself, promisePapers, signByFinger, submitAid, tellFacts } from './aid-form.ts';
import { findFaults } from './axe.ts';
import { writtenDay } from './days.ts';
import { button, choose, next, phone, portraitKiosk, seeHeading } from './pages.ts';
import { makePhoto } from './photo.ts';
import { useStage } from './stage.ts';
import { openStatus, type Owned, seeState } from './status-page.ts';

const stage = useStage();

const daughter = { relation: '受委托的人', name: '样本女儿', idNumber: sampleId('1975-03-02'), phone: '13800000003' };
const story = { facts: '母亲一个人住，儿子两年没有给生活费。', claims: '每月给一千元赡养费。', opponent: '样本儿子', agent: daughter };
const mother = { name: '样本母亲', number: idNumber, phone: '13800000004' };

/** A daughter for her mother, up to the review. */
async function fillInForMother(page: Page): Promise<void> {
  await answerPreScreen(page, { group: '要赡养费' });
  await button(page, '去申请').click();
  await tellFacts(page, story);
  await declareMeans(page);
  await signByFinger(page);
  await promisePapers(page);
  await nameHerself(page, mother);
}

async function openAidAtKiosk(): Promise<Page> {
  const kiosk = await stage.open('/kiosk', portraitKiosk);
  await kiosk.locator('.home-door', { hasText: '申请法律援助' }).click();
  return kiosk;
}

async function lookUpAtKiosk({ receiptNo, accessCode }: Owned): Promise<Page> {
  const kiosk = await stage.open('/kiosk', portraitKiosk);
  await kiosk.locator('.home-door', { hasText: '查进度' }).click();
  await kiosk.getByLabel('回执号').fill(receiptNo);
  await kiosk.getByLabel('查询码').fill(accessCode);
  await next(kiosk);
  return kiosk;
}

async function applyOnPhone(): Promise<Owned> {
  const mobile = await stage.open('/#/aid', phone);
  await answerPreScreen(mobile, { tag: '务工' });
  await button(mobile, '去申请').click();
  await tellFacts(mobile);
  await promisePapers(mobile);
  await nameHerself(mobile);
  return submitAid(mobile);
}

test('a daughter applies for her mother: both are named, neither number is shown whole, and the proof of her authority may follow', async () => {
  const mobile = await stage.open('/#/aid', phone);
  await fillInForMother(mobile);
  const review = await mobile.locator('.aid-review').innerText();
  for (const shown of ['样本女儿', '样本母亲', '受委托', story.facts, story.opponent]) expect(review).toContain(shown);
  for (const hidden of [daughter.idNumber, mother.number]) expect(review).not.toContain(hidden);
  expect(await findFaults(mobile)).toEqual([]);

  const sent = mobile.waitForRequest((request) => request.url().endsWith('/api/aid/applications'));
  const receipt = await submitAid(mobile);
  const body = AidApplicationRequest.parse((await sent).postDataJSON());
  expect(body).toMatchObject({
    agent: { name: '样本女儿', relation: 'entrusted', phone: daughter.phone },
    applicant: { name: '样本母亲', phone: mother.phone },
  });
  const proof = receipt.deferred.find(({ code }) => code === 'agent-proof');
  const shown = await mobile.locator('.step-screen').innerText();
  expect(shown).toContain('代理权证明');
  expect(shown).toContain(`${writtenDay(proof?.dueOn ?? '')}前`);
  await seeState(await openStatus(stage, receipt), '已提交', '代理权证明');
});

test('who applies for another says who she is before going on', async () => {
  const mobile = await stage.open('/#/aid', phone);
  await answerPreScreen(mobile, { group: '要赡养费' });
  await button(mobile, '去申请').click();
  await choose(mobile, '替别人');
  await next(mobile);
  await seeHeading(mobile, '您和申请人是什么关系');
  await next(mobile);
  const faults = await mobile.locator('.step-faults').innerText();
  expect(faults).toContain('请选与申请人的关系');
  await choose(mobile, '受委托的人');
  await mobile.getByLabel('您的姓名').fill(daughter.name);
  await mobile.getByLabel('您的身份证号', { exact: true }).fill(`${daughter.idNumber.slice(0, -1)}${daughter.idNumber.endsWith('1') ? '2' : '1'}`);
  await mobile.getByLabel('您的电话', { exact: true }).fill(daughter.phone);
  await next(mobile);
  await mobile.getByRole('alert').filter({ hasText: '有一位数字可能不对' }).waitFor();
});

test('a draft moves from the kiosk to the phone by its code, is finished there, and leaves nothing at the kiosk', async () => {
  const kiosk = await openAidAtKiosk();
  await fillInForMother(kiosk);
  const made = kiosk.waitForResponse((response) => response.url().endsWith('/api/handoffs'));
  await button(kiosk, '转到手机上接着填').click();
  const { url, code } = (await (await made).json()) as { url: string; code: string };
  await kiosk.locator('.qr-code').waitFor();
  expect(await kiosk.locator('.handoff-code').innerText()).toBe(code);
  expect(await findFaults(kiosk)).toEqual([]);

  const mobile = await stage.open('/#/handoff', phone);
  await mobile.getByLabel('请填终端屏幕上的取件码').fill(code);
  await next(mobile, '接过来');
  await goThrough(mobile);
  const review = await mobile.locator('.aid-review').innerText();
  for (const shown of ['样本女儿', '样本母亲', story.facts, story.claims]) expect(review).toContain(shown);
  const sent = mobile.waitForRequest((request) => request.url().endsWith('/api/aid/applications'));
  const receipt = await submitAid(mobile);
  expect(AidApplicationRequest.parse((await sent).postDataJSON()).channel).toBe('web');
  await seeState(await openStatus(stage, receipt), '已提交');

  const second = await stage.open(url, phone);
  await second.getByText('这个二维码已经用过').waitFor();
  await button(kiosk, '知道了').click();
  await button(kiosk, '结束').click();
  await seeHeading(kiosk, /您好/);
  expect(await kiosk.content()).not.toContain('样本母亲');
  expect(await kiosk.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

const stepsMax = 16;

/** Nothing is asked for again: every screen of what was filled in lets her pass, as far as the review. */
async function goThrough(page: Page): Promise<void> {
  await seeHeading(page, '替谁申请');
  for (let step = 0; step < stepsMax; step++) {
    const title = await page.locator('.step-title').innerText();
    if (title === '交之前，再看一遍') return;
    await next(page);
    await page.locator('.step-title').filter({ hasNotText: title }).waitFor();
  }
  throw new Error('the review never came');
}

test('the slip is 80 mm wide, holds what she needs at home, and nothing beside it is printed', async () => {
  const kiosk = await openAidAtKiosk();
  await fillInForMother(kiosk);
  const receipt = await submitAid(kiosk);
  await kiosk.emulateMedia({ media: 'print' });
  const slip = await kiosk.locator('.slip').innerText();
  for (const shown of [receipt.receiptNo, receipt.accessCode, writtenDay(receipt.decisionDueOn), '代理权证明', '12348']) expect(slip).toContain(shown);
  for (const hidden of ['样本母亲', '样本女儿', story.facts, mother.number]) expect(slip).not.toContain(hidden);
  expect(await kiosk.locator('.foot-bar, .step-screen, .top-bar').filter({ visible: true }).count()).toBe(0);

  const { pages, text } = await openPdf(await kiosk.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(text).toContain(receipt.receiptNo);
  for (const { width, characters } of pages) {
    expect(inMillimetres(width)).toBeCloseTo(80, 0);
    const edges = characters.flatMap(({ left, right }) => [left, right]);
    expect(Math.min(...edges)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...edges)).toBeLessThanOrEqual(width);
  }
});

const pixelsPerPoint = 2;
function inMillimetres(pixels: number): number {
  return (pixels / pixelsPerPoint / 72) * 25.4;
}

test('at the kiosk she adds a paper by way of her phone, then withdraws after a second word', async () => {
  const receipt = await applyOnPhone();
  const kiosk = await lookUpAtKiosk(receipt);
  await seeHeading(kiosk, '已提交');
  await button(kiosk, '补交材料').click();
  const made = kiosk.waitForResponse((response) => response.url().endsWith('/api/handoffs'));
  await button(kiosk, '显示二维码，用手机拍').click();
  const { url } = (await (await made).json()) as { url: string };
  const mobile = await stage.open(url, phone);
  await choose(mobile, '和这件事有关的材料');
  await mobile.locator('input[type=file]').first().setInputFiles(makePhoto('contract.png'));
  await mobile.locator('.file-row', { hasText: '已传完' }).waitFor();
  await kiosk.locator('.arrived', { hasText: 'contract.png' }).waitFor();
  await next(kiosk, '好了');
  await seeState(kiosk, '已提交', '收到：和这件事有关的材料');

  await button(kiosk, '撤回申请').click();
  await seeHeading(kiosk, '撤回申请');
  await kiosk.getByLabel('为什么撤回').fill('老板已经给钱了。');
  await next(kiosk, '确定撤回');
  await seeState(kiosk, '已撤回', '需要时可以重新申请');
  expect(await button(kiosk, '撤回申请').count()).toBe(0);
  expect(await button(kiosk, '补交材料').count()).toBe(0);
  await button(kiosk, '结束').click();
  await seeHeading(kiosk, /您好/);
  expect(await kiosk.content()).not.toContain(receipt.receiptNo);
});

test('a wrong code finds nothing and says how to go on', async () => {
  const receipt = await applyOnPhone();
  const kiosk = await lookUpAtKiosk({ ...receipt, accessCode: 'AAAA-BBBB-CCCC' });
  await kiosk.getByText('没有找到。请核对回执号和查询码').waitFor();
  expect(await kiosk.locator('body').innerText()).toContain('带身份证到窗口查');
});

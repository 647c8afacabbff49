import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerPreScreen, declareMeans, idNumber, nameHerself, promisePapers, signByFinger, submitAid, tellFacts } from './aid-form.ts';
import { findFaults } from './axe.ts';
import { appears, button, choose, landscapeKiosk, next, phone, portraitKiosk, seeHeading, widthOverflow } from './pages.ts';
import { makePhoto } from './photo.ts';
import { useStage } from './stage.ts';

const stage = useStage();
let page: Page;

const shots = process.env['SCREENSHOTS'];
const look = async (name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};

async function openAidOnPhone() {
  page = await stage.open('/#/aid', phone);
}

async function openAidAtKiosk(viewport = portraitKiosk) {
  page = await stage.open('/kiosk', viewport);
  await page.locator('.home-door', { hasText: '申请法律援助' }).click();
}

test('at the kiosk from the first question to the receipt, and its progress', async () => {
  await openAidAtKiosk();
  await look('kiosk-start');
  await answerPreScreen(page);
  await look('kiosk-outcome');
  expect(await findFaults(page), 'outcome').toEqual([]);
  await button(page, '去申请').click();
  await tellFacts(page);
  await declareMeans(page);
  await look('kiosk-signature');
  await signByFinger(page);
  await promisePapers(page);
  await nameHerself(page);
  expect(await page.locator('.aid-review').innerText()).not.toContain(idNumber);
  expect(await findFaults(page), 'review').toEqual([]);
  await look('kiosk-review');
  const receipt = await submitAid(page);
  await look('kiosk-receipt');
  expect(await page.locator('.aid-facts').innerText()).toContain(receipt.receiptNo);
  expect(await findFaults(page), 'receipt').toEqual([]);
  expect(page.url()).not.toContain(receipt.accessCode);
  await page.locator('.step-next').click();
  await page.getByRole('heading', { name: /您好/ }).waitFor();
  expect(await page.content()).not.toContain(receipt.receiptNo);

  await page.locator('.home-door', { hasText: '查进度' }).click();
  await page.getByLabel('回执号').fill(receipt.receiptNo.toLowerCase().replace('-', ''));
  await page.getByLabel('查询码').fill(receipt.accessCode.replaceAll('-', ' '));
  await next(page);
  await page.locator('.aid-timeline li').first().waitFor();
  await look('kiosk-progress');
  expect(await findFaults(page), 'progress').toEqual([]);
});

test('the same on the phone, with a photograph and a typed signature', async () => {
  await openAidOnPhone();
  await look('phone-start');
  await answerPreScreen(page);
  await look('phone-outcome');
  expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
  await button(page, '去申请').click();
  await tellFacts(page);
  await look('phone-means');
  await declareMeans(page);
  await button(page, '不方便用手指，打字签名').click();
  await page.getByLabel('打字写上您的姓名').fill('样本甲');
  await button(page, '用这个姓名作签名').click();
  await page.getByText('已经签好').waitFor();
  await look('phone-signature');
  await next(page);
  await seeHeading(page, '材料怎么交');
  for (const card of await page.locator('section.panel').all()) await card.locator('.choice', { hasText: '现在拍照' }).click();
  const sent = page.locator('.file-row', { hasText: '已传完' });
  await page.locator('.choice', { hasText: '身份证' }).last().click();
  await page.locator('input[type=file]').last().setInputFiles(makePhoto());
  expect(await appears(sent)).toBe(true);
  await look('phone-materials');
  expect(await findFaults(page), 'materials').toEqual([]);
  await next(page);
  await nameHerself(page);
  await look('phone-review');
  await button(page, '提交申请').click();
  await seeHeading(page, '申请已经交上了');
  await look('phone-receipt');
  expect(await findFaults(page), 'receipt').toEqual([]);
  expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
});

test('a wrong identity number is named in Chinese before anything is sent, and a refusal keeps everything', async () => {
  await openAidOnPhone();
  await answerPreScreen(page, { group: '被打、被虐待' });
  await button(page, '去申请').click();
  await tellFacts(page);
  await promisePapers(page);
  await seeHeading(page, '申请人是谁');
  await page.getByLabel('姓名').fill('样本甲');
  await page.getByLabel('证件号码', { exact: true }).fill('110105194912310021');
  expect(await appears(page.getByText('有一位数字可能不对').first())).toBe(true);
  await next(page);
  await seeHeading(page, '申请人是谁');
  await nameHerself(page);
  await page.route('**/api/aid/applications', (route) => route.abort('connectionfailed'));
  await button(page, '提交申请').click();
  expect(await appears(page.getByText('不知道有没有交成'))).toBe(true);
  await page.unroute('**/api/aid/applications');
  await button(page, '提交申请').click();
  await seeHeading(page, '申请已经交上了');
  expect(await page.getByText('为了您的安全').count()).toBe(1);
});

test('who is old and has no steady living is asked that one thing more, is not asked for means, and brings the paper', async () => {
  await openAidOnPhone();
  await answerPreScreen(page, { group: '要赡养费', tag: '老年人', living: '没有' });
  expect(await page.locator('body').innerText()).toContain('没有固定生活来源、又有材料能证明身份的，不再核查');
  expect(await page.locator('.paper-line', { hasText: '能说明身份的材料' }).count()).toBe(1);
  expect(await findFaults(page), 'outcome').toEqual([]);
  await button(page, '去申请').click();
  await tellFacts(page);
  await promisePapers(page);
  await nameHerself(page);
  await submitAid(page);
});

test('who is old and does not know is told of it, and shows her means like others', async () => {
  await openAidOnPhone();
  await answerPreScreen(page, { group: '要赡养费', tag: '老年人' });
  expect(await page.locator('body').innerText()).toContain('如果没有固定生活来源，有材料证明，可以免核查。');
  await button(page, '去申请').click();
  await tellFacts(page);
  await seeHeading(page, '家里困难，怎么说明');
});

test('what the court or police must give notice of is no application, and leads to a person', async () => {
  await openAidOnPhone();
  await button(page, '开始').click();
  await choose(page, '刑事案件');
  await next(page);
  await choose(page, /通知/);
  await next(page);
  await seeHeading(page, '您是下面哪一类人');
  await next(page);
  await seeHeading(page, '这件事已经请律师了吗');
  await choose(page, '没有请');
  await next(page);
  await choose(page, '没有');
  await next(page);
  await seeHeading(page, '这种事不用您自己申请');
  expect(await button(page, '去申请').count()).toBe(0);
  expect(await page.locator('.step-next').innerText()).toContain('找人工');
});

test('the kiosk hands the camera to the phone by QR and sees what arrives', async () => {
  await openAidAtKiosk(landscapeKiosk);
  await answerPreScreen(page, { group: '被打、被虐待' });
  await button(page, '去申请').click();
  await tellFacts(page);
  await seeHeading(page, '材料怎么交');
  for (const card of await page.locator('section.panel').all()) await card.locator('.choice', { hasText: '现在拍照' }).click();
  const made = page.waitForResponse((response) => response.url().endsWith('/api/handoffs'));
  await button(page, '显示二维码，用手机拍').click();
  const { url } = (await (await made).json()) as { url: string };
  await page.locator('.qr-code').waitFor();
  await look('kiosk-lying-materials');
  expect(await findFaults(page), 'materials').toEqual([]);
  const kiosk = page;
  const mobile = await stage.open(url, phone);
  await mobile.getByRole('heading', { name: '用手机交材料' }).waitFor();
  expect(mobile.url()).not.toContain(url.split('/').at(-1) ?? '');
  await mobile.locator('.choice').first().click();
  await mobile.locator('input[type=file]').last().setInputFiles(makePhoto());
  await mobile.locator('.file-row', { hasText: '已传完' }).waitFor();
  if (shots) await mobile.screenshot({ path: `${shots}/phone-uploads.png` });
  expect(await findFaults(mobile), 'uploads').toEqual([]);
  expect(await appears(kiosk.locator('.arrived', { hasText: 'card.png' }))).toBe(true);
  await mobile.goto('about:blank');
  await mobile.goto(stage.url + url);
  expect(await appears(mobile.getByText('这个二维码已经用过'))).toBe(true);
  await mobile.context().close();
});

test('a draft stays on the phone only after a tick, and goes at a touch', async () => {
  await openAidOnPhone();
  await answerPreScreen(page);
  await button(page, '去申请').click();
  await tellFacts(page);
  await declareMeans(page);
  await signByFinger(page);
  await promisePapers(page);
  await nameHerself(page);
  const kept = () => page.evaluate(() => localStorage.getItem('mingbai.aid-draft'));
  expect(await kept()).toBeNull();
  await page.getByRole('checkbox', { name: /同意把填好的存在这部手机里/ }).check();
  await button(page, '保存草稿').click();
  expect(await kept()).toContain('样本甲');
  await page.reload();
  await button(page, '接着填').click();
  await seeHeading(page, '替谁申请');
  await page.reload();
  await button(page, '删掉它').click();
  expect(await kept()).toBeNull();
});

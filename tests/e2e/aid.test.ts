import { crc32, deflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AidApplicationReceipt } from '../../apps/api/src/contract/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { findFaults } from './axe.ts';
import { appears, landscapeKiosk, openPage, phone, portraitKiosk, widthOverflow } from './pages.ts';

/** The example number of GB 11643. */
const idNumber = '11010519491231002X';
const photo = drawDot();

/** A picture of one grey dot that really is a PNG: the server looks inside. */
function drawDot(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))]);
}

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const next = () => page.locator('.step-next').click();
const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
const choose = async (name: string | RegExp) => {
  await page.locator('.choice', { hasText: name }).first().click();
};
const shots = process.env['SCREENSHOTS'];
const look = async (name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};

async function openAidOnPhone() {
  page = await openPage(browser, `${server.url}/#/aid`, phone);
}

async function openAidAtKiosk(viewport = portraitKiosk) {
  page = await openPage(browser, `${server.url}/kiosk`, viewport);
  await page.locator('.home-door', { hasText: '申请法律援助' }).click();
}

/** Answers the questions before the form for wages unpaid to a migrant worker, or for what is named. */
async function answerPreScreen({ group = '工资、劳动关系', tag = '' } = {}) {
  await button('开始').click();
  await choose(group);
  await next();
  await heading('您是下面哪一类人');
  if (tag !== '') await choose(tag);
  await next();
  await page
    .getByText(/家里的收入|请律师了吗/)
    .first()
    .waitFor();
  if (await page.getByRole('heading', { name: '家里的收入' }).isVisible()) await button('不清楚，或不想说').click();
  await heading('这件事已经请律师了吗');
  await choose('没有请');
  await next();
  await heading('有没有快到的日子');
  await choose('没有');
  await next();
  await page.getByText('机器不会拒绝任何人').waitFor();
}

async function tellFacts() {
  await heading('替谁申请');
  await choose('替自己');
  await next();
  await heading('发生了什么事');
  await page.getByLabel('事情经过').fill('老板三个月没有发工资，一共九千元。');
  await next();
  await heading('您想要什么结果');
  await next();
  await heading('对方是谁');
  await next();
}

async function declareMeans() {
  await heading('家里困难，怎么说明');
  await choose('我自己说明');
  await page.getByLabel('家里一共几口人', { exact: true }).fill('3');
  await page.getByLabel('全家一个月一共收入多少元', { exact: true }).fill('2300');
  await next();
  await heading('请看完这份承诺');
  expect(await page.locator('.legal-text').innerText()).toContain('文本版本');
  await page.getByRole('checkbox').check();
  await next();
  await heading('请签名');
}

async function signByFinger() {
  const box = await page.locator('.signature-box').boundingBox();
  if (!box) throw new Error('no place to sign');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 8 });
  await page.mouse.up();
  await page.getByText('已经签好').waitFor();
  await next();
}

/** Every paper later, save the one that cannot wait. */
async function promisePapers() {
  await heading('材料怎么交');
  for (const card of await page.locator('section.panel').all()) {
    const later = card.locator('.choice', { hasText: '以后再补' });
    const given = card.locator('.choice', { hasText: '已经交了' });
    if ((await later.count()) > 0) await later.click();
    else if ((await given.count()) > 0) await given.click();
  }
  await next();
}

async function nameHerself() {
  await heading('申请人是谁');
  await page.getByLabel('姓名').fill('样本甲');
  await page.getByLabel('证件号码', { exact: true }).fill(idNumber);
  await next();
  await page.getByLabel('电话', { exact: true }).fill('13800000000');
  await next();
  await heading('您的信息怎么用');
  await page.getByRole('checkbox').check();
  await next();
  await heading('交之前，再看一遍');
}

test('at the kiosk from the first question to the receipt, and its progress', async () => {
  await openAidAtKiosk();
  await look('kiosk-start');
  await answerPreScreen();
  await look('kiosk-outcome');
  expect(await findFaults(page), 'outcome').toEqual([]);
  await button('去申请').click();
  await tellFacts();
  await declareMeans();
  await look('kiosk-signature');
  await signByFinger();
  await promisePapers();
  await nameHerself();
  expect(await page.locator('.aid-review').innerText()).not.toContain(idNumber);
  expect(await findFaults(page), 'review').toEqual([]);
  await look('kiosk-review');
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/aid/applications'));
  await button('提交申请').click();
  const receipt = AidApplicationReceipt.parse(await (await answered).json());
  await heading('申请已经交上了');
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
  await next();
  await page.locator('.aid-timeline li').first().waitFor();
  await look('kiosk-progress');
  expect(await findFaults(page), 'progress').toEqual([]);
});

test('the same on the phone, with a photograph and a typed signature', async () => {
  await openAidOnPhone();
  await look('phone-start');
  await answerPreScreen();
  await look('phone-outcome');
  expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
  await button('去申请').click();
  await tellFacts();
  await look('phone-means');
  await declareMeans();
  await button('不方便用手指，打字签名').click();
  await page.getByLabel('打字写上您的姓名').fill('样本甲');
  await button('用这个姓名作签名').click();
  await page.getByText('已经签好').waitFor();
  await look('phone-signature');
  await next();
  await heading('材料怎么交');
  for (const card of await page.locator('section.panel').all()) await card.locator('.choice', { hasText: '现在拍照' }).click();
  const sent = page.locator('.file-row', { hasText: '已传完' });
  await page.locator('.choice', { hasText: '身份证' }).last().click();
  await page.locator('input[type=file]').last().setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: photo });
  expect(await appears(sent)).toBe(true);
  await look('phone-materials');
  expect(await findFaults(page), 'materials').toEqual([]);
  await next();
  await nameHerself();
  await look('phone-review');
  await button('提交申请').click();
  await heading('申请已经交上了');
  await look('phone-receipt');
  expect(await findFaults(page), 'receipt').toEqual([]);
  expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
});

test('a wrong identity number is named in Chinese before anything is sent, and a refusal keeps everything', async () => {
  await openAidOnPhone();
  await answerPreScreen({ group: '被打、被虐待' });
  await button('去申请').click();
  await tellFacts();
  await promisePapers();
  await heading('申请人是谁');
  await page.getByLabel('姓名').fill('样本甲');
  await page.getByLabel('证件号码', { exact: true }).fill('110105194912310021');
  expect(await appears(page.getByText('有一位数字可能不对').first())).toBe(true);
  await next();
  await heading('申请人是谁');
  await nameHerself();
  await page.route('**/api/aid/applications', (route) => route.abort('connectionfailed'));
  await button('提交申请').click();
  expect(await appears(page.getByText('不知道有没有交成'))).toBe(true);
  await page.unroute('**/api/aid/applications');
  await button('提交申请').click();
  await heading('申请已经交上了');
  expect(await page.getByText('为了您的安全').count()).toBe(1);
});

test('what the court or police must give notice of is no application, and leads to a person', async () => {
  await openAidOnPhone();
  await button('开始').click();
  await choose('刑事案件');
  await next();
  await choose(/通知/);
  await next();
  await heading('您是下面哪一类人');
  await next();
  await heading('这件事已经请律师了吗');
  await choose('没有请');
  await next();
  await choose('没有');
  await next();
  await heading('这种事不用您自己申请');
  expect(await button('去申请').count()).toBe(0);
  expect(await page.locator('.step-next').innerText()).toContain('找人工');
});

test('the kiosk hands the camera to the phone by QR and sees what arrives', async () => {
  await openAidAtKiosk(landscapeKiosk);
  await answerPreScreen({ group: '被打、被虐待' });
  await button('去申请').click();
  await tellFacts();
  await heading('材料怎么交');
  for (const card of await page.locator('section.panel').all()) await card.locator('.choice', { hasText: '现在拍照' }).click();
  const made = page.waitForResponse((response) => response.url().endsWith('/api/handoffs'));
  await button('显示二维码，用手机拍').click();
  const { url } = (await (await made).json()) as { url: string };
  await page.locator('.qr-code').waitFor();
  await look('kiosk-lying-materials');
  expect(await findFaults(page), 'materials').toEqual([]);
  const kiosk = page;
  const mobile = await openPage(browser, server.url + url, phone);
  await mobile.getByRole('heading', { name: '用手机交材料' }).waitFor();
  expect(mobile.url()).not.toContain(url.split('/').at(-1) ?? '');
  await mobile.locator('.choice').first().click();
  await mobile.locator('input[type=file]').last().setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: photo });
  await mobile.locator('.file-row', { hasText: '已传完' }).waitFor();
  if (shots) await mobile.screenshot({ path: `${shots}/phone-uploads.png` });
  expect(await findFaults(mobile), 'uploads').toEqual([]);
  expect(await appears(kiosk.locator('.arrived', { hasText: 'card.png' }))).toBe(true);
  await mobile.goto('about:blank');
  await mobile.goto(server.url + url);
  expect(await appears(mobile.getByText('这个二维码已经用过'))).toBe(true);
  await mobile.context().close();
});

test('a draft stays on the phone only after a tick, and goes at a touch', async () => {
  await openAidOnPhone();
  await answerPreScreen();
  await button('去申请').click();
  await tellFacts();
  await declareMeans();
  await signByFinger();
  await promisePapers();
  await nameHerself();
  const kept = () => page.evaluate(() => localStorage.getItem('mingbai.aid-draft'));
  expect(await kept()).toBeNull();
  await page.getByRole('checkbox', { name: /同意把填好的存在这部手机里/ }).check();
  await button('保存草稿').click();
  expect(await kept()).toContain('样本甲');
  await page.reload();
  await button('接着填').click();
  await heading('替谁申请');
  await page.reload();
  await button('删掉它').click();
  expect(await kept()).toBeNull();
});

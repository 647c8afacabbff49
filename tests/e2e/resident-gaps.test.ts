import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  type AidApplicationReceipt,
  AidApplicationRequest,
  type BookingReceipt,
  BookingRequest,
  handOverConsents,
  PublicSettings,
  SlotList,
} from '../../apps/api/src/contract/index.ts';
import { answerPreScreen, nameHerself, promisePapers, signByFinger, tellFacts } from './aid-form.ts';
import { findFaults } from './axe.ts';
import { passStops } from './booking-form.ts';
import { addAccounts, deskEnv, ownPassword, signInByApi } from './desk-hand.ts';
import { appears, askAtKiosk, askInChat, button, choose, next, phone, portraitKiosk, seeHeading, widthOverflow } from './pages.ts';
import { makePhoto } from './photo.ts';
import { useStage } from './stage.ts';

const publicUrl = 'https://law.example';
const stage = useStage({ env: { ...deskEnv, PUBLIC_URL: publicUrl } });
let clerk: { Cookie: string };

beforeAll(async () => {
  await addAccounts(stage.url, { clerk: ['clerk'] });
  clerk = await signInByApi(stage.url, 'clerk', ownPassword);
});

async function post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`${stage.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  expect(response.ok, text).toBe(true);
  return JSON.parse(text) as T;
}

async function get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
  return (await (await fetch(`${stage.url}${path}`, { headers })).json()) as T;
}

async function applyForWages(): Promise<AidApplicationReceipt> {
  const { noticeVersion } = await get<{ noticeVersion: string }>('/api/aid/options');
  return post('/api/aid/applications', {
    applicant: { name: '赵样例', idType: 'resident-id', idNumber: '11010519491231002X', phone: '13900001234', address: '测试路一号' },
    matter: 'C05',
    tags: ['MIGRANT_WORKER'],
    facts: '在工地做了三个月，工钱一直没有给。',
    claims: '要回三个月的工钱。',
    opponent: { name: '测试工程队', phone: '13900002222', address: '测试路二号' },
    means: 'exempt',
    materials: [{ code: 'identity', state: 'provided' }],
    notice: { version: noticeVersion, accepted: true },
    channel: 'window',
  });
}

async function bookOverLeak(): Promise<BookingReceipt> {
  const { noticeVersion } = await get<{ noticeVersion: string }>('/api/mediation/options');
  const { slots } = SlotList.parse(await get('/api/mediation/slots?committeeId=community-mediation'));
  return post('/api/mediation/bookings', {
    slotId: slots.find(({ free }) => free)?.id,
    field: 'neighbours',
    applicant: { name: '甲样例', phone: '13800000001' },
    respondent: { name: '乙样例', phone: '13800000002' },
    facts: '楼上漏水，天花板湿了一片。',
    claims: '请修好并粉刷。',
    notice: { version: noticeVersion, accepted: true },
    channel: 'web',
  });
}

/** Takes a matter along at the desk; gives its id there. */
async function takeAlong(kind: 'aid' | 'mediation', receiptNo: string, ...moves: Record<string, unknown>[]): Promise<string> {
  const { items } = await get<{ items: { id: string }[] }>(`/api/desk/${kind}?q=${receiptNo}`, clerk);
  const id = items[0]?.id ?? '';
  for (const move of moves) await post(`/api/desk/${kind}/${id}/transitions`, move, clerk);
  return id;
}

async function openProgressAtKiosk({ receiptNo, accessCode }: { receiptNo: string; accessCode: string }): Promise<Page> {
  const page = await stage.open('/kiosk', portraitKiosk);
  await page.locator('.home-door', { hasText: '查进度' }).click();
  await page.getByLabel('回执号').fill(receiptNo);
  await page.getByLabel('查询码').fill(accessCode);
  await next(page);
  return page;
}

async function openAidAtKiosk(): Promise<Page> {
  const page = await stage.open('/kiosk', portraitKiosk);
  await page.locator('.home-door', { hasText: '申请法律援助' }).click();
  return page;
}

async function goToDeclaration(page: Page): Promise<void> {
  await answerPreScreen(page);
  await button(page, '去申请').click();
  await tellFacts(page);
  await seeHeading(page, '家里困难，怎么说明');
  await choose(page, '我自己说明');
  await page.getByLabel('家里一共几口人', { exact: true }).fill('3');
  await page.getByLabel('全家一个月一共收入多少元', { exact: true }).fill('2300');
  await next(page);
  await seeHeading(page, '请看完这份承诺');
}

test('who read the promise is asked, named, and sent with the signature', async () => {
  const page = await openAidAtKiosk();
  await goToDeclaration(page);
  expect(await findFaults(page)).toEqual([]);
  expect(await page.getByRole('button', { name: '读给我听', exact: true }).count(), 'a machine without a Chinese voice offers none').toBe(0);
  await page.getByRole('checkbox').check();
  await next(page);
  expect(await page.locator('.step-faults').innerText()).toContain('谁读的');
  await choose(page, '工作人员读给我听的');
  await next(page);
  expect(await page.locator('.step-faults').innerText()).toContain('姓名');
  await page.getByLabel('读给您听的工作人员姓名').fill('窗口钱样例');
  await next(page);
  await signByFinger(page);
  await promisePapers(page);
  await nameHerself(page);
  expect(await page.locator('.aid-review').innerText()).toContain('窗口钱样例');
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/aid/applications'));
  await button(page, '提交申请').click();
  expect(AidApplicationRequest.parse((await sent).postDataJSON()).signature?.readBy).toBe('窗口钱样例');
  await seeHeading(page, '申请已经交上了');
});

test('a machine with a Chinese voice offers to read the promise aloud', async () => {
  const page = await stage.open('/#/aid', phone, {
    prepare: (empty) =>
      empty.addInitScript(() => {
        speechSynthesis.getVoices = () => [{ lang: 'zh-CN', name: '', default: true, localService: true, voiceURI: '' }];
      }),
  });
  await goToDeclaration(page);
  expect(await appears(page.getByRole('button', { name: '读给我听', exact: true }))).toBe(true);
});

test('who was refused aid takes her story along to mediation, with her consent and the number of the application', async () => {
  const receipt = await applyForWages();
  const refusal = { to: 'REFUSED', reason: '不在援助范围', basis: [{ slug: 'legal-aid-law', article: 43 }] };
  await takeAlong('aid', receipt.receiptNo, { to: 'RECEIVED' }, { to: 'SCREENING' }, refusal);
  const page = await openProgressAtKiosk(receipt);
  await seeHeading(page, '决定不予援助');
  await button(page, '预约调解').click();
  const list = page.getByRole('region', { name: '会带过去的' });
  expect(await list.innerText()).toMatch(/三个月[^]*测试工程队[^]*赵样例/);
  expect(await list.innerText()).not.toContain('11010519491231002X');
  await next(page);
  expect(await page.locator('.step-faults').innerText()).toContain('同意');
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('checkbox').check();
  await next(page, '带过去');
  await seeHeading(page, '预约调解');
  await next(page, '开始');
  await page.locator('.choice').first().waitFor();
  await passStops(page);
  await choose(page, '劳动');
  await next(page);
  await page.locator('.committee').first().getByRole('button').click();
  await page.locator('.day-free').first().click();
  await page.locator('.time:not([disabled])').first().click();
  expect(await page.getByLabel('事情的经过').inputValue()).toContain('三个月');
  for (const title of ['您希望怎么解决', '手里有什么', '以前找过谁', '需要照顾什么', '对方是谁', '怎么联系您', '请看一看']) {
    await next(page);
    await seeHeading(page, title);
  }
  await page.getByRole('checkbox').check();
  await next(page);
  await seeHeading(page, '看看对不对');
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/mediation/bookings'));
  await next(page, '提交');
  const request = BookingRequest.parse((await sent).postDataJSON());
  expect(request).toMatchObject({
    applicant: { name: '赵样例' },
    respondent: { name: '测试工程队', phone: '13900002222' },
    from: { receiptNo: receipt.receiptNo },
  });
  await page.locator('.receipt-code').first().waitFor();
});

test('after a mediation that came to nothing the story goes to legal aid, and the other ways say what to do', async () => {
  const receipt = await bookOverLeak();
  const id = await takeAlong('mediation', receipt.receiptNo, { to: 'INTAKE' }, { to: 'ACCEPTED' }, { to: 'CONTACTING' });
  const { url } = await post<{ url: string }>(`/api/desk/mediation/${id}/invitations`, {}, clerk);
  const other = await stage.open(url, phone);
  await seeHeading(other, '甲样例想请您一起来调解');
  await button(other, '不愿意').click();
  await next(other, '确定，不来');
  await seeHeading(other, '好的，不调了');
  expect(await other.locator('body').innerText(), 'what she wrote stays hers').not.toContain('天花板');

  const page = await openProgressAtKiosk(receipt);
  await seeHeading(page, '调解已结束');
  expect(await page.locator('main').innerText(), 'nothing is said to be still to come').not.toMatch(/还没有定/);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /看怎么办、带什么.*去法院起诉/ }).click();
  await page.locator('.guide-section').first().waitFor();
  await button(page, '关闭').click();
  await page.getByRole('button', { name: /去法律援助看看/ }).click();
  await page.getByRole('checkbox', { name: handOverConsents.aid }).check();
  await next(page, '带过去');
  await seeHeading(page, '申请法律援助');
  await answerPreScreen(page, { group: '工资、劳动关系' });
  await button(page, '去申请').click();
  await choose(page, '替自己');
  await next(page);
  await seeHeading(page, '发生了什么事');
  expect(await page.getByLabel('事情经过').inputValue()).toContain('天花板');
});

test('a QR at the kiosk holds the address the bureau has given for telephones', async () => {
  expect(PublicSettings.parse(await get('/api/settings')).publicUrl).toBe(publicUrl);
});

test('at the kiosk a victim of violence is asked before paper comes out, and may say no', async () => {
  const page = await openAidAtKiosk();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await answerPreScreen(page, { tag: '家庭暴力' });
  expect(await appears(page.locator('.foot-bar').getByRole('button', { name: '快速离开' }))).toBe(true);
  await button(page, '去申请').click();
  await tellFacts(page);
  await seeHeading(page, '家里困难，怎么说明');
  await choose(page, '请工作人员查一查');
  await next(page);
  await promisePapers(page);
  await nameHerself(page);
  await button(page, '提交申请').click();
  await seeHeading(page, '申请已经交上了');
  expect(await page.locator('.slip').count()).toBe(0);
  await button(page, '打印回执').click();
  const question = page.getByRole('dialog', { name: '现在打印安全吗？' });
  expect(await appears(question)).toBe(true);
  expect(await findFaults(page)).toEqual([]);
  await question.getByRole('button', { name: '先不打印' }).click();
  expect(await page.locator('.slip').count()).toBe(0);
  expect(await page.locator('body').getAttribute('data-printed')).toBeNull();
  await button(page, '打印回执').click();
  await question.getByRole('button', { name: '安全，打印' }).click();
  expect(await page.locator('.slip').count()).toBe(1);
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
});

test('a draft whose photographs have run out asks for them again and keeps the rest', async () => {
  const page = await stage.open('/#/aid', phone);
  await answerPreScreen(page);
  await button(page, '去申请').click();
  await tellFacts(page, { facts: '老板三个月没有发工资' });
  await choose(page, '请工作人员查一查');
  await next(page);
  await seeHeading(page, '材料怎么交');
  const photograph = async () => {
    await page.locator('input[type=file]').last().setInputFiles(makePhoto());
    expect(await appears(page.locator('.file-row', { hasText: '已传完' }).last())).toBe(true);
  };
  for (const card of await page.locator('section.panel').all()) await card.locator('.choice', { hasText: '现在拍照' }).click();
  await page.locator('.choice', { hasText: '身份证' }).last().click();
  await photograph();
  await next(page);
  await nameHerself(page);
  await page.getByRole('checkbox', { name: /存在这部手机里/ }).check();
  await button(page, '保存草稿').click();
  // As after two hours: the server knows nothing of this session any more.
  await page.evaluate((id) => {
    const kept = localStorage.getItem('mingbai.aid-draft') ?? '';
    localStorage.setItem('mingbai.aid-draft', kept.replace(/"uploads":\{"id":"[^"]+"/, `"uploads":{"id":"${id}"`));
  }, randomUUID());
  await page.reload();
  await button(page, '接着填').click();
  await next(page);
  await seeHeading(page, '发生了什么事');
  expect(await page.getByLabel('事情经过').inputValue()).toBe('老板三个月没有发工资');
  for (const title of ['您想要什么结果', '对方是谁', '家里困难，怎么说明', '材料怎么交']) {
    await next(page);
    await seeHeading(page, title);
  }
  expect(await appears(page.getByRole('alert').filter({ hasText: '请再拍一次' }))).toBe(true);
  expect(await findFaults(page)).toEqual([]);
  await page.locator('.choice', { hasText: '身份证' }).last().click();
  await photograph();
});

test('a photograph sent into a session that has run out meanwhile goes to a new one by itself', async () => {
  const page = await stage.open('/#/aid', phone);
  await answerPreScreen(page);
  await button(page, '去申请').click();
  await tellFacts(page);
  await choose(page, '请工作人员查一查');
  await next(page);
  await seeHeading(page, '材料怎么交');
  await page.locator('section.panel').first().locator('.choice', { hasText: '现在拍照' }).click();
  const photograph = (name: string) => page.locator('input[type=file]').last().setInputFiles(makePhoto(name));
  await photograph('first.png');
  await page.locator('.file-row', { hasText: '已传完' }).waitFor();
  let sessions = 0;
  page.on('request', (request) => (sessions += request.url().endsWith('/api/uploads/sessions') ? 1 : 0));
  const gone = { type: 'about:blank', title: '', status: 404, detail: '', instance: '', code: 'not-found' };
  await page.route('**/api/uploads/sessions/*/uploads', (route) => route.fulfill({ status: 404, json: gone }), { times: 2 });
  await photograph('second.png');
  await page.locator('.file-row', { hasText: 'second.png' }).getByText('已传完').waitFor();
  expect(sessions).toBe(1);
  expect(await page.locator('.file-row', { hasText: 'first.png' }).innerText()).toContain('请再拍一次');
});

test('a door one must walk through says where, when and with what, and whom to ask first', async () => {
  const question = '公司合同纠纷有仲裁条款，去哪里仲裁';
  const mobile = await stage.open('/', phone);
  const turn = await askInChat(mobile, question);
  await turn.getByRole('button', { name: '看去哪里、带什么' }).first().click();
  const sheet = mobile.getByRole('dialog');
  for (const said of ['地址待填，以窗口为准', '写着仲裁的那份合同或协议', '身份证']) await sheet.getByText(said).first().waitFor();
  expect(await sheet.locator('a[href="tel:12348"]').count()).toBe(1);
  expect(await findFaults(mobile)).toEqual([]);
  expect(await widthOverflow(mobile)).toBeLessThanOrEqual(0);

  const kiosk = await stage.open('/kiosk', portraitKiosk);
  await askAtKiosk(kiosk, question);
  await kiosk.getByRole('button', { name: '看去哪里、带什么' }).first().click();
  const full = kiosk.getByRole('dialog');
  await full.getByText('地址待填，以窗口为准').waitFor();
  expect(await full.locator('a').count(), 'a kiosk cannot dial').toBe(0);
  expect(await full.innerText()).toContain('12348');
  expect(await findFaults(kiosk)).toEqual([]);
  await full.getByRole('button', { name: '找工作人员' }).click();
  await seeHeading(kiosk, '找人工');
});

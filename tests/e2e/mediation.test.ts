import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BookingReceipt, BookingRequest, CommitteeList, SlotList } from '../../apps/api/src/contract/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { findFaults } from './axe.ts';
import { appears, askInChat, landscapeKiosk, openPage, phone, portraitKiosk, smallPhone, widthOverflow } from './pages.ts';

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

const story = '楼上卫生间漏水，把客厅天花板泡坏了，找了三次都不修。';

const openChat = async (viewport = phone) => {
  page = await openPage(browser, `${server.url}/#/mediation`, viewport);
};
const openKiosk = async (viewport = portraitKiosk) => {
  page = await openPage(browser, `${server.url}/kiosk`, viewport);
  await page.locator('.home-door', { hasText: '预约调解' }).click();
};
const next = (word = '下一步') => page.locator('.step-next', { hasText: word }).click();
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).last();

/** Says no to every stop condition. */
async function passStops(): Promise<number> {
  let asked = 0;
  while (await page.locator('.choice', { hasText: /^不是$/ }).isVisible()) {
    const question = await page.locator('.step-title').innerText();
    await page.locator('.choice', { hasText: /^不是$/ }).click();
    await page.locator('.step-title', { hasText: question }).waitFor({ state: 'detached' });
    asked += 1;
  }
  return asked;
}

async function goToTimes(): Promise<void> {
  await next('开始');
  await page.locator('.choice').first().waitFor();
  await passStops();
  await page.locator('.choice', { hasText: '邻' }).first().click();
  await next();
  await page.locator('.committee').first().getByRole('button').click();
  await page.locator('.day-free').first().click();
  await page.locator('.time').first().waitFor();
}

async function fillForm(): Promise<void> {
  await page.getByLabel('事情的经过').fill(story);
  for (const title of ['您希望怎么解决', '手里有什么', '以前找过谁', '需要照顾什么', '对方是谁']) {
    await next();
    await heading(new RegExp(title)).waitFor();
  }
  await page.getByLabel('对方的姓名或单位').fill('王某');
  await next();
  await page.getByLabel('您的姓名').fill('李某');
  await page.getByLabel('您的电话').fill('13800000000');
  await next();
  await page.getByRole('checkbox').check();
  await next();
  await heading('看看对不对').waitFor();
}

async function book(): Promise<void> {
  await goToTimes();
  await page.locator('.time:not([disabled])').first().click();
  await fillForm();
  await next('提交');
  await page.locator('.receipt-code').first().waitFor();
}

describe('can it be mediated', () => {
  test('violence at home leads to 110 and to aid, not to a form, and the way out stays', async () => {
    await openChat();
    await next('开始');
    // Whatever the order of the questions: yes, and unless it is this one, back and no.
    for (;;) {
      await page.locator('.choice', { hasText: /^是$/ }).click();
      await page.locator('.next-door').first().waitFor();
      if (await page.getByRole('heading', { name: '先保安全，不用调解' }).isVisible()) break;
      await page.locator('.step-back').click();
      await page.locator('.choice', { hasText: /^不是$/ }).click();
    }
    expect(await page.locator('.police[role=alert]').innerText()).toContain('110');
    expect(await page.locator('a[href="tel:110"]').count()).toBe(1);
    expect(await page.locator('.page').getByRole('button', { name: '快速离开' }).count()).toBe(1);
    expect(await page.locator('.step-next').count()).toBe(0);
  });

  test('every stop says why and where to turn, and a mistaken touch can be taken back', async () => {
    await openChat();
    await next('开始');
    const question = await page.locator('.step-title').innerText();
    await page.locator('.choice', { hasText: /^是$/ }).click();
    await page.locator('.next-door').first().waitFor();
    await page.locator('.step-back').click();
    await heading(question).waitFor();
    await page.locator('.choice', { hasText: '不清楚' }).click();
    await page.locator('.step-title', { hasText: question }).waitFor({ state: 'detached' });
  });
});

describe('booking', () => {
  test('on the phone ends with number, code, time, the word about limitation, a paper and a calendar file', async () => {
    await openChat();
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/mediation/bookings'));
    await book();
    const request = BookingRequest.parse((await sent).postDataJSON());
    expect(request).toMatchObject({ facts: story, channel: 'web', respondent: { name: '王某' } });
    expect(request.hold, 'the time kept for her is the one she books').toBeDefined();
    const shown = await page.locator('.page').innerText();
    expect(shown).toMatch(/TJ\d+/);
    expect(shown).toContain('诉讼时效');
    expect(shown).toContain('地址以窗口为准');
    const paper = page.waitForEvent('download');
    await page.getByRole('button', { name: '存回执' }).click();
    expect(
      readFileSync(await (await paper).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const day = page.waitForEvent('download');
    await page.getByRole('button', { name: '存到日历' }).click();
    expect(readFileSync(await (await day).path(), 'utf8')).toContain('BEGIN:VCALENDAR');
    expect(await page.evaluate(() => location.href)).not.toMatch(/李|138/);
  });

  test('on the kiosk prints a slip with number, code and QR, and leaves nothing behind', async () => {
    await openKiosk();
    await book();
    const code = await page.locator('.receipt-code').nth(1).innerText();
    expect(await appears(page.getByRole('img', { name: /二维码/ }).first())).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const slip = await page.locator('.slip').innerText();
    expect(slip).toContain(code);
    expect(slip).toContain('诉讼时效');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '结束' }).click();
    await heading(/您好/).waitFor();
    await page.locator('.home-door', { hasText: '预约调解' }).click();
    await heading('预约调解').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(code);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('a time somebody else took is said, others are offered, and nothing written is lost', async () => {
    await openChat();
    await goToTimes();
    await page.locator('.time:not([disabled])').first().click();
    await fillForm();
    await answerTaken();
    await next('提交');
    await page.locator('.slot-lost .time').first().click();
    await heading('看看对不对').waitFor();
    expect(await page.locator('.review').innerText()).toContain(story);
    await next('提交');
    await page.locator('.receipt-code').first().waitFor();
  });

  /** The server answers the first submission as if another had been faster, with real free times beside it. */
  async function answerTaken(): Promise<void> {
    const { committees } = CommitteeList.parse(await (await fetch(`${server.url}/api/mediation/committees?field=neighbours`)).json());
    const { slots } = SlotList.parse(await (await fetch(`${server.url}/api/mediation/slots?committeeId=${committees[0]?.id ?? ''}`)).json());
    const alternatives = slots.filter(({ free }) => free).slice(3, 6);
    const body = { type: 'about:blank', title: '', status: 409, detail: '', instance: '', code: 'slot-taken', alternatives };
    await page.route(
      '**/api/mediation/bookings',
      (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(body) }),
      {
        times: 1,
      },
    );
  }

  test('a second press after a lost answer is the same booking', async () => {
    await openChat();
    await goToTimes();
    await page.locator('.time:not([disabled])').first().click();
    await fillForm();
    const numbers: string[] = [];
    const keys: (string | undefined)[] = [];
    await page.route('**/api/mediation/bookings', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const response = await route.fetch();
      numbers.push(((await response.json()) as BookingReceipt).receiptNo);
      if (numbers.length === 1) await route.abort('connectionfailed');
      else await route.fulfill({ response });
    });
    await next('提交');
    await page.getByText('现在连不上服务').waitFor();
    await next('提交');
    await page.locator('.receipt-code').first().waitFor();
    expect(keys[0]).toBe(keys[1]);
    expect(numbers[0]).toBe(numbers[1]);
  });

  test('what was asked before is offered for the facts, not put in', async () => {
    page = await openPage(browser, `${server.url}/`, phone);
    await askInChat(page, '楼上漏水，找谁赔');
    await page.goto(`${server.url}/#/mediation`);
    await goToTimes();
    await page.locator('.time:not([disabled])').first().click();
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('');
    await page.getByRole('button', { name: '放进来' }).click();
    expect(await page.getByLabel('事情的经过').inputValue()).toContain('楼上漏水');
  });

  test('a look at people in the middle loses nothing', async () => {
    await openKiosk();
    await goToTimes();
    await page.locator('.time:not([disabled])').first().click();
    await page.getByLabel('事情的经过').fill(story);
    await page.locator('.foot-bar').getByRole('button', { name: '找人工' }).click();
    await heading('找人工').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await heading('发生了什么').waitFor();
    expect(await page.getByLabel('事情的经过').inputValue()).toBe(story);
  });

  test('what is missing is said at the field and read out', async () => {
    await openChat();
    await goToTimes();
    await page.locator('.time:not([disabled])').first().click();
    await page.getByLabel('事情的经过').waitFor();
    await next();
    expect(await page.locator('.step-faults').innerText()).toMatch(/请写/);
    expect(await page.getByLabel('事情的经过').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the other party', () => {
  test('meets a kind word when the link is used up', async () => {
    page = await openPage(browser, `${server.url}/#/invitation/no-such-token`, phone);
    await heading('这个链接打不开了').waitFor();
    expect(await findFaults(page)).toEqual([]);
  });
});

describe('for every eye and hand', () => {
  for (const [shape, open] of [
    ['on the phone', () => openChat()],
    ['on a small phone in large type', () => openChat(smallPhone)],
    ['on the kiosk upright', () => openKiosk()],
    ['on the kiosk lying', () => openKiosk(landscapeKiosk)],
  ] as const) {
    test(`no screen has a serious fault, runs out of the side or has a small target, ${shape}`, async () => {
      await open();
      if (shape.includes('large')) await page.evaluate(() => document.documentElement.setAttribute('data-type', 'large'));
      const targetMin = shape.includes('kiosk') ? 60 : 44;
      const look = async (name: string) => {
        expect(await findFaults(page), name).toEqual([]);
        expect(await widthOverflow(page), name).toBeLessThanOrEqual(0);
        const heights = await page.locator('button:visible').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        expect(Math.min(...heights), name).toBeGreaterThanOrEqual(targetMin);
        const focused = await page.evaluate(() => document.activeElement?.className);
        expect(focused, `${name}: the heading is read`).toContain('step-title');
      };
      await heading('预约调解').waitFor();
      await next('开始');
      await page.locator('.choice').first().waitFor();
      await look('stops');
      await passStops();
      await look('field');
      await page.locator('.choice', { hasText: '邻' }).first().click();
      await next();
      await page.locator('.committee').first().waitFor();
      await look('committees');
      await page.locator('.committee').first().getByRole('button').click();
      await page.locator('.day-free').first().waitFor();
      await look('days');
      await page.locator('.day-free').first().click();
      await page.locator('.time').first().waitFor();
      await look('times');
      await page.locator('.time:not([disabled])').first().click();
      await page.getByLabel('事情的经过').waitFor();
      await look('facts');
    });
  }
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type BookingReceipt, BookingRequest, CommitteeList, HoldRequest, SlotList } from '../../apps/api/src/contract/index.ts';
import { answerPreScreen } from './aid-form.ts';
import { findFaults } from './axe.ts';
import { book, fillBooking, goToTimes, leakStory, passStops } from './booking-form.ts';
import { appears, askInChat, landscapeKiosk, next, phone, portraitKiosk, seeHeading, smallPhone, widthOverflow } from './pages.ts';
import { useStage } from './stage.ts';

const stage = useStage();
let page: Page;

const openChat = async (viewport = phone) => {
  page = await stage.open('/#/mediation', viewport);
};
const openKiosk = async (viewport = portraitKiosk) => {
  page = await stage.open('/kiosk', viewport);
  await page.locator('.home-door', { hasText: '预约调解' }).click();
};
describe('can it be mediated', () => {
  test('violence at home leads to 110 and to aid, not to a form, and the way out stays', async () => {
    await openChat();
    await next(page, '开始');
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
    await next(page, '开始');
    const question = await page.locator('.step-title').innerText();
    await page.locator('.choice', { hasText: /^是$/ }).click();
    await page.locator('.next-door').first().waitFor();
    await page.locator('.step-back').click();
    await seeHeading(page, question);
    await page.locator('.choice', { hasText: '不清楚' }).click();
    await page.locator('.step-title', { hasText: question }).waitFor({ state: 'detached' });
  });
});

describe('booking', () => {
  test('on the phone ends with number, code, time, the word about limitation, a paper and a calendar file', async () => {
    await openChat();
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/mediation/bookings'));
    await book(page);
    const request = BookingRequest.parse((await sent).postDataJSON());
    expect(request).toMatchObject({ facts: leakStory, channel: 'web', respondent: { name: '王某' } });
    expect(request, 'nobody said so').not.toHaveProperty('watched');
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
    await book(page);
    const code = await page.locator('.receipt-code').nth(1).innerText();
    expect(await appears(page.getByRole('img', { name: /二维码/ }).first())).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const slip = await page.locator('.slip').innerText();
    expect(slip).toContain(code);
    expect(slip).toContain('诉讼时效');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '结束' }).click();
    await seeHeading(page, /您好/);
    await page.locator('.home-door', { hasText: '预约调解' }).click();
    await seeHeading(page, '预约调解');
    expect(await page.locator('body').innerText()).not.toContain(code);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('a time somebody else took is said, others are offered, and nothing written is lost', async () => {
    await openChat();
    await goToTimes(page);
    await page.locator('.time:not([disabled])').first().click();
    await fillBooking(page);
    await answerTaken();
    await next(page, '提交');
    await page.locator('.slot-lost .time').first().click();
    await seeHeading(page, '看看对不对');
    expect(await page.locator('.review').innerText()).toContain(leakStory);
    await next(page, '提交');
    await page.locator('.receipt-code').first().waitFor();
  });

  /** The server answers the first submission as if another had been faster, with real free times beside it. */
  async function answerTaken(): Promise<void> {
    const { committees } = CommitteeList.parse(await (await fetch(`${stage.url}/api/mediation/committees?field=neighbours`)).json());
    const { slots } = SlotList.parse(await (await fetch(`${stage.url}/api/mediation/slots?committeeId=${committees[0]?.id ?? ''}`)).json());
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

  test('who is asking for aid because of violence at home has a watched booking, and nothing is offered to be saved', async () => {
    page = await stage.open('/#/aid', phone);
    await answerPreScreen(page, { tag: '家庭暴力' });
    await page.goto(`${stage.url}/#/mediation`);
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/mediation/bookings'));
    await book(page);
    expect(BookingRequest.parse((await sent).postDataJSON()).watched).toBe(true);
    expect(await appears(page.getByText('这里不主动打印'))).toBe(true);
    expect(await page.getByRole('button', { name: /存回执|存到日历/ }).count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
  });

  test('every time tried in one visit is kept under the same key, so that the one before is free again', async () => {
    await openChat();
    const sessions: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/mediation/holds')) sessions.push(HoldRequest.parse(request.postDataJSON()).session);
    });
    await goToTimes(page);
    await page.locator('.time:not([disabled])').first().click();
    await seeHeading(page, '发生了什么');
    await page.locator('.step-back').click();
    await page.locator('.time:not([disabled])').nth(1).click();
    await seeHeading(page, '发生了什么');
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toBe(sessions[1]);
    expect(sessions[0]).toBeDefined();
  });

  test('a second press after a lost answer is the same booking', async () => {
    await openChat();
    await goToTimes(page);
    await page.locator('.time:not([disabled])').first().click();
    await fillBooking(page);
    const numbers: string[] = [];
    const keys: (string | undefined)[] = [];
    await page.route('**/api/mediation/bookings', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const response = await route.fetch();
      numbers.push(((await response.json()) as BookingReceipt).receiptNo);
      if (numbers.length === 1) await route.abort('connectionfailed');
      else await route.fulfill({ response });
    });
    await next(page, '提交');
    await page.getByText('现在连不上服务').waitFor();
    await next(page, '提交');
    await page.locator('.receipt-code').first().waitFor();
    expect(keys[0]).toBe(keys[1]);
    expect(numbers[0]).toBe(numbers[1]);
  });

  test('what was asked before is offered for the facts, not put in', async () => {
    page = await stage.open('/', phone);
    await askInChat(page, '楼上漏水，找谁赔');
    await page.goto(`${stage.url}/#/mediation`);
    await goToTimes(page);
    await page.locator('.time:not([disabled])').first().click();
    expect(await page.getByLabel('事情的经过').inputValue()).toBe('');
    await page.getByRole('button', { name: '放进来' }).click();
    expect(await page.getByLabel('事情的经过').inputValue()).toContain('楼上漏水');
  });

  test('a look at people in the middle loses nothing', async () => {
    await openKiosk();
    await goToTimes(page);
    await page.locator('.time:not([disabled])').first().click();
    await page.getByLabel('事情的经过').fill(leakStory);
    await page.locator('.foot-bar').getByRole('button', { name: '找人工' }).click();
    await seeHeading(page, '找人工');
    await page.getByRole('button', { name: '返回' }).click();
    await seeHeading(page, '发生了什么');
    expect(await page.getByLabel('事情的经过').inputValue()).toBe(leakStory);
  });

  test('what is missing is said at the field and read out', async () => {
    await openChat();
    await goToTimes(page);
    await page.locator('.time:not([disabled])').first().click();
    await page.getByLabel('事情的经过').waitFor();
    await next(page);
    expect(await page.locator('.step-faults').innerText()).toMatch(/请写/);
    expect(await page.getByLabel('事情的经过').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the other party', () => {
  test('meets a kind word when the link is used up', async () => {
    page = await stage.open('/#/invitation/no-such-token', phone);
    await seeHeading(page, '这个链接打不开了');
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
      await seeHeading(page, '预约调解');
      await next(page, '开始');
      await page.locator('.choice').first().waitFor();
      await look('stops');
      await passStops(page);
      await look('field');
      await page.locator('.choice', { hasText: '邻' }).first().click();
      await next(page);
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

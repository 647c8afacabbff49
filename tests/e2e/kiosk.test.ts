import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appears, articleChip, askAtKiosk, dangerQuestion, landscapeKiosk, loanQuestion, portraitKiosk, questionField, waitForKioskAnswer } from './pages.ts';
import { useStage } from './stage.ts';

const stage = useStage();
let page: Page;

const openKiosk = async (viewport = portraitKiosk) => {
  page = await stage.open('/kiosk', viewport);
};

/** Its clock is ours, so that a minute of silence takes no minute. */
const openKioskWithClock = async () => {
  page = await stage.open('/kiosk', portraitKiosk, { prepare: (empty) => empty.clock.install() });
};

const isHome = () => page.getByRole('heading', { name: /您好/ }).isVisible();

async function expectNothingLeft(): Promise<void> {
  await page.getByRole('heading', { name: /您好/ }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain(loanQuestion);
  const kept = await page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length, address: location.pathname + location.hash }));
  expect(kept).toEqual({ local: 0, session: 0, address: '/kiosk' });
  await page.getByRole('button', { name: /写下您遇到的事/ }).click();
  expect(await questionField(page).inputValue()).toBe('');
}

describe('the home of the kiosk', () => {
  for (const [shape, viewport] of [
    ['upright', portraitKiosk],
    ['lying', landscapeKiosk],
  ] as const) {
    test(`shows all six doors ${shape} without scrolling, in common and in large type`, async () => {
      await openKiosk(viewport);
      for (const setting of ['standard', 'large']) {
        if (setting === 'large') await page.getByRole('button', { name: '大字' }).click();
        const hidden = await page.evaluate(() => {
          const boxes = [document.documentElement, ...document.querySelectorAll('.home, .home-door, .home-greeting, .foot-bar')];
          return boxes.filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1).map((box) => box.className);
        });
        expect(hidden, setting).toEqual([]);
        expect(await page.locator('.home-door').count()).toBe(6);
      }
    });
  }

  test('has no target smaller than a finger in a glove', async () => {
    await openKiosk();
    const sides = await page.getByRole('button').evaluateAll((buttons) => buttons.flatMap((button) => [button.clientHeight, button.clientWidth]));
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(60);
  });

  test('gives the way to a person from every door', async () => {
    await openKiosk();
    for (const door of ['问法律', '申请法律援助', '预约调解', '查进度', '找人工 / 12348', '更多']) {
      await page.locator('.home-door', { hasText: door }).click();
      expect(await appears(page.locator('.foot-bar').getByRole('button', { name: '找人工' })), door).toBe(true);
      await page.getByRole('button', { name: '结束' }).click();
    }
  });

  test('says honestly when the machine has no voice', async () => {
    const prepare = (empty: Page) =>
      empty.addInitScript(() => {
        speechSynthesis.getVoices = () => [];
      });
    page = await stage.open('/kiosk', portraitKiosk, { prepare });
    await page.getByRole('button', { name: '读屏' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('没有朗读的声音');
  });
});

describe('asking at the kiosk', () => {
  test('a question put together with the finger alone is answered in three layers', async () => {
    await openKiosk();
    await page.locator('.home-door', { hasText: '问法律' }).click();
    await page.getByRole('button', { name: '借钱欠款' }).click();
    await page.getByRole('button', { name: loanQuestion }).click();
    expect(await questionField(page).inputValue()).toBe(loanQuestion);
    await page.getByRole('button', { name: '提问' }).click();
    await waitForKioskAnswer(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(loanQuestion);
    for (const layer of ['结论', '依据']) expect(await appears(page.getByRole('region', { name: layer, exact: true })), layer).toBe(true);
    expect(await page.locator('.ai-bar').innerText()).toContain('人工智能');
  });

  test('phrases add up to a sentence', async () => {
    await openKiosk();
    await page.locator('.home-door', { hasText: '问法律' }).click();
    await page.getByRole('button', { name: '常用短语' }).click();
    await page.getByRole('button', { name: '我借给别人钱，' }).click();
    await page.getByRole('button', { name: '对方一直不还，' }).click();
    await page.getByRole('button', { name: '我该怎么办？' }).click();
    expect(await questionField(page).inputValue()).toBe('我借给别人钱，对方一直不还，我该怎么办？');
  });

  test('an article opens over the whole glass and leads nowhere outside', async () => {
    await openKiosk();
    await askAtKiosk(page, loanQuestion);
    await waitForKioskAnswer(page);
    await articleChip(page).click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('mark').first().waitFor();
    expect(await sheet.getByRole('link').count()).toBe(0);
    await sheet.getByRole('button', { name: '关闭' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('the slip carries the question, the articles and the AI notice, and nothing else is printed', async () => {
    await openKiosk();
    await askAtKiosk(page, loanQuestion);
    await waitForKioskAnswer(page);
    await page.emulateMedia({ media: 'print' });
    const slip = await page.locator('.slip').innerText();
    expect(slip).toContain(loanQuestion);
    expect(slip).toContain('人工智能');
    expect(slip).toMatch(/第.+条/);
    expect(await page.locator('.foot-bar').isVisible()).toBe(false);
  });

  test('a broken connection keeps the question and offers a person', async () => {
    await openKiosk();
    await page.route('**/api/chat', (route) => route.abort('connectionfailed'), { times: 1 });
    await askAtKiosk(page, loanQuestion);
    await page.getByText('现在连不上服务').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(loanQuestion);
    await page.getByRole('button', { name: '再试一次' }).click();
    await waitForKioskAnswer(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('danger', () => {
  test('whoever is being beaten sees 110 over the whole screen, what to say, and how to leave at once', async () => {
    await openKiosk();
    await askAtKiosk(page, dangerQuestion);
    const screen = page.locator('.emergency');
    await screen.waitFor();
    expect(await screen.innerText()).toContain('110');
    expect(await screen.innerText()).toContain('请马上派人来');
    await screen.getByRole('button', { name: '快速离开' }).click();
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(dangerQuestion);
  });

  test('no paper is offered that somebody at home could find', async () => {
    await openKiosk();
    await askAtKiosk(page, dangerQuestion);
    await page.getByRole('button', { name: '看怎么办' }).click();
    await page.getByRole('button', { name: '快速离开' }).waitFor();
    await page.locator('.layers').waitFor();
    expect(await page.getByRole('button', { name: '打印' }).count()).toBe(0);
    expect(await page.locator('.slip').count()).toBe(0);
  });
});

describe('leaving nothing behind', () => {
  test('ending wipes the words, the answer and the settings at once', async () => {
    await openKiosk();
    await page.getByRole('button', { name: '大字' }).click();
    await askAtKiosk(page, loanQuestion);
    await waitForKioskAnswer(page);
    await page.getByRole('button', { name: '结束' }).click();
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('false');
    await expectNothingLeft();
  });

  test('after a minute without a touch it asks, and after fifteen seconds more everything is gone', async () => {
    await openKioskWithClock();
    await askAtKiosk(page, loanQuestion);
    await waitForKioskAnswer(page);
    await page.clock.fastForward(61_000);
    const warning = page.getByRole('dialog', { name: '还在吗？' });
    await warning.waitFor();
    expect(await warning.innerText()).toMatch(/\d+ 秒后清空/);
    await page.clock.fastForward(15_000);
    await expectNothingLeft();
  });

  test('a touch during the warning keeps everything and starts the minute afresh', async () => {
    await openKioskWithClock();
    await askAtKiosk(page, loanQuestion);
    await waitForKioskAnswer(page);
    await page.clock.fastForward(61_000);
    await page.getByRole('button', { name: '我还在，继续' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.clock.fastForward(50_000);
    expect(await isHome()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(loanQuestion);
  });

  test('half-written words are wiped too', async () => {
    await openKioskWithClock();
    await page.getByRole('button', { name: /写下您遇到的事/ }).click();
    await questionField(page).fill(loanQuestion);
    await page.clock.fastForward(80_000);
    await expectNothingLeft();
  });

  test('going back in the browser brings nothing up', async () => {
    await openKiosk();
    const before = await page.evaluate(() => history.length);
    await askAtKiosk(page, loanQuestion);
    await waitForKioskAnswer(page);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

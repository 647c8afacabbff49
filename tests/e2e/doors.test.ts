import { readFileSync } from 'node:fs';
import { Deadline, Triage } from '../../apps/api/src/contract/index.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findFaults } from './axe.ts';
import {
  appears,
  askAtKiosk,
  askInChat,
  landscapeKiosk,
  lastAnswer,
  loanQuestion,
  phone,
  portraitKiosk,
  questionField,
  smallPhone,
  violenceQuestion,
  wageQuestion,
  widthOverflow,
} from './pages.ts';
import { useStage } from './stage.ts';

const stage = useStage();
let page: Page;

const openChat = async (viewport = phone) => {
  page = await stage.open('/', viewport);
};
const openKiosk = async (viewport = portraitKiosk) => {
  page = await stage.open('/kiosk', viewport);
};

const question = () => page.locator('.question-card');
const doors = () => page.getByRole('region', { name: '该去哪里', exact: true });
const exits = () => page.getByRole('button', { name: '快速离开' });

/** Chooses an option and gives what was sent and what came back. */
async function choose(option: Locator): Promise<{ sent: { message?: string; answers?: Record<string, string> }; triage: Triage }> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/triage'));
  await option.click();
  const response = await answered;
  return { sent: response.request().postDataJSON() as { answers?: Record<string, string> }, triage: Triage.parse(await response.json()) };
}

/** Computes a last day at a door and gives what the server said of it. */
async function compute(guard: Locator): Promise<Deadline> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/deadlines'));
  await guard.getByRole('button', { name: '算最后一天' }).click();
  return Deadline.parse(await (await answered).json());
}

/** Opens the form of the first door that has a clock. */
async function openClock(): Promise<Locator> {
  const guard = page.locator('.deadline').first();
  const opener = guard.getByRole('button', { name: '算一算最后一天' });
  if (await opener.isVisible()) await opener.click();
  for (const choice of await guard.locator('.clock-choice').all()) await choice.getByRole('button').first().click();
  return guard;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Taps the first option of every question until the doors come. */
async function tapThrough(): Promise<number> {
  let taps = 0;
  await question().waitFor();
  while (await question().isVisible()) {
    expect(await question().count(), 'one question a screen').toBe(1);
    const { triage } = await choose(page.locator('.question-option').first());
    taps += 1;
    const next = triage.questions.find(({ options }) => options.length > 0);
    await (next ? page.getByRole('heading', { name: next.text }) : doors()).waitFor();
  }
  return taps;
}

describe('the doors under an answer', () => {
  test('stand in the order of the rules, the first one before the others, each with its reason and one thing to do', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    await doors().waitFor();
    const shown = page.locator('.doors > .doors-list > li');
    expect(await shown.count()).toBeGreaterThan(1);
    for (const door of await shown.all()) {
      expect(await door.innerText()).toContain('为什么');
      expect(await door.locator('.door > :is(.button, .door-number)').count()).toBe(1);
    }
    expect(await page.locator('.door-first').count()).toBe(1);
    expect(await shown.first().locator('.door-first > .button-primary').count()).toBe(1);
  });

  test('rest on articles that open with a touch', async () => {
    await openChat();
    await askInChat(page, loanQuestion);
    const chip = page.locator('.door .basis-chip').first();
    const label = (await chip.getAttribute('aria-label')) ?? '';
    expect(label).toMatch(/第.+条/);
    await chip.click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('heading', { level: 2 }).waitFor();
    expect(await sheet.innerText()).toContain(/第.+条/.exec(label)?.[0] ?? '');
  });

  test('why not elsewhere is folded away until one asks', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    const fold = page.locator('.fold', { hasText: '为什么不是别处' });
    await fold.waitFor();
    expect(await fold.locator('.closed-doors').isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator('.closed-doors').isVisible()).toBe(true);
  });

  test('a guide opens here and says what to do', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    await page.locator('.door-button', { hasText: '看怎么办' }).first().click();
    expect(await appears(page.getByRole('dialog').locator('.guide-section').first())).toBe(true);
  });

  test('a call dials on the phone and is a large number on the kiosk', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    const link = page.locator('.door a[href^="tel:"]').first();
    const number = ((await link.getAttribute('href')) ?? '').replace('tel:', '');
    expect(number).toMatch(/^\d+$/);
    await page.context().close();
    await openKiosk();
    await askAtKiosk(page, wageQuestion);
    const large = page.locator('.door-number strong').filter({ hasText: number }).first();
    await large.waitFor();
    expect(await large.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(48);
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
  });
});

describe('the missing fact', () => {
  test('is asked with options; choosing sends the question and all answers again, and what was chosen can be changed', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    await page.getByText('还差一点，才能说准去哪里').waitFor();
    const text = await question().getByRole('heading').innerText();
    const option = page.locator('.question-option').first();
    const words = await option.innerText();
    const { sent } = await choose(option);
    expect(sent.message).toBe(wageQuestion);
    expect(Object.values(sent.answers ?? {})).toEqual([words]);
    await page.locator('.tapped-one', { hasText: words }).waitFor();
    expect(await question().filter({ hasText: text }).count()).toBe(0);
    expect(await page.locator('.where [role=status]').innerText()).not.toBe('');
    await page.locator('.tapped-one', { hasText: words }).click();
    await question().filter({ hasText: text }).waitFor();
    const second = await choose(page.locator('.question-option').nth(1));
    expect(Object.values(second.sent.answers ?? {})).not.toContain(words);
  });

  test('not knowing is an answer: the question goes and no door is shut by it', async () => {
    await openChat();
    await askInChat(page, violenceQuestion);
    await doors().waitFor();
    const before = await page.locator('.door-title').allInnerTexts();
    const text = await question().getByRole('heading').innerText();
    await choose(page.locator('.question-option').last());
    await question().filter({ hasText: text }).waitFor({ state: 'detached' });
    expect(await page.locator('.door-title').allInnerTexts()).toEqual(before);
  });

  test('a choice that does not get through is said and can be sent again', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    await question().waitFor();
    await page.route('**/api/triage', (route) => route.abort('connectionfailed'), { times: 1 });
    await page.locator('.question-option').first().click();
    await page.getByText('没有送到，您选的还在').waitFor();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('没有送到').waitFor({ state: 'detached' });
    expect(await page.locator('.tapped-one').count()).toBe(1);
  });
});

describe('the last day', () => {
  test('is asked for, computed, and shown with its rule, its articles and as a calendar file', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    const guard = await openClock();
    await guard.locator('input[type=date]').first().fill(daysAgo(30));
    const deadline = await compute(guard);
    await guard.locator('.last-day-date').waitFor();
    const shown = await guard.innerText();
    expect(shown).toContain('最后一天');
    expect(shown).toContain(deadline.text);
    expect(shown).toContain(`还有 ${deadline.daysLeft} 天`);
    expect(await guard.locator('.last-day-urgent').count()).toBe(0);
    expect(await guard.locator('.basis-chip').count()).toBe(deadline.basis.length);
    expect(shown.includes('只按周末顺延')).toBe(!deadline.holidaysKnown);
    const download = page.waitForEvent('download');
    await guard.getByRole('button', { name: '存到日历' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.ics$/);
    expect(readFileSync(await file.path(), 'utf8')).toContain('BEGIN:VCALENDAR');
  });

  test('within the last week says so in words and opens the way to aid and to the window', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    const guard = await openClock();
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
    inTwoDays.setFullYear(inTwoDays.getFullYear() - 2);
    await guard.locator('input[type=date]').first().fill(inTwoDays.toISOString().slice(0, 10));
    const deadline = await compute(guard);
    await guard.locator('.last-day-date').waitFor();
    // A long holiday may carry the last day out of the week; the screen must agree with the server either way.
    expect(await guard.getByText('可以先提供法律援助，手续后补').count()).toBe(deadline.urgent ? 1 : 0);
    if (!deadline.urgent) return;
    expect(await guard.locator('.last-day-urgent').innerText()).toMatch(/还有 \d 天|就是今天/);
    await guard.getByRole('button', { name: '先看怎么申请援助' }).click();
    await page.getByRole('heading', { name: '申请法律援助' }).first().waitFor();
    await page.getByRole('button', { name: '返回对话' }).click();
    expect(await appears(guard.locator('.last-day-date'))).toBe(true);
  });

  test('that is past is told calmly, and that the court stays open only where the rule says it', async () => {
    await openChat();
    await askInChat(page, loanQuestion);
    const guard = await openClock();
    await guard.locator('input[type=date]').first().fill('2015-01-05');
    const deadline = await compute(guard);
    await guard.getByText(/已经过了 \d+ 天/).waitFor();
    expect(await guard.locator('.last-day-urgent').count()).toBe(0);
    const isOpen = deadline.notes.some((note) => note.includes('不等于不能起诉'));
    expect(await guard.getByText('不等于不能去法院').count()).toBe(isOpen ? 1 : 0);
  });

  test('without a date, or with one that cannot be, the field says in Chinese what is wrong', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    const guard = await openClock();
    await guard.getByRole('button', { name: '算最后一天' }).click();
    expect(await guard.getByRole('alert').innerText()).toMatch(/\p{Script=Han}/u);
    await guard.locator('input[type=date]').first().fill('0001-01-01');
    await guard.getByRole('button', { name: '算最后一天' }).click();
    await guard.getByRole('alert').filter({ hasText: '日期' }).waitFor();
    expect(await guard.locator('input[type=date]').first().getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the path without typing', () => {
  test('on the phone leads by taps alone from the first question to the doors and on to the law', async () => {
    await openChat();
    await page.getByRole('button', { name: '不想打字？点着选' }).click();
    expect(await tapThrough()).toBeGreaterThan(1);
    expect(await page.locator('.page .door').count()).toBeGreaterThan(0);
    const options = await page.locator('.tapped-one strong').allInnerTexts();
    const asked = page.waitForRequest((request) => request.url().endsWith('/api/chat'));
    await page.getByRole('button', { name: '问问法律怎么说' }).click();
    const { message } = (await asked).postDataJSON() as { message: string };
    expect(message).toContain(options[0]);
    await lastAnswer(page, message);
    expect(await page.locator('.turn').getByText('还差一点').count(), 'nothing is asked twice').toBe(0);
  });

  test('a door opened from the path leads back to it', async () => {
    await openChat();
    await page.getByRole('button', { name: '不想打字？点着选' }).click();
    await tapThrough();
    // Their text, whether or not the fold that holds some of them is open.
    const before = await page.locator('.page .door-title').allTextContents();
    await page.locator('.page .fold summary').first().click();
    await page
      .locator('.page .door-button', { hasText: /申请法律援助|找工作人员|预约调解/ })
      .first()
      .click();
    await page.getByRole('button', { name: '返回点着选' }).click();
    await expect.poll(() => page.locator('.page .door-title').allTextContents()).toEqual(before);
  });

  test('on the kiosk goes forward, back and to the start, and ends with paper and the law', async () => {
    await openKiosk();
    await page.locator('.tap-line').click();
    await question().waitFor();
    const first = await question().getByRole('heading').innerText();
    await choose(page.locator('.question-option').nth(2));
    await question().filter({ hasNotText: first }).waitFor();
    await page.getByRole('button', { name: '上一步' }).click();
    await question().filter({ hasText: first }).waitFor();
    await choose(page.locator('.question-option').nth(2));
    await page.getByRole('button', { name: '重新开始' }).click();
    await question().filter({ hasText: first }).waitFor();
    expect(await page.locator('.tapped-one').count()).toBe(0);
    await page.getByRole('button', { name: '工资劳动' }).click();
    await question().filter({ hasNotText: first }).waitFor();
    await tapThrough();
    const guard = await openClock();
    const lists = guard.locator('.date-selects').first().locator('select');
    const [year = '', month = '', day = ''] = daysAgo(40).split('-');
    for (const [at, part] of [year, month, day].entries()) await lists.nth(at).selectOption(String(Number(part)));
    const { lastDay } = await compute(guard);
    await guard.locator('.last-day-date').waitFor();
    expect(await guard.getByRole('button', { name: '存到日历' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const [lastYear = '', lastMonth = '', lastDate = ''] = (lastDay ?? '').split('-');
    expect(await page.locator('.slip').innerText()).toContain(`最后一天：${lastYear}年${Number(lastMonth)}月${Number(lastDate)}日`);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '问问法律怎么说' }).click();
    await page.getByRole('button', { name: '再问一个' }).waitFor();
    expect(await appears(doors())).toBe(true);
  });

  test('leaves nothing on the kiosk when it is ended', async () => {
    await openKiosk();
    await page.locator('.tap-line').click();
    await page.getByRole('button', { name: '工资劳动' }).click();
    await page.locator('.tapped-one').waitFor();
    await page.getByRole('button', { name: '结束' }).click();
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    await page.locator('.tap-line').click();
    await question().waitFor();
    expect(await page.locator('.tapped-one').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('has only targets a gloved finger can hit', async () => {
    await openKiosk();
    await page.locator('.tap-line').click();
    await question().waitFor();
    const heights = async () => page.getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...(await heights()))).toBeGreaterThanOrEqual(60);
    await page.getByRole('button', { name: '工资劳动' }).click();
    await page.locator('.tapped-one').waitFor();
    await tapThrough();
    expect(Math.min(...(await heights()).filter((height) => height > 0))).toBeGreaterThanOrEqual(60);
  });
});

describe('violence at home', () => {
  test('on the phone the way out stays on every page and sheet, nothing is offered to keep, and leaving clears all', async () => {
    await openChat();
    await askInChat(page, violenceQuestion);
    expect(await exits().count()).toBe(1);
    await page.locator('.door .basis-chip').first().click();
    expect(await appears(page.getByRole('dialog').getByRole('button', { name: '快速离开' }))).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '找人工' }).first().click();
    expect(await appears(page.locator('.page').getByRole('button', { name: '快速离开' }))).toBe(true);
    await page.getByRole('button', { name: '返回对话' }).click();
    await askInChat(page, loanQuestion);
    expect(await page.locator('.exit-bar').isVisible(), 'a harmless question later does not take it away').toBe(true);
    const guard = await openClock();
    if (await guard.locator('input[type=date]').count()) {
      await guard.locator('input[type=date]').first().fill(daysAgo(30));
      await compute(guard);
      await guard.locator('.last-day-date').waitFor();
    }
    expect(await page.getByRole('button', { name: '存到日历' }).count()).toBe(0);
    await questionField(page).fill('还没写完的话');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('还没写完');
    await page.locator('.exit-bar').getByRole('button', { name: '快速离开' }).click();
    await page.waitForURL('about:blank');
    await page.goto(`${stage.url}/`);
    await questionField(page).waitFor();
    expect(await questionField(page).inputValue()).toBe('');
    expect(await page.locator('body').innerText()).not.toContain('打我');
  });

  test('at the kiosk it outlasts the question that raised it, and no paper is offered any more', async () => {
    await openKiosk();
    await askAtKiosk(page, violenceQuestion);
    await page.getByRole('button', { name: '看怎么办' }).click();
    await page.locator('.layers').waitFor();
    await page.getByRole('button', { name: '再问一个' }).click();
    await questionField(page).fill(loanQuestion);
    await page.getByRole('button', { name: '提问', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: loanQuestion }).waitFor();
    await page.getByRole('button', { name: '再问一个' }).waitFor();
    expect(await exits().count()).toBe(1);
    expect(await page.getByRole('button', { name: /打印|带走/ }).count()).toBe(0);
    expect(await page.locator('.slip').count()).toBe(0);
    await page.locator('.door .basis-chip').first().click();
    await page.getByRole('dialog').getByRole('button', { name: '快速离开' }).click();
    await page.getByRole('heading', { name: /您好/ }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('打我');
  });

  test('tapped and never said, it brings the way out all the same', async () => {
    await openKiosk();
    await page.locator('.tap-line').click();
    await page.getByRole('button', { name: '婚姻家庭' }).click();
    await page.getByRole('button', { name: '家庭暴力' }).click();
    await exits().first().waitFor();
    expect(await page.getByRole('button', { name: '打印' }).count()).toBe(0);
  });

  test('every number of the alarm is to be seen at the kiosk, in common and in large type', async () => {
    for (const viewport of [portraitKiosk, landscapeKiosk]) {
      await openKiosk(viewport);
      await page.getByRole('button', { name: '大字' }).click();
      await askAtKiosk(page, violenceQuestion);
      await page.locator('.emergency').waitFor();
      for (const number of await page.locator('.emergency-calls strong').all()) {
        const box = await number.boundingBox();
        const isOnTop = await number.evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) === element;
        });
        expect(isOnTop, `${await number.innerText()} ${viewport.width} ${JSON.stringify(box)}`).toBe(true);
      }
      for (const act of await page.locator('.emergency h1, .emergency-acts .button, .foot-bar .foot-button').all())
        expect(await act.evaluate((element) => element.scrollWidth <= element.clientWidth && element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
      if (viewport === portraitKiosk) await page.context().close();
    }
  });
});

describe('for every eye', () => {
  test('doors, question, last day and path are without serious faults, on the phone', async () => {
    await openChat();
    await askInChat(page, wageQuestion);
    const guard = await openClock();
    expect(await findFaults(page), 'doors').toEqual([]);
    await guard.locator('input[type=date]').first().fill(daysAgo(30));
    await compute(guard);
    await guard.locator('.last-day-date').waitFor();
    expect(await findFaults(page), 'last day').toEqual([]);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('button', { name: /^点着选/ }).click();
    await question().last().waitFor();
    expect(await findFaults(page), 'path').toEqual([]);
  });

  for (const [shape, viewport] of [
    ['upright', portraitKiosk],
    ['lying', landscapeKiosk],
  ] as const) {
    test(`so on the kiosk ${shape}, also in large type and high contrast`, async () => {
      await openKiosk(viewport);
      await page.locator('.tap-line').click();
      await question().waitFor();
      expect(await findFaults(page), 'path').toEqual([]);
      await page.getByRole('button', { name: '工资劳动' }).click();
      await page.locator('.tapped-one').waitFor();
      await tapThrough();
      expect(await findFaults(page), 'doors').toEqual([]);
      await page.getByRole('button', { name: '大字' }).click();
      await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'high'));
      expect(await findFaults(page), 'doors, large and dark').toEqual([]);
      expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
    });
  }

  test('at 360 pixels in large type nothing runs out of the side', async () => {
    await openChat(smallPhone);
    await page.getByRole('button', { name: '大字' }).click();
    await askInChat(page, wageQuestion);
    const guard = await openClock();
    await guard.locator('input[type=date]').first().fill(daysAgo(30));
    await compute(guard);
    await guard.locator('.last-day-date').waitFor();
    expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
    const inner = await page.evaluate(() => {
      const area = document.querySelector('.chat-scroll');
      return area ? area.scrollWidth - area.clientWidth : 0;
    });
    expect(inner).toBeLessThanOrEqual(0);
  });
});

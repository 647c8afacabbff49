import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findFaults } from './axe.ts';
import { button, choose, next, phone, portraitKiosk, seeHeading, widthOverflow } from './pages.ts';
import { useStage } from './stage.ts';

const stage = useStage();

interface Entry {
  name: string;
  open: () => Promise<Page>;
  /** Fills in a day by the means of this device. */
  pickDay: (page: Page, label: string, day: string) => Promise<void>;
}

const entries: Entry[] = [
  {
    name: 'the kiosk',
    open: async () => {
      const page = await stage.open('/kiosk', portraitKiosk);
      await button(page, /^算一算/).click();
      return page;
    },
    pickDay: async (page, label, day) => {
      const lists = page.getByRole('group', { name: new RegExp(label) }).locator('select');
      for (const [at, part] of day.split('-').entries()) await lists.nth(at).selectOption(String(Number(part)));
    },
  },
  {
    name: 'a phone',
    open: () => stage.open('/#/calculators', phone),
    pickDay: (page, label, day) => page.getByLabel(new RegExp(label)).fill(day),
  },
];

const income = '给钱一方的月总收入（元）';
const children = '要负担几个孩子';

/** By its whole name: the keys of the kiosk have the name of their field in theirs. */
function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** On a phone the conversation beneath has a button of the same name. */
async function lookAtPeopleAndBack(page: Page): Promise<void> {
  await button(page, '找人工').last().click();
  await page.getByText('12348').first().waitFor();
  await button(page, /^返回/).first().click();
}

async function openSupport(entry: Entry): Promise<Page> {
  const page = await entry.open();
  await seeHeading(page, '您想算什么');
  await page.locator('.calculator-row', { hasText: '抚养费' }).click();
  await field(page, income).waitFor();
  return page;
}

async function fillSupport(page: Page): Promise<void> {
  await field(page, income).fill('5000');
  await field(page, children).fill('2');
}

describe.each(entries)('on $name', (entry) => {
  test('a resident picks a sum, fills in two numbers and a day, and reads how it came about and the article it rests on', async () => {
    const page = await entry.open();
    await seeHeading(page, '您想算什么');
    expect(await page.locator('.calculator-row').count()).toBeGreaterThanOrEqual(15);
    expect(await findFaults(page)).toEqual([]);
    await page.locator('.calculator-row', { hasText: '抚养费' }).click();
    await field(page, income).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await fillSupport(page);
    await entry.pickDay(page, '最小的孩子哪天出生', '2021-03-05');
    await next(page, '算出来');
    const result = page.locator('.calculation-result');
    await result.waitFor();
    expect(await result.innerText()).toMatch(/1,000\.00 元\/月 到 2,500\.00 元\/月/);
    expect(await page.getByRole('region', { name: '怎么算的' }).innerText()).toContain('2039年3月5日');
    expect(await page.getByRole('region', { name: '请注意' }).innerText()).toContain('估算');
    expect(await findFaults(page)).toEqual([]);
    expect(await widthOverflow(page)).toBeLessThanOrEqual(0);
    await page.locator('.basis-chip').first().click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: /第四十九条/ })
      .first()
      .waitFor();
  });

  test('what is missing or cannot be is said at its question, in words, and nothing filled in is lost', async () => {
    const page = await openSupport(entry);
    await next(page, '算出来');
    expect(await page.locator('.step-faults').innerText()).toContain(`请填：${income}`);
    await field(page, income).fill('5000');
    await field(page, children).fill('5000');
    await next(page, '算出来');
    await page.locator('.step-faults', { hasText: `${children}：最多填 20` }).waitFor();
    expect(await page.locator('.field-error').allInnerTexts()).toEqual(['最多填 20']);
    expect(await field(page, income).inputValue()).toBe('5000');
    expect(await findFaults(page)).toEqual([]);
  });

  test('a look at who may be asked keeps the form and the sum', async () => {
    const page = await openSupport(entry);
    await fillSupport(page);
    await lookAtPeopleAndBack(page);
    await field(page, income).waitFor();
    expect(await field(page, income).inputValue()).toBe('5000');
    expect(await field(page, children).inputValue()).toBe('2');
    await next(page, '算出来');
    await page.locator('.calculation-result').waitFor();
    await lookAtPeopleAndBack(page);
    await page.locator('.calculation-result').waitFor();
    await button(page, '改一改').click();
    expect(await field(page, income).inputValue()).toBe('5000');
  });

  test('a choice decides what is asked next, and another sum starts empty', async () => {
    const page = await entry.open();
    await page.locator('.calculator-row', { hasText: '诉讼费' }).click();
    const title = await page.locator('.step-title').innerText();
    await next(page);
    expect(await page.locator('.step-faults').innerText()).toContain('请选一个');
    await choose(page, /./);
    await next(page);
    await expect.poll(() => page.locator('.step-title').innerText()).not.toBe(title);
    await page.locator('.step-back').click();
    expect(await page.locator('.choice[aria-pressed=true]').count()).toBe(1);
    await page.locator('.step-back').click();
    await seeHeading(page, '您想算什么');
    await page.locator('.calculator-row', { hasText: '抚养费' }).click();
    expect(await field(page, income).inputValue()).toBe('');
  });
});

test('whoever comes to the kiosk next finds no number of the one before', async () => {
  const [kiosk] = entries;
  if (!kiosk) throw new Error('no kiosk');
  const page = await openSupport(kiosk);
  await fillSupport(page);
  await button(page, '结束').click();
  await seeHeading(page, /您好/);
  await button(page, /^算一算/).click();
  await seeHeading(page, '您想算什么');
  await page.locator('.calculator-row', { hasText: '抚养费' }).click();
  expect(await field(page, income).inputValue()).toBe('');
});

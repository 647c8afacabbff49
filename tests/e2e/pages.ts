import type { Locator, Page } from 'playwright-core';

export const phone = { width: 390, height: 844 };
export const smallPhone = { width: 360, height: 640 };
export const portraitKiosk = { width: 1080, height: 1920 };
export const landscapeKiosk = { width: 1920, height: 1080 };
export const deskScreen = { width: 1440, height: 900 };

export const loanQuestion = '借钱不还怎么办';
export const dangerQuestion = '他正在打我';
export const violenceQuestion = '老公经常打我，我想离婚';
export const wageQuestion = '老板拖欠工资，没有签合同';

export function questionField(page: Page): Locator {
  return page.getByLabel('您的问题');
}

/** Asks on the phone and waits for the finished answer, which ends with its AI notice. */
export async function askInChat(page: Page, question: string): Promise<Locator> {
  await questionField(page).fill(question);
  await page.getByRole('button', { name: '发送' }).click();
  return lastAnswer(page, question);
}

export async function lastAnswer(page: Page, question: string): Promise<Locator> {
  const turn = page.locator('.turn').filter({ hasText: question }).last();
  await turn.locator('.bubble-notice').waitFor();
  return turn;
}

/** Asks on the kiosk by typing and waits until the answer can be printed or left. */
export async function askAtKiosk(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: /写下您遇到的事/ }).click();
  await questionField(page).fill(question);
  await page.getByRole('button', { name: '提问' }).click();
}

export async function waitForKioskAnswer(page: Page): Promise<void> {
  await page.getByRole('region', { name: '依据' }).locator('.citation').first().waitFor();
  await page.getByRole('button', { name: '再问一个' }).waitFor();
}

/** A chip of an article of law; cards and guides have no neighbours. */
export function articleChip(within: Locator | Page): Locator {
  return within.getByRole('button', { name: /^依据 \d+：《.+》第.+条/ }).first();
}

export function widthOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** True once it is to be seen; fails by time when it never is. */
export async function appears(locator: Locator): Promise<boolean> {
  await locator.waitFor();
  return true;
}

/** Goes on to the next screen of a form; `word` where its button says something else. */
export async function next(page: Page, word = ''): Promise<void> {
  await page.locator('.step-next', { hasText: word }).click();
}

/** Waits until a screen with this heading has come. */
export async function seeHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).last().waitFor();
}

/** Touches the first of the large answers with these words. */
export async function choose(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.choice', { hasText: words }).first().click();
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

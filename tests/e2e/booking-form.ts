import type { Page } from 'playwright-core';
import { BookingReceipt } from '../../apps/api/src/contract/index.ts';
import { next, seeHeading } from './pages.ts';

export const leakStory = '楼上卫生间漏水，把客厅天花板泡坏了，找了三次都不修。';

/** Says no to every stop condition; gives how many were asked. */
export async function passStops(page: Page): Promise<number> {
  let asked = 0;
  while (await page.locator('.choice', { hasText: /^不是$/ }).isVisible()) {
    const question = await page.locator('.step-title').innerText();
    await page.locator('.choice', { hasText: /^不是$/ }).click();
    await page.locator('.step-title', { hasText: question }).waitFor({ state: 'detached' });
    asked += 1;
  }
  return asked;
}

/** From the start to the times of the best committee's first free day. */
export async function goToTimes(page: Page, field = '邻'): Promise<void> {
  await next(page, '开始');
  await page.locator('.choice').first().waitFor();
  await passStops(page);
  await page.locator('.choice', { hasText: field }).first().click();
  await next(page);
  await page.locator('.committee').first().getByRole('button').click();
  await page.locator('.day-free').first().click();
  await page.locator('.time').first().waitFor();
}

export interface BookingGiven {
  story?: string;
  applicant?: string;
  respondent?: string;
  /** Whether the other party may read the story. */
  share?: boolean;
}

/** From the story to the review. */
export async function fillBooking(page: Page, { story = leakStory, applicant = '李某', respondent = '王某', share = false }: BookingGiven = {}): Promise<void> {
  await page.getByLabel('事情的经过').fill(story);
  for (const title of ['您希望怎么解决', '手里有什么', '以前找过谁', '需要照顾什么', '对方是谁']) {
    await next(page);
    await seeHeading(page, new RegExp(title));
  }
  await page.getByLabel('对方的姓名或单位').fill(respondent);
  if (share) await page.getByRole('checkbox').check();
  await next(page);
  await page.getByLabel('您的姓名').fill(applicant);
  await page.getByLabel('您的电话').fill('13800000000');
  await next(page);
  await page.getByRole('checkbox').check();
  await next(page);
  await seeHeading(page, '看看对不对');
}

/** The whole way, to the receipt. */
export async function book(page: Page, given: BookingGiven = {}): Promise<BookingReceipt> {
  await goToTimes(page);
  await page.locator('.time:not([disabled])').first().click();
  await fillBooking(page, given);
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/mediation/bookings'));
  await next(page, '提交');
  const receipt = BookingReceipt.parse(await (await answered).json());
  await page.locator('.receipt-code').first().waitFor();
  return receipt;
}

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPdf, type PrintedPdf } from '../../packages/documents/src/testing/open-pdf.ts';
import { button, phone, seeHeading } from './pages.ts';
import type { Stage } from './stage.ts';

export interface Owned {
  receiptNo: string;
  accessCode: string;
}

/** Opens the progress of a matter on her phone, by the address the receipt's QR holds. */
export async function openStatus(stage: Stage, { receiptNo, accessCode }: Owned): Promise<Page> {
  const page = await stage.open(`/#/progress/${receiptNo}/${accessCode}`, phone);
  await page.locator('.step-title').waitFor();
  await expect.poll(() => page.url()).not.toContain(accessCode);
  return page;
}

/** Looks again on the page that is open; it must say all of this, in words and not in codes. */
export async function seeState(page: Page, title: string, ...words: string[]): Promise<void> {
  await button(page, '再看一次').click();
  await seeHeading(page, title);
  for (const said of words) await page.getByText(said).first().waitFor();
  expect(await page.locator('body').innerText(), title).not.toMatch(/\b[A-Z]{4,}_[A-Z]|undefined|null|NaN/);
}

/** Saves a paper from the page and reads it. */
export async function openPaper(page: Page, name: string | RegExp): Promise<PrintedPdf> {
  const download = page.waitForEvent('download');
  await button(page, name).click();
  return openPdf(readFileSync(await (await download).path()));
}

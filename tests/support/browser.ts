import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const systemChromium = '/usr/bin/chromium';

/** The system's browser where there is one, else the packed one that needs neither root nor a download. */
export async function launchBrowser(): Promise<Browser> {
  if (existsSync(systemChromium)) return playwright.launch({ executablePath: systemChromium, headless: true, args: ['--no-sandbox'] });
  // Its own arguments include a window size and `--single-process`; the latter ends the whole browser with its first context.
  const args = chromium.args.filter((argument) => argument !== '--single-process' && !argument.startsWith('--headless'));
  return playwright.launch({ executablePath: await chromium.executablePath(), headless: true, args });
}

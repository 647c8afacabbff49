import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

export interface Size {
  width: number;
  height: number;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Called with the empty page before it goes anywhere, for listeners, scripts and a clock of our own. */
  prepare?: (page: Page) => unknown;
}

export interface Stage {
  /** Address of the server, without a slash at its end. Known once the hooks before the tests have run. */
  readonly url: string;
  /** Opens a path in a browser context of its own: another person at another screen. */
  open(path: string, viewport: Size, options?: OpenOptions): Promise<Page>;
}

/**
 * One built server and one browser for a test file; to be called once, at its top. Contexts are closed after each test, and a test fails when
 * a page threw what nobody caught or the browser complained of something else than a failed load.
 */
export function useStage({ env = {} }: { env?: Record<string, string> } = {}): Stage {
  let server: TestServer | undefined;
  let browser: Browser | undefined;
  const complaints: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer({ env }), launchBrowser()]);
  });

  afterEach(async () => {
    const heard = complaints.splice(0);
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    expect(heard, 'uncaught on a page').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  return {
    get url() {
      return standing(server).url;
    },
    async open(path, viewport, { prepare, ...options } = {}) {
      const context = await standing(browser).newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce', ...options });
      listen(context, complaints);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await prepare?.(page);
      await page.goto(standing(server).url + path);
      return page;
    },
  };
}

function standing<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the stage stands only while tests run');
  return part;
}

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (found) => complaints.push(String(found.error())));
  context.on('console', (message) => {
    // A refusal is logged by the browser as a failed load, and refusals are tested; what our policy refuses is another matter.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { CHROMIUM, launchChromium } from './launch-chromium.ts';
import { startPlayground } from './start-playground.ts';

/** For one test, or to start what it needs, in milliseconds: a browser on a busy computer takes its time. */
const PATIENCE = 60_000;

/** How the page is looked at. Kazakh, wide and light where nothing is said. */
interface Looking {
  /** A person's language, or more of the address after `#`. */
  readonly as?: string;
  readonly phone?: boolean;
  readonly dark?: boolean;
}

/** Opens the page in a window of its own, without anything kept from before. */
export type OpenPage = (root: string, looking?: Looking) => Promise<Page>;

/**
 * Tests in Chromium; skipped where there is none. Whatever a test does, the page must speak to nobody but its own server, and fail
 * nowhere.
 */
export function inChromium(title: string, tests: (open: OpenPage) => void): void {
  if (CHROMIUM === undefined) console.warn(`Chromium is not installed: “${title}” is not tested.`);
  describe.skipIf(CHROMIUM === undefined)(title, { timeout: PATIENCE }, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    }, PATIENCE);
    afterAll(() => browser.close());

    tests(async (root, { as = 'kk', phone = false, dark = false } = {}) => {
      const context = await browser.newContext({
        viewport: phone ? { width: 390, height: 780 } : { width: 1280, height: 800 },
        hasTouch: phone,
        isMobile: phone,
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      // Sooner than the test itself ends, so that what was waited for is named.
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(`${root}/`)) wrong.push(`asks ${request.url()}`);
      });
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text());
      });
      onTestFinished(async () => {
        await context.close();
        expect(wrong).toEqual([]);
      });
      await page.goto(`${root}/#${as}`);
      await page.locator('#chats button').first().waitFor({ state: 'attached' });
      return page;
    });
  });
}

/** One playground for all tests within a describe: its address, once they run. */
export function sharedPlayground(): () => string {
  let playground: Awaited<ReturnType<typeof startPlayground>>;
  beforeAll(async () => {
    playground = await startPlayground();
  }, PATIENCE);
  afterAll(() => playground.stop());
  return () => playground.root;
}

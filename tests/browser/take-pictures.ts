import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ask } from './chat.ts';
import { launchChromium } from './launch-chromium.ts';
import { startPlayground } from './start-playground.ts';

/** Takes the pictures of README: `npm run screenshots`. */
const DIRECTORY = 'docs/pictures';

const PHONE = { width: 390, height: 800 };
const DESKTOP = { width: 1180, height: 800 };

if (process.argv.length > 2) {
  console.log('npm run screenshots\n\nTakes the pictures in docs/pictures anew, in Chromium.');
  process.exit(process.argv.includes('--help') ? 0 : 2);
}
const playground = await startPlayground();
const browser = await launchChromium();
mkdirSync(DIRECTORY, { recursive: true });
try {
  const phone = { viewport: PHONE, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 };
  await take('phone-light', { ...phone, colorScheme: 'light' }, 'kk', async (page) => {
    await ask(page, '2023 жылы ауылда қанша ұйым болды?', '83 ұйым');
  });
  await take('phone-dark', { ...phone, colorScheme: 'dark' }, 'ru', async (page) => {
    await ask(page, 'безработица по регионам', 'Мангистауская область');
  });
  await take(
    'desktop',
    { viewport: DESKTOP, deviceScaleFactor: 1, colorScheme: 'light' },
    'en',
    async (page) => {
      const openGroup = () => page.locator('#chats button', { hasText: 'Newsroom' }).click();
      await page.locator('#people label', { hasText: 'Олег' }).click();
      await openGroup();
      await ask(page, '@sandar_playground_bot сколько организаций в селе в 2023 году?', '83 организации');
      await page.locator('#people label', { hasText: 'Ann' }).click();
      await openGroup();
      await ask(page, '@sandar_playground_bot poverty rate since 2018', 'Poverty rate');
    },
  );
} finally {
  await browser.close();
  await playground.stop();
}

async function take(
  name: string,
  looking: Parameters<typeof browser.newContext>[0],
  as: string,
  talk: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ ...looking, reducedMotion: 'reduce' });
  await page.goto(`${playground.root}/#${as}`);
  await talk(page);
  // Nothing is being written in, and every picture is there.
  await page.locator('#text').blur();
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined);
  await page.screenshot({ path: `${DIRECTORY}/${name}.png` });
  await page.context().close();
}

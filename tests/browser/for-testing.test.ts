import { expect, onTestFinished, test } from 'vitest';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';
import { playgroundApp } from '../../src/playground/playground.ts';
import type { PublishSample } from '../../src/playground/publish-route.ts';
import { createTelegram } from '../../src/playground/telegram.ts';
import { inChromium } from './in-chromium.ts';
import { violations } from './violations.ts';

/** A playground without a bot. */
async function serve(publishSample?: PublishSample, telegram = createTelegram()): Promise<string> {
  const app = createHttpApp(playgroundApp(telegram, publishSample));
  const server = await startHttpServer(app, 0, '127.0.0.1');
  onTestFinished(server.close);
  return server.url;
}

inChromium('what the page has for testing', (open) => {
  test('there is a button to publish where there is something to publish, and it says what came of it', async () => {
    const outcomes = ['published', 'unchanged'] as const;
    let times = 0;
    const page = await open(await serve(async () => outcomes[times++] ?? 'unchanged'), { as: 'ru' });
    const button = page.getByRole('button', { name: 'Опубликовать пробный выпуск' });
    await button.click();
    await page.getByText('Выпуск опубликован.').waitFor();
    await button.click();
    await page.getByText('Этот выпуск уже опубликован').waitFor();
    expect(times).toBe(2);
  });

  test('a page opened while the bot is held back says so, for everybody to read', async () => {
    const telegram = createTelegram();
    telegram.flood.hold(3600);
    const page = await open(await serve(undefined, telegram), { as: 'kk' });
    await page.getByText('Telegram ботқа күте тұруды айтты').waitFor();
    expect(await page.locator('.flood-left').textContent()).toMatch(/^\d+ с$/);
    expect(await violations(page)).toEqual([]);
  });

  test('with nothing to publish there is no such button', async () => {
    const page = await open(await serve());
    expect(await page.locator('#publish').isVisible()).toBe(false);
  });
});

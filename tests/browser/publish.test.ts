import { expect, onTestFinished, test } from 'vitest';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';
import { playgroundApp } from '../../src/playground/playground.ts';
import type { PublishSample } from '../../src/playground/publish-route.ts';
import { createTelegram } from '../../src/playground/telegram.ts';
import { inChromium } from './in-chromium.ts';

/** A playground without a bot. */
async function serve(publishSample?: PublishSample): Promise<string> {
  const app = createHttpApp(playgroundApp(createTelegram(), publishSample));
  const server = await startHttpServer(app, 0, '127.0.0.1');
  onTestFinished(server.close);
  return server.url;
}

inChromium('publishing from the page', (open) => {
  test('there is a button where there is something to publish, and it says what came of it', async () => {
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

  test('without that there is none', async () => {
    const page = await open(await serve());
    expect(await page.locator('#publish').isVisible()).toBe(false);
  });
});

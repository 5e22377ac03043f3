import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, newest, press } from './chat.ts';
import { inChromium, sharedPlayground } from './in-chromium.ts';
import { violations } from './violations.ts';

const become = (page: Page, name: string) => page.locator('#people label', { hasText: name }).click();
const badge = (page: Page, name: string) =>
  page.locator('#people label', { hasText: name }).locator('.badge');

/** Subscribes to everything, at whatever hour this runs: buttons pressed in turn, and what the message then says. */
async function subscribe(page: Page, steps: readonly (readonly [button: string, says: string])[]) {
  let message = await ask(page, '/subscribe', '');
  for (const [button, says] of steps) {
    await press(message, button);
    message = await newest(page, says);
  }
}

inChromium('notices on the page', (open) => {
  const root = sharedPlayground();

  test('who subscribed hears of the sample edition in their language, sees that something came, and is told that it is made up', async () => {
    const page = await open(root(), { as: 'kk' });
    await subscribe(page, [
      ['Барлық жаңа деректер', 'Дайын, сіз жазылдыңыз'],
      ['Жазылымдарым', 'Барлық жаңа деректер'],
      ['Баптаулар', 'Тыныш сағаттар: 22'],
      ['Тыныш сағаттар', 'Қазір: 22'],
      ['жоқ', 'Қазір: жоқ'],
    ]);
    await become(page, 'Олег');
    await subscribe(page, [
      ['Все новые данные', 'Готово, вы подписаны'],
      ['Мои подписки', 'Все новые данные'],
      ['Настройки', 'Тихие часы: с'],
      ['Тихие часы', 'Сейчас: с'],
      ['нет', 'Сейчас: нет'],
    ]);
    await page.getByRole('button', { name: 'Опубликовать пробный выпуск' }).click();
    await page.getByText('Выпуск опубликован.').waitFor();
    const inRussian = await newest(page, 'Новые данные. Специальные социальные услуги: 2024 год');
    await inRussian.filter({ hasText: '301 организация (предварительно)' }).waitFor();
    await inRussian.filter({ hasText: 'выдуманное число' }).waitFor();
    // Hers, and the three posts of the channel; who did not subscribe has those alone.
    await expect.poll(() => badge(page, 'Айгүл').textContent()).toContain('4');
    expect(await badge(page, 'Ann').textContent()).toContain('3');
    expect(await violations(page)).toEqual([]);
    await become(page, 'Айгүл');
    const inKazakh = await newest(page, 'Жаңа деректер. Арнаулы әлеуметтік қызметтер: 2024 жыл');
    await inKazakh.filter({ hasText: '301 ұйым (алдын ала)' }).waitFor();
    await inKazakh.filter({ hasText: 'ойдан алынған сан' }).waitFor();
    await expect.poll(() => badge(page, 'Айгүл').textContent()).toContain('3');
    // Asked for, the figure has the same note; who did not subscribe heard nothing.
    await become(page, 'Ann');
    const answer = await ask(page, 'residents in 2024', /42,537\s+people/);
    await answer.filter({ hasText: 'This figure is made up' }).waitFor();
    expect(await page.locator('#messages > li:not(.own)').count()).toBe(1);
  });
});

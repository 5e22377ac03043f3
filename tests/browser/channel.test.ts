import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { OFFICE_CHANNEL } from '../../src/playground/people.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { ask, newest } from './chat.ts';
import { inChromium, sharedPlayground } from './in-chromium.ts';
import { violations } from './violations.ts';

const chatLine = (page: Page) => page.locator('#chats button', { hasText: 'Статистика' });

inChromium('the office’s channel on the page', (open) => {
  const root = sharedPlayground();

  const call = async (method: string, parameters: object) => {
    const response = await fetch(`${root()}/bot${PLAYGROUND_TOKEN}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: `@${OFFICE_CHANNEL.username}`, ...parameters }),
    });
    return ((await response.json()) as { result: { message_id: number } }).result;
  };

  test.each([
    {
      as: 'kk',
      phone: false,
      readOnly: 'Мұнда тек мекеме жазады.',
      readers: 'арна · 3 оқырман',
      back: 'Чаттарға оралу',
    },
    {
      as: 'ru',
      phone: true,
      readOnly: 'Здесь пишет только ведомство.',
      readers: 'канал · читателей: 3',
      back: 'К списку чатов',
    },
    {
      as: 'en',
      phone: true,
      readOnly: 'Only the office posts here.',
      readers: 'channel · 3 readers',
      back: 'Back to the chats',
    },
  ])(
    '$as, phone: $phone: it is not what one sees first; it is read, and nobody writes there',
    async (looking) => {
      const page = await open(root(), looking);
      expect(await page.locator('#name').textContent()).toBe('Sandar');
      expect(await page.getByText(looking.readOnly).isVisible()).toBe(false);
      if (looking.phone) await page.getByRole('button', { name: looking.back }).tap();
      await chatLine(page).click();
      await page.getByText(looking.readOnly).waitFor();
      expect(await page.locator('#status').textContent()).toBe(looking.readers);
      for (const id of ['composer', 'examples', 'block-tool', 'start'])
        expect([id, await page.locator(`#${id}`).isVisible()]).toEqual([id, false]);
      // Who comes by keyboard or reads by ear goes on with the posts.
      expect(await page.locator('#scroll:focus').count()).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await violations(page)).toEqual([]);
      const post = await call('sendMessage', { text: `posted for ${looking.as}` });
      const seen = await newest(page, `posted for ${looking.as}`);
      expect(await seen.textContent()).toContain('Статистика · Statistics: ');
      expect(await seen.locator('.handle').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await call('deleteMessage', { message_id: post.message_id });
    },
  );

  test('a button under a post opens the bot where its link leads, and what is asked for elsewhere is asked there', async () => {
    const page = await open(root(), { as: 'en' });
    await chatLine(page).click();
    const link = 'https://t.me/sandar_playground_bot?start=e--social-services';
    const reply_markup = { inline_keyboard: [[{ text: 'More of it', url: link }]] };
    const post = await call('sendMessage', { text: 'New figures', reply_markup });
    await page.getByRole('button', { name: 'More of it' }).click();
    await newest(page, 'Organisations providing special social services');
    expect(await page.locator('#name').textContent()).toBe('Sandar');
    await chatLine(page).click();
    await page.getByRole('button', { name: 'What can I ask?' }).click();
    await page.getByRole('button', { name: 'unemployment by region' }).click();
    await newest(page, 'Mangystau');
    expect(await page.locator('#text:focus').count()).toBe(1);
    await call('deleteMessage', { message_id: post.message_id });
  });

  test('a button that the bot answers to, pressed in the channel, opens the bot as well', async () => {
    const page = await open(root(), { as: 'en' });
    const answer = await ask(page, 'how many organisations were there in 2023?', '291 organisations');
    await answer.getByRole('button', { name: 'By year' }).waitFor();
    // As if somebody had put the answer into the channel, with its buttons.
    const data = await pressable(page);
    const reply_markup = { inline_keyboard: [[{ text: 'Years', callback_data: data }]] };
    const post = await call('sendMessage', { text: 'From elsewhere', reply_markup });
    await chatLine(page).click();
    await page.getByRole('button', { name: 'Years' }).click();
    await newest(page, /2023\s+291/);
    expect(await page.locator('#name').textContent()).toBe('Sandar');
    expect(await page.locator('#messages > li.own').last().textContent()).toContain('/start k-');
    await call('deleteMessage', { message_id: post.message_id });
  });

  test('the sample edition is announced there in all three languages, and counted until it is read', async () => {
    const page = await open(root(), { as: 'ru' });
    await page.getByRole('button', { name: 'Опубликовать пробный выпуск' }).click();
    const badge = chatLine(page).locator('.badge');
    await expect.poll(() => badge.textContent(), { timeout: 15_000 }).toContain('3');
    await chatLine(page).click();
    for (const title of [
      'Жаңа деректер. Арнаулы әлеуметтік қызметтер: 2024 жыл',
      'Новые данные. Специальные социальные услуги: 2024 год',
      'New figures. Special social services: 2024',
    ])
      await page.locator('#messages > li', { hasText: title }).waitFor();
    await expect.poll(() => badge.count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

/** What the first button of the newest message carries. */
async function pressable(page: Page): Promise<string> {
  const [data] = await Promise.all([
    page.waitForRequest(/\/press$/).then((request) => request.postDataJSON().data as string),
    page.getByRole('button', { name: 'By year' }).last().click(),
  ]);
  return data;
}

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NEWSROOM } from '../../src/playground/people.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { ask, newest } from './chat.ts';
import { inChromium, sharedPlayground } from './in-chromium.ts';

const become = (page: Page, name: string) => page.locator('#people label', { hasText: name }).click();
const chatLine = (page: Page, name: string) => page.locator('#chats button', { hasText: name });
const badge = (page: Page, name: string) =>
  page.locator('#people label', { hasText: name }).locator('.badge');

inChromium('several people on the page', (open) => {
  const root = sharedPlayground();

  /** Calls the Bot API as the bot does. */
  const call = (method: string, parameters: object) =>
    fetch(`${root()}/bot${PLAYGROUND_TOKEN}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });

  test('each has a chat of their own, in their language', async () => {
    const page = await open(root(), { as: 'kk' });
    await ask(page, 'кедейлік деңгейі', 'Кедейлік деңгейі');
    await become(page, 'Олег');
    await page.getByText('Спросите об официальной статистике').waitFor();
    expect(await page.locator('#messages > li').count()).toBe(0);
    expect(await page.locator('#text').getAttribute('placeholder')).toBe('Сообщение');
    await become(page, 'Айгүл');
    await newest(page, 'Кедейлік деңгейі');
  });

  test('what arrives elsewhere is counted until it is read', async () => {
    const page = await open(root(), { as: 'en' });
    await ask(page, '/start', 'Sandar');
    await become(page, 'Айгүл');
    await call('sendMessage', { chat_id: 103, text: 'One more' });
    await call('sendMessage', { chat_id: NEWSROOM.id, text: 'For all' });
    await expect.poll(() => badge(page, 'Ann').textContent()).toContain('2');
    await chatLine(page, 'Newsroom').locator('.badge').waitFor();
    await expect.poll(() => page.title()).toMatch(/^\(\d\) /);
    await become(page, 'Ann');
    await newest(page, 'One more');
    await chatLine(page, 'Newsroom').click();
    await newest(page, 'For all');
    await expect.poll(() => badge(page, 'Ann').count()).toBe(0);
    await page.reload();
    await newest(page, 'For all');
    expect(await badge(page, 'Ann').count()).toBe(0);
    expect(await badge(page, 'Олег').textContent()).toContain('1');
  });

  test('in a group the bot is called by name, and answered', async () => {
    const page = await open(root(), { as: 'ru' });
    await chatLine(page, 'Редакция').click();
    await page.locator('#text').fill('всем привет');
    await page.keyboard.press('Enter');
    await newest(page, 'всем привет');
    await page.getByRole('button', { name: 'Обратиться к боту' }).click();
    await page.keyboard.type('сколько организаций в селе в 2023 году?');
    await page.keyboard.press('Enter');
    const answer = await newest(page, '83 организации');
    expect(await answer.locator('.sender').textContent()).toContain('Sandar');
    await become(page, 'Ann');
    await chatLine(page, 'Newsroom').click();
    await newest(page, '83 организации');
    await page.locator('#messages > li').last().hover();
    await page.locator('#messages > li').last().getByRole('button', { name: 'Reply' }).click();
    await page.getByText('Reply to Sandar').waitFor();
    await page.keyboard.type('and in towns?');
    await page.keyboard.press('Enter');
    expect(await (await newest(page, '208 organisations')).locator('.answered').textContent()).toContain(
      'and in towns?',
    );
  });

  test('what was begun, and where, outlives switching and a reload', async () => {
    const page = await open(root(), { as: 'ru' });
    await page.locator('#text').fill('недописанный воп');
    await become(page, 'Ann');
    expect(await page.locator('#text').inputValue()).toBe('');
    await become(page, 'Олег');
    expect(await page.locator('#text').inputValue()).toBe('недописанный воп');
    await page.reload();
    await page
      .locator('#people label', { hasText: 'Олег' })
      .locator(':checked')
      .waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('#text').inputValue()).toBe('недописанный воп');
  });

  test('one sees that the bot is writing', async () => {
    const page = await open(root(), { as: 'en' });
    await ask(page, '/start', 'Sandar');
    await call('sendChatAction', { chat_id: 103, action: 'upload_photo' });
    await page.locator('#status', { hasText: 'sending a picture…' }).waitFor();
    await page.locator('#typing').waitFor();
    await call('sendMessage', { chat_id: 103, text: 'Here it is' });
    await newest(page, 'Here it is');
    expect(await page.locator('#typing').isVisible()).toBe(false);
  });

  test('on a telephone the way back leads to the chats', async () => {
    const page = await open(root(), { as: 'en', phone: true });
    expect(await page.locator('#side').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to the chats' }).tap();
    expect(await page.locator('#composer').isVisible()).toBe(false);
    await chatLine(page, 'Newsroom').tap();
    await page.locator('#name', { hasText: 'Newsroom' }).waitFor();
    expect(await page.locator('#side').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('a bot that is blocked is let back', async () => {
    const page = await open(root(), { as: 'en' });
    await ask(page, '/start', 'Sandar');
    await page.getByRole('button', { name: 'Block the bot' }).click();
    await page.getByRole('button', { name: 'Unblock' }).click();
    await ask(page, '/help', 'Ask');
  });

  test('Telegram’s limit is seen, and the answer comes when it ends', async () => {
    const page = await open(root(), { as: 'en' });
    await page.getByRole('button', { name: 'Flood limit now' }).click();
    await page.getByText('Telegram tells the bot to wait').waitFor();
    await page.locator('#text').fill('poverty rate 2022');
    await page.keyboard.press('Enter');
    await page.getByText('Messages refused: 1').waitFor();
    expect(await (await newest(page, 'poverty rate 2022')).getAttribute('class')).toBe('own');
    await newest(page, '5.2%');
    await page.getByText('The limit has ended').waitFor();
    expect(await page.locator('#flood-banner').isVisible()).toBe(false);
  });
});

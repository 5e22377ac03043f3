import { expect, test } from 'vitest';
import { updateProfile } from '../../src/telegram/profile.ts';
import { createFakeResponder } from './fake-responder.ts';
import { locales, openBot } from './open-chat.ts';

test('commands and descriptions are set for three languages and everybody else', async () => {
  const { bot, commands, ports, api } = await openBot(createFakeResponder());
  await updateProfile(bot.api, commands, ports);
  const languages = [undefined, 'kk', 'ru', 'en'];
  for (const method of ['setMyCommands', 'setMyDescription', 'setMyShortDescription'])
    expect(api.of(method).map(({ language_code }) => language_code)).toEqual(languages);
  expect(api.of('setMyCommands')[1]).toMatchObject({
    commands: expect.arrayContaining([
      { command: 'help', description: locales.text('kk', 'telegram-command-help') },
    ]),
  });
});

test('what is as wanted is not set again', async () => {
  const { bot, commands, ports, api } = await openBot(createFakeResponder());
  await updateProfile(bot.api, commands, ports);
  const first = [...api.calls];
  const held = (method: string, language: unknown) =>
    first.find((call) => call.method === method && call.payload.language_code === language)?.payload ?? {};
  for (const language of [undefined, 'kk', 'ru', 'en']) {
    api.next('getMyCommands', { result: held('setMyCommands', language).commands });
    api.next('getMyDescription', { result: held('setMyDescription', language) });
    api.next('getMyShortDescription', { result: held('setMyShortDescription', language) });
  }
  await updateProfile(bot.api, commands, ports);
  const again = api.calls.slice(first.length).map(({ method }) => method);
  expect(again.filter((method) => method.startsWith('set'))).toEqual([]);
  expect(again).toHaveLength(12);
});

test('a refusal is logged and does not stop the start', async () => {
  const { bot, commands, ports, api, logged } = await openBot(createFakeResponder());
  api.next('setMyCommands', { error_code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' });
  await updateProfile(bot.api, commands, ports);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('BOT_COMMAND_INVALID');
});

test('Telegram’s limits on lengths are kept in every language', () => {
  for (const language of ['kk', 'ru', 'en'] as const) {
    expect(locales.text(language, 'telegram-description').length).toBeLessThanOrEqual(512);
    expect(locales.text(language, 'telegram-short-description').length).toBeLessThanOrEqual(120);
    expect(locales.text(language, 'telegram-stale-button').length).toBeLessThanOrEqual(200);
    expect(locales.text(language, 'telegram-failed').length).toBeLessThanOrEqual(200);
    expect(locales.text(language, 'telegram-busy').length).toBeLessThanOrEqual(200);
  }
});

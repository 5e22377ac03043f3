import { expect, test } from 'vitest';
import { openChat } from './open-chat.ts';

test.each([
  ['kk', 'kk: help {"kind":"help","greeting":"hello"}'],
  ['ru', 'ru: help {"kind":"help","greeting":"hello"}'],
  ['en', 'en: help {"kind":"help","greeting":"hello"}'],
])('/start greets in the language of the person: %s', async (languageCode, text) => {
  const { says, api } = await openChat({ languageCode });
  await says('/start');
  expect(api.sent().map((sent) => sent.text)).toEqual([text]);
});

test.each([
  ['/help', 'help'],
  ['/language', 'language'],
  ['/terms', 'glossary'],
  ['/publications', 'publications'],
  ['/source', 'source'],
  ['/privacy', 'privacy'],
  ['/subscribe', 'subscribe'],
  ['/subscriptions', 'subscriptions'],
  ['/stop', 'unsubscribe'],
  ['/forget', 'forget'],
  ['/pictures', 'pictures'],
  ['/help@sandar_bot', 'help'],
  ['/Help', 'help'],
])('%s asks the question "%s"', async (command, kind) => {
  const { says, api, logged } = await openChat();
  await says(command);
  expect(api.sent()[0]?.text).toContain(`ru: ${kind} `);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain(`"outcome":"${kind}"`);
});

test('a command in the middle of a question is not one', async () => {
  const { says, api } = await openChat();
  await says('2022 /help');
  expect(api.sent()[0]?.text).toContain('2022');
});

test('a command for another bot is none of this one’s business', async () => {
  const { says, api } = await openChat({ group: true });
  await says('/help@another_bot');
  await says('/weather');
  expect(api.sent()).toEqual([]);
});

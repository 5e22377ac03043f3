import { describe, expect, test } from 'vitest';
import { LEADER } from '../../src/storage/lease-store.ts';
import { tellUsage } from '../../src/telegram/office/tell-usage.ts';
import { openResponder } from '../open-responder.ts';
import { locales, openChat } from './open-chat.ts';

/** The person who writes in `openChat`. */
const PERSON = 42;
const { responder } = await openResponder();
const openOperator = () => openChat({ operators: [PERSON, 7] });

test.each(['/status', '/misses', '/reload', '/usage', '/Status', '/usage 2026-11'])(
  'to those who are no operators "%s" is a command that there is not, and leaves no trace of a deed',
  async (command) => {
    const { says, api, logged } = await openChat({ operators: [7] });
    await says(command);
    expect(api.sent().map(({ text }) => text)).toEqual([locales.text('ru', 'telegram-unknown-command')]);
    expect(api.of('sendDocument')).toEqual([]);
    expect(logged.join()).not.toContain('an operator acted');
  },
);

describe('an operator', () => {
  test('sees what the bot is, what it holds, what waits, who leads and when it was last used', async () => {
    const { says, api, storage, logged } = await openOperator();
    await says('/status');
    const first = String(api.sent().at(-1)?.text);
    expect(first).toMatch(/^Sandar 1\.2\.3\n/);
    expect(first).toContain(locales.text('ru', 'office-status-leader-none'));
    expect(first).toContain(locales.text('ru', 'office-status-no-update'));
    expect(first).toContain('Осталось доставить оповещений: 0');
    expect(first).toMatch(/Память: \d+ МБ/);
    await storage.leases.take(LEADER, 'this', Date.now(), Date.now() + 60_000);
    await says('/status');
    const second = String(api.sent().at(-1)?.text);
    expect(second).toContain(locales.text('ru', 'office-status-leader-this'));
    expect(second).toMatch(/Последнее сообщение обработано: .* \(UTC\+5\)/);
    expect(logged.filter((line) => line.includes(`"operator":${PERSON},"act":"status"`))).toHaveLength(2);
  });

  test('sees what several chats asked and is still not understood', async () => {
    const chat = await openChat({ operators: [PERSON], responder });
    await chat.says('/misses');
    expect(chat.api.sent().at(-1)?.text).toBe(locales.text('ru', 'office-misses-none'));
    for (const [form, chats] of [
      ['сколько жирафов', [1, 2, 3, 4]],
      ['сколько львов', [1, 2, 3]],
      ['уровень безработицы', [1, 2, 3]],
      ['сколько тигров', [1, 2]],
    ] as const)
      for (const one of chats)
        await chat.storage.misses.add([
          { form, digest: form, askerDigest: `${form}${one}`, language: 'ru', at: Date.now() },
        ]);
    await chat.says('/misses');
    expect(chat.api.sent().at(-1)?.text).toBe(
      `${locales.text('ru', 'office-misses')}\n• сколько жирафов (раз: 4, чатов: 4)\n• сколько львов (раз: 3, чатов: 3)`,
    );
  });

  test('has the data read anew, and is told what came of it', async () => {
    const { says, api, reports } = await openOperator();
    await says('/reload');
    expect(api.sent().at(-1)?.text).toBe(locales.text('ru', 'office-reload-same'));
    reports.push({ ok: true, taken: [{ publication: 'sdg', outcome: { kind: 'older' } }] });
    await says('/reload');
    expect(api.sent().at(-1)?.text).toContain('sdg');
    reports.push({ ok: false, problems: 'terms.yaml:3 is missing\nanother' });
    await says('/reload');
    expect(api.sent().at(-1)?.text).toBe(
      `${locales.text('ru', 'office-reload-broken')}\nterms.yaml:3 is missing\nanother`,
    );
  });

  test('sees how much the bot is used this month, with a file of it', async () => {
    const { says, api } = await openOperator();
    await says('/usage');
    expect(api.sent().at(-1)?.text).toMatch(/^Вопросов не было: /);
    expect(api.of('sendDocument')).toEqual([]);
    await says('организации в 2022');
    await says('организации');
    await says('/usage');
    const text = String(api.sent().at(-1)?.text);
    expect(text).toContain('Вопросов: 2. С ответом: 2; с уточнением: 0; данных нет или вопрос не понят: 0.');
    expect(text).toContain('Қазақша – 0 · Русский – 2 · English – 0');
    expect(text).toContain('• social-services: 2, с ответом: 2');
    const [sent] = api.of('sendDocument');
    const file = sent?.document as File;
    expect(file.name).toMatch(/^usage-\d{4}-\d\d\.csv$/);
    expect((await file.text()).split('\r\n')[1]).toMatch(/^\d{4}-\d\d,social-services,ru,2,2,0,0$/);
  });
});

test('on the first of a month operators are told of the month before, each in their language', async () => {
  const { says, api, bot, ports, storage } = await openOperator();
  await says('/start');
  await storage.chats.write(PERSON, { language: 'ru' }, 1);
  await storage.chats.write(7, { language: 'en' }, 1);
  const count = { month: '2026-12', publication: 'books', language: 'kk' } as const;
  await storage.usage.add([
    { ...count, outcome: 'answered', questions: 1200 },
    { ...count, outcome: 'asked_back', questions: 30 },
    { ...count, publication: '', outcome: 'refused', questions: 5 },
    { ...count, month: '2027-01', outcome: 'answered', questions: 9 },
  ]);
  const before = api.sent().length;
  const now = () => Date.parse('2027-01-01T04:00:00Z');
  const task = tellUsage(bot.api, { ...ports, usage: storage.usage, now });
  expect(task.cron).toBe('0 9 1 * *');
  await task.run(new AbortController().signal);
  const told = api.sent().slice(before);
  expect(told.map(({ chat_id }) => chat_id)).toEqual([PERSON, 7]);
  expect(told[0]?.text).toMatch(/^Как пользовались ботом: декабрь 2026/);
  expect(told[1]?.text).toContain(
    'Questions: 1,235. Answered: 1,200; asked back: 30; no figure held or not understood: 5.',
  );
  expect(told[1]?.text).toContain('about no publication in particular: 5, answered: 0');
  expect(api.of('sendDocument')).toHaveLength(2);
});

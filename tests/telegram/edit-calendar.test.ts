import { describe, expect, test } from 'vitest';
import type { Responder } from '../../src/answers/respond.ts';
import { readIntoCalendar } from '../../src/releases/edition-in-calendar.ts';
import { tellOverdue } from '../../src/telegram/tell-overdue.ts';
import { sampleData } from '../sample-data.ts';
import { createFakeResponder } from './fake-responder.ts';
import { locales, openChat } from './open-chat.ts';

/** The person who writes in `openChat`. */
const PERSON = 42;
const reasons = '\nru: Проверяем отчёты.\nen: Reports are being checked.';
const openOperator = (responder: Responder = createFakeResponder()) =>
  openChat({ operators: [PERSON, 7], responder });

describe('for those who are no operators', () => {
  test.each(['/calendar_add books 2025 2026-02-10', '/calendar_move', '/calendar_cancel books 2025'])(
    '"%s" is a command that there is not, and nothing is changed',
    async (command) => {
      const { says, api, storage, logged } = await openChat({ operators: [7] });
      await says(command);
      expect(api.sent().map(({ text }) => text)).toEqual([locales.text('ru', 'telegram-unknown-command')]);
      expect(await storage.calendar.read(undefined, '2000-01-01', '2100-01-01')).toEqual([]);
      expect(logged.join()).not.toContain('edited');
    },
  );
});

describe('an operator', () => {
  test('adds a release, moves it with a reason, and sees what readers will see', async () => {
    const { says, api, storage } = await openOperator();
    await says('/calendar_add books 2025 2026-02-10 11:00 confirmed');
    await says(`/calendar_move books 2025 2026-02-17 11:00${reasons}`);
    const text = api.sent().at(-1)?.text;
    for (const said of [
      '17 февраля 2026 г., 11:00 (UTC+5)',
      'раньше было: 10 февраля 2026 г., 11:00 (UTC+5)',
      'Причина: Проверяем отчёты.',
      'внесено оператором бота',
    ])
      expect(text).toContain(said);
    expect(await storage.calendar.read('books', '2026-02-17', '2026-02-17')).toMatchObject([
      {
        id: '2025',
        status: 'confirmed',
        movedFrom: '2026-02-10T11:00',
        reason: { ru: 'Проверяем отчёты.', en: 'Reports are being checked.' },
        sequence: 1,
        origin: 'operator',
      },
    ]);
  });

  test('is told what is missing, and which releases there are', async () => {
    const { says, api } = await openOperator();
    await says('/calendar_add books 2025 2026-02-10');
    await says('/calendar_cancel books 2025\nru: Нет отчётов.');
    expect(api.sent().at(-1)?.text).toContain(locales.text('ru', 'telegram-calendar-refused-reason'));
    await says(`/calendar_cancel books 2026${reasons}`);
    expect(api.sent().at(-1)?.text).toBe(
      `${locales.text('ru', 'telegram-calendar-refused-unknown')}\n• 2025 – 10 февраля 2026 г.`,
    );
  });

  test.each([
    '/calendar_add',
    '/calendar_add books',
    '/calendar_add gone 2025 2026-02-10',
    '/CALENDAR_MOVE x',
  ])('who writes "%s" is told how it is written', async (command) => {
    const { says, api } = await openOperator();
    await says(command);
    expect(api.sent().at(-1)?.text).toBe(
      locales.text('ru', 'telegram-calendar-usage', { publications: 'books' }),
    );
  });

  test('leaves a line in the log with each edit, made or refused, without the words of it', async () => {
    const { says, logged } = await openOperator();
    await says('/calendar_add books 2025 2026-02-10');
    await says(`/calendar_cancel books 2025${reasons}`);
    await says('/calendar_confirm books 2027');
    const lines = logged.filter((line) => line.includes('edited the calendar'));
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`"operator":${PERSON}`);
    expect(lines[1]).toContain('"kind":"cancel","publication":"books","release":"2025"');
    expect(lines[2]).toContain('"refused":"unknown"');
    expect(lines.join()).not.toContain('Проверяем');
  });

  test('holds until the edition says something else', async () => {
    const { says, storage } = await openOperator();
    const [edition] = sampleData.editions;
    if (edition === undefined) throw new Error('the sample has an edition');
    const read = (date: string) =>
      storage.calendar.change('books', (held) =>
        readIntoCalendar(
          held,
          { ...edition, calendar: [{ id: '2023', period: '2023', date, status: 'confirmed' }] },
          1,
        ),
      );
    const planned = async () =>
      (await storage.calendar.read('books', '2024-01-01', '2024-12-31')).map(({ date, origin }) => [
        date,
        origin,
      ]);
    await read('2024-03-01');
    await says(`/calendar_move books 2023 2024-03-08${reasons}`);
    await read('2024-03-01');
    expect(await planned()).toEqual([['2024-03-08', 'operator']]);
    await read('2024-03-15');
    expect(await planned()).toEqual([['2024-03-15', 'edition']]);
  });
});

describe('late releases', () => {
  test('are told to operators, once, each in their language', async () => {
    const { says, api, bot, ports, logged, storage } = await openOperator();
    await says('/calendar_add books 2025 2026-02-10');
    await storage.chats.write(PERSON, { language: 'ru' }, 1);
    await storage.chats.write(7, { language: 'en' }, 1);
    const before = api.sent().length;
    const at = (iso: string) => ({ ...ports, now: () => Date.parse(iso) });
    await tellOverdue(bot.api, at('2026-02-10T18:00:00Z'));
    expect(api.sent()).toHaveLength(before);
    await tellOverdue(bot.api, at('2026-02-11T06:00:00Z'));
    await tellOverdue(bot.api, at('2026-02-12T06:00:00Z'));
    const told = api.sent().slice(before);
    expect(told.map(({ chat_id }) => chat_id)).toEqual([PERSON, 7]);
    expect(told[0]?.text).toContain(locales.text('ru', 'telegram-calendar-overdue'));
    expect(told[0]?.text).toContain('ожидается, ещё не вышло');
    expect(told[1]?.text).toContain('February 10, 2026');
    expect(logged.filter((line) => line.includes('has not come'))).toHaveLength(1);
  });

  test('one operator who cannot be written to does not keep the others from it', async () => {
    const { says, api, bot, ports, logged } = await openOperator();
    await says('/calendar_add books 2025 2026-02-10');
    bot.api.config.use((prev, method, payload, signal) =>
      'chat_id' in payload && payload.chat_id === PERSON
        ? Promise.reject(new Error('blocked'))
        : prev(method, payload, signal),
    );
    await tellOverdue(bot.api, { ...ports, now: () => Date.parse('2026-03-01T00:00:00Z') });
    expect(api.sent().at(-1)).toMatchObject({ chat_id: 7 });
    expect(logged.join()).toContain('could not be told of late releases');
  });
});

import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/answers/message.ts';
import { toRecord } from '../../src/answers/reply-record.ts';
import type { PlannedRelease } from '../../src/catalogue/calendar.ts';
import type { Language } from '../../src/language/language.ts';
import type { Question } from '../../src/questions/question.ts';
import { type CalendarEntry, mergeCalendar, type ReadCalendar } from '../../src/releases/calendar.ts';
import { calendarOfEditions } from '../../src/releases/edition-in-calendar.ts';
import { openResponder } from '../open-responder.ts';

type CalendarQuestion = Extract<Question, { kind: 'calendar' }>;

const reason = { kk: 'Есеп тексерілуде.', ru: 'Отчёт проверяется.', en: 'The report is being checked.' };
const of = (publication: string, plans: readonly PlannedRelease[]) =>
  mergeCalendar([], plans, { publication, origin: 'edition', at: 1 });
const entries: readonly CalendarEntry[] = [
  ...of('social-services', [
    { id: 'a', period: '2023-S2', date: '2024-02-29T11:00', status: 'published' },
    { id: 'b', period: '2023-Q4', date: '2024-03-02', status: 'tentative' },
    { id: 'c', period: '2024-03', date: '2024-05-20', status: 'confirmed' },
    {
      id: 'd',
      period: '2024-05',
      date: '2024-06-05T11:00',
      status: 'confirmed',
      movedFrom: '2024-05-30T11:00',
      reason,
    },
    { id: 'e', period: '2024', date: '2025-01-15', status: 'cancelled', reason },
  ]),
  ...of('sdg', [{ id: 'f', period: '2024-Q1', date: '2024-06-30', status: 'tentative' }]),
  ...of('gone', [{ id: 'g', period: '2024', date: '2024-06-10', status: 'confirmed' }]),
].map((entry) => (entry.id === 'a' ? { ...entry, publishedOn: '2024-03-01' } : entry));

const readCalendar: ReadCalendar = async (publication, from, to) =>
  entries
    .filter(
      (one) =>
        (publication ?? one.publication) === one.publication &&
        one.date >= from &&
        one.date.slice(0, 10) <= to,
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));

const { responder, catalogue, clock } = await openResponder(undefined, readCalendar);
const bare = await openResponder(undefined, calendarOfEditions([]));

async function ask(question: CalendarQuestion, language: Language, now = '2024-06-01T12:00:00Z') {
  clock.now = new Date(now);
  const { reply } = await responder.answer(question, {}, undefined, language);
  return {
    reply,
    text: plainText(reply.message),
    labels: reply.message.buttons.flat().map(({ label }) => label),
  };
}

describe('what is coming', () => {
  test.each<[Language, string]>([
    [
      'kk',
      `Жариялау күнтізбесі

2024 ж. 20 мамыр
Арнаулы әлеуметтік қызметтер: 2024 ж. наурыз
күтілуде, әлі шыққан жоқ · басылымның өз күнтізбесі бойынша

2024 ж. 5 маусым, 11:00 (UTC+5)
Арнаулы әлеуметтік қызметтер: 2024 ж. мамыр
күні расталған · басылымның өз күнтізбесі бойынша
Күні ауыстырылды, бұрынғы күні: 2024 ж. 30 мамыр, 11:00 (UTC+5)
Себебі: Есеп тексерілуде.

2024 ж. 30 маусым
Тұрақты даму мақсаттары: 2024 жылғы 1-тоқсан
күні болжамды · басылымның өз күнтізбесі бойынша

2025 ж. 15 қаңтар
Арнаулы әлеуметтік қызметтер: 2024 жыл
бұл шығарылым болмайды · басылымның өз күнтізбесі бойынша
Себебі: Есеп тексерілуде.

Жариялау күндерін мекеменің өзі мына жерде хабарлайды: `,
    ],
    [
      'ru',
      `Календарь публикаций

20 мая 2024 г.
Специальные социальные услуги: март 2024 г.
ожидается, ещё не вышло · по календарю самой публикации

5 июня 2024 г., 11:00 (UTC+5)
Специальные социальные услуги: май 2024 г.
дата подтверждена · по календарю самой публикации
Дата перенесена, раньше было: 30 мая 2024 г., 11:00 (UTC+5)
Причина: Отчёт проверяется.

30 июня 2024 г.
Цели устойчивого развития: 1-й квартал 2024 года
дата предварительная · по календарю самой публикации

15 января 2025 г.
Специальные социальные услуги: 2024 год
выпуск отменён · по календарю самой публикации
Причина: Отчёт проверяется.

Даты выхода объявляет само ведомство: `,
    ],
    [
      'en',
      `Release calendar

May 20, 2024
Special social services: March 2024
expected, not out yet · according to the publication’s own calendar

June 5, 2024, 11:00 (UTC+5)
Special social services: May 2024
date confirmed · according to the publication’s own calendar
Moved; the date was May 30, 2024, 11:00 (UTC+5)
Reason: The report is being checked.

June 30, 2024
Sustainable Development Goals: quarter 1 of 2024
date tentative · according to the publication’s own calendar

January 15, 2025
Special social services: 2024
cancelled · according to the publication’s own calendar
Reason: The report is being checked.

The office announces its dates here: `,
    ],
  ])('in %s, with what is late and without what is out or not held', async (language, expected) => {
    const { text, reply } = await ask({ kind: 'calendar' }, language);
    expect(text.startsWith(expected), text).toBe(true);
    const record = toRecord(reply, catalogue);
    expect(record).toMatchObject({ intent: 'calendar', language, observations: [] });
  });

  test('the day is that of the office: in the evening of UTC the next one has begun', async () => {
    const shown = async (now: string) =>
      (await ask({ kind: 'calendar', publication: 'sdg' }, 'en', now)).text;
    expect(await shown('2024-06-30T18:59:00Z')).toContain('date tentative');
    expect(await shown('2024-06-30T19:00:00Z')).toContain('not out yet');
  });

  test('what has been late for long is not waited for any more', async () => {
    const { text } = await ask({ kind: 'calendar', publication: 'social-services' }, 'en');
    expect(text).not.toContain('March 2, 2024');
  });
});

describe('a month', () => {
  test('has all that was planned for it, with the day on which it came', async () => {
    const { text } = await ask({ kind: 'calendar', month: '2024-02' }, 'en');
    expect(text).toContain('February 29, 2024, 11:00 (UTC+6)');
    expect(text).toContain('half-year 2 of 2023');
    expect(text).toContain('published on March 1, 2024');
    const march = await ask({ kind: 'calendar', month: '2024-03' }, 'ru');
    expect(march.text).toContain('2 марта 2024 г.\nСпециальные социальные услуги: 4-й квартал 2023 года');
  });

  test('leads to the nearest months for which something is planned, and keeps the publication', async () => {
    const { labels, reply } = await ask(
      { kind: 'calendar', publication: 'social-services', month: '2024-06' },
      'ru',
    );
    expect(labels).toEqual(['‹ май 2024 г.', 'январь 2025 г. ›', 'Ближайшие', 'Все публикации']);
    expect(reply.message.buttons.flat()[0]).toMatchObject({
      question: { kind: 'calendar', publication: 'social-services', month: '2024-05' },
    });
  });

  test('of which nothing is known is said to be so, in the month asked for', async () => {
    const { text, labels } = await ask({ kind: 'calendar', month: '2024-08' }, 'kk');
    expect(text).toContain(
      'Жариялау күнтізбесі · 2024 ж. тамыз\nБұл айға жоспарланған шығарылымдар маған белгісіз.',
    );
    expect(labels.slice(0, 3)).toEqual(['‹ 2024 ж. маусым', '2025 ж. қаңтар ›', 'Жақын күндер']);
  });

  test('leads to the calendars of the publications in the same month', async () => {
    const { reply } = await ask({ kind: 'calendar', month: '2024-06' }, 'en');
    expect(reply.message.buttons.at(-1)).toEqual([
      {
        label: 'Special social services',
        question: { kind: 'calendar', publication: 'social-services', month: '2024-06' },
      },
    ]);
  });
});

describe('where nothing is known', () => {
  test.each<[Language, readonly string[]]>([
    ['kk', ['Жоспарланған күндер маған белгісіз.', 'Жылына бір рет шығады', 'Соңғы басылым: 2023 жыл']],
    ['ru', ['Запланированных дат я не знаю.', 'Выходит раз в год', 'Последний выпуск: 2023 год']],
    ['en', ['I know of no planned dates.', 'Appears once a year', 'Newest edition: 2023']],
  ])('in %s that is said, with what is known and where the office says more', async (language, said) => {
    const { reply } = await bare.responder.answer(
      { kind: 'calendar', publication: 'social-services' },
      {},
      undefined,
      language,
    );
    for (const one of said) expect(plainText(reply.message)).toContain(one);
    expect(reply.message.spans).toContainEqual({ link: 'stat.gov.kz', url: 'https://stat.gov.kz' });
  });

  test('a publication that is not held any more leads to the calendar of all', async () => {
    const { reply } = await ask({ kind: 'calendar', publication: 'gone' }, 'en');
    expect(reply.answer).not.toHaveProperty('publication');
  });
});

test.each([
  [120, 390],
  [4000, 396],
])(
  'however much is planned, with reasons of %i characters, the message fits and says how much more there is',
  async (length, left) => {
    const many = of(
      'sdg',
      Array.from({ length: 400 }, (_, i) => ({
        id: `r${i}`,
        period: '2024',
        date: `2024-07-${String((i % 28) + 1).padStart(2, '0')}`,
        status: 'confirmed' as const,
        reason: { en: 'because '.repeat(length / 8) },
      })),
    );
    const { responder: busy, clock: own } = await openResponder(undefined, async () => many);
    own.now = new Date('2024-06-01T12:00:00Z');
    const { reply } = await busy.answer({ kind: 'calendar' }, {}, undefined, 'en');
    expect(plainText(reply.message).length).toBeLessThanOrEqual(4096);
    expect(plainText(reply.message)).toContain(`…and ${left} more`);
  },
);

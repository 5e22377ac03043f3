import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import type { Question } from '../../src/questions/question.ts';
import { understand } from '../../src/questions/understand.ts';
import { openResponder } from '../open-responder.ts';

const { understanding } = await openResponder();
/** Asked on 10 June 2024. */
const ask = (text: string) => understand(text, understanding, { now: new Date('2024-06-10T12:00:00Z') });

const all: Question = { kind: 'calendar' };
const services: Question = { kind: 'calendar', publication: 'social-services' };
const sdg: Question = { kind: 'calendar', publication: 'sdg' };
const inMonth = (month: string, publication?: string): Question => ({
  kind: 'calendar',
  ...(publication && { publication }),
  month,
});

describe.each<[Language, readonly (readonly [string, Question])[]]>([
  [
    'kk',
    [
      ['келесі жарияланым қашан шығады?', all],
      ['жаңа деректер қашан жарияланады', all],
      ['жариялау күнтізбесі', all],
      ['арнаулы әлеуметтік қызметтер туралы келесі басылым қашан шығады?', services],
      ['ТДМ көрсеткіштері қашан жаңартылады?', sdg],
      ['жұмыссыздық деңгейі бойынша жаңа деректер қашан шығады?', sdg],
      ['желтоқсанда не шығады?', inMonth('2024-12')],
      ['қаңтарда қандай жарияланымдар шығады?', inMonth('2025-01')],
      ['2025 жылғы наурызда не жарияланады?', inMonth('2025-03')],
      ['қазан айында не шығады?', inMonth('2024-10')],
      ['осы айда не жарияланады?', inMonth('2024-06')],
      ['келесі айда ТДМ бойынша не шығады?', inMonth('2024-07', 'sdg')],
    ],
  ],
  [
    'ru',
    [
      ['когда выйдет следующая публикация?', all],
      ['календарь публикаций', all],
      ['как часто обновляются данные', all],
      ['когда выйдет следующая публикация по соцуслугам?', services],
      ['когда обновятся показатели ЦУР?', sdg],
      ['когда выйдут новые данные по безработице?', sdg],
      ['что выходит в декабре', inMonth('2024-12')],
      ['Что выйдет в январе?', inMonth('2025-01')],
      ['какие публикации выйдут в марте 2026 года?', inMonth('2026-03')],
      ['что выходит в этом месяце?', inMonth('2024-06')],
      ['что выйдет в следующем месяце по соцуслугам', inMonth('2024-07', 'social-services')],
      ['что публикуется в мае', inMonth('2025-05')],
      ['когда выйдут данные за декабрь?', all],
    ],
  ],
  [
    'en',
    [
      ['when is the next release?', all],
      ['release calendar', all],
      ['when will new figures on special social services be published? when is the next release', services],
      ['when is the next release of the SDG indicators?', sdg],
      ['when will new data on the unemployment rate come out?', sdg],
      ['what comes out in December?', inMonth('2024-12')],
      ['what will be published in May', inMonth('2025-05')],
      ['when may I expect new data', all],
      ['what is due in March 2026?', inMonth('2026-03')],
      ['what is coming out this month?', inMonth('2024-06')],
      ['what will be published next month?', inMonth('2024-07')],
      ['/calendar December', inMonth('2024-12')],
      ['when will the figures for December come out?', all],
    ],
  ],
])('%s', (language, table) => {
  test.each([...table])('%s', (text, question) => {
    const understood = ask(text);
    expect(understood.question).toEqual(question);
    if (!text.startsWith('/')) expect(understood.language).toBe(language);
  });
});

test.each([
  'how many organisations were there in December 2023?',
  'сколько организаций в декабре',
  'сколько организаций в этом месяце?',
  'желтоқсанда неше ұйым болды?',
  'осы айда неше ұйым бар?',
])('"%s" asks for a figure, and no month is taken for a year', (text) => {
  expect(ask(text).question.kind).toBe('notHeld');
});

import { describe, expect, test } from 'vitest';
import type { PlannedRelease } from '../../src/catalogue/calendar.ts';
import { calendarRoute } from '../../src/http/calendar-route.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { mergeCalendar, type ReadCalendar } from '../../src/releases/calendar.ts';
import { calendarOfEditions } from '../../src/releases/edition-in-calendar.ts';
import { openResponder } from '../open-responder.ts';
import { type Component, readICalendar } from './icalendar.ts';

const { catalogue } = await openResponder();
const reason = {
  kk: 'Мекемелердің есептері; олар, негізінен, кеш келді.',
  ru: 'Отчёты учреждений; они, в основном, пришли поздно.',
  en: 'Reports came late; most of them, that is.',
};
const plans: readonly PlannedRelease[] = [
  { id: '2021', period: '2021', date: '2021-04-15', status: 'confirmed' },
  { id: '2024', period: '2024', date: '2024-02-29T11:00', status: 'confirmed' },
  {
    id: '2024-q1',
    period: '2024-Q1',
    date: '2024-03-02T11:00',
    status: 'tentative',
    movedFrom: '2024-03-01',
    reason,
  },
  { id: '2024-11', period: '2024-11', date: '2024-03-01', status: 'tentative' },
  { id: '2024-s1', period: '2024-S1', date: '2024-12-31', status: 'cancelled', reason },
];
const at = Date.parse('2024-01-10T08:00:00Z');
const held = mergeCalendar([], plans, { publication: 'social-services', origin: 'edition', at });
const readCalendar: ReadCalendar = async (publication, from, to) =>
  held.filter(
    (entry) =>
      (publication ?? entry.publication) === entry.publication &&
      entry.date >= from &&
      entry.date.slice(0, 10) <= to,
  );

const feed = (read: ReadCalendar = readCalendar) =>
  calendarRoute({
    catalogueHeld: () => catalogue,
    readCalendar: read,
    locales: loadLocales('locales'),
    timeZone: 'Asia/Almaty',
    now: () => Date.parse('2024-02-01T00:00:00Z'),
  });

async function get(query = '', read?: ReadCalendar) {
  const response = await feed(read).request(`/calendar.ics${query}`);
  expect(response.status).toBe(200);
  const { calendar, events } = readICalendar(new Uint8Array(await response.arrayBuffer()));
  return { calendar, events, byId: new Map(events.map((event) => [event.UID?.value, event])) };
}

const idOf = (release: string) => `social-services/${release}@sandar`;
const valueIn = (event: Component | undefined, name: string) => event?.[name]?.value;

test('has what is planned from a year back on, each under an id of its own', async () => {
  const { calendar, byId } = await get();
  expect(calendar.VERSION?.value).toBe('2.0');
  expect(calendar.METHOD?.value).toBe('PUBLISH');
  expect([...byId.keys()].sort()).toEqual(['2024', '2024-11', '2024-q1', '2024-s1'].map(idOf).sort());
});

describe('times', () => {
  test('an hour is an instant in UTC, by the law of its day', async () => {
    const { byId } = await get();
    expect(byId.get(idOf('2024'))?.DTSTART).toEqual({ parameters: {}, value: '20240229T050000Z' });
    expect(byId.get(idOf('2024-q1'))?.DTSTART).toEqual({ parameters: {}, value: '20240302T060000Z' });
    expect(byId.get(idOf('2024'))).not.toHaveProperty('DTEND');
  });

  test('a day without an hour is that day, to the next one, wherever the machine stands', async () => {
    const { byId } = await get();
    expect(byId.get(idOf('2024-11'))?.DTSTART).toEqual({ parameters: { VALUE: 'DATE' }, value: '20240301' });
    expect(byId.get(idOf('2024-11'))?.DTEND).toEqual({ parameters: { VALUE: 'DATE' }, value: '20240302' });
    expect(byId.get(idOf('2024-s1'))?.DTSTART?.value).toBe('20241231');
    expect(byId.get(idOf('2024-s1'))?.DTEND?.value).toBe('20250101');
  });
});

test('says how sure a date is, and when that was said', async () => {
  const { byId } = await get();
  expect(valueIn(byId.get(idOf('2024')), 'STATUS')).toBe('CONFIRMED');
  expect(valueIn(byId.get(idOf('2024-q1')), 'STATUS')).toBe('TENTATIVE');
  expect(valueIn(byId.get(idOf('2024-s1')), 'STATUS')).toBe('CANCELLED');
  expect(valueIn(byId.get(idOf('2024')), 'DTSTAMP')).toBe('20240110T080000Z');
});

test('a release that moves keeps its id, and its sequence grows', async () => {
  const moved = mergeCalendar(
    held,
    [{ id: '2024', period: '2024', date: '2024-03-05', status: 'confirmed' }],
    {
      publication: 'social-services',
      origin: 'edition',
      at: at + 1000,
    },
  );
  const [before, after] = [await get(), await get('', async () => moved)];
  expect(valueIn(before.byId.get(idOf('2024')), 'SEQUENCE')).toBe('0');
  expect(valueIn(after.byId.get(idOf('2024')), 'SEQUENCE')).toBe('1');
  expect(valueIn(after.byId.get(idOf('2024')), 'DTSTART')).toBe('20240305');
  expect(valueIn(after.byId.get(idOf('2024-q1')), 'SEQUENCE')).toBe('0');
});

test.each([
  [
    'kk',
    'Арнаулы әлеуметтік қызметтер: 2024 жылғы 1-тоқсан',
    'Күні ауыстырылды, бұрынғы күні: 2024 ж. 1 наурыз',
  ],
  [
    'ru',
    'Специальные социальные услуги: 1-й квартал 2024 года',
    'Дата перенесена, раньше было: 1 марта 2024 г.',
  ],
  ['en', 'Special social services: quarter 1 of 2024', 'Moved; the date was March 1, 2024'],
] as const)('in %s it says what comes, and why it was moved', async (language, summary, moved) => {
  const { byId, calendar } = await get(`?publication=social-services&language=${language}`);
  const event = byId.get(idOf('2024-q1'));
  expect(valueIn(event, 'SUMMARY')).toBe(summary);
  expect(valueIn(event, 'DESCRIPTION')?.split('\n')).toContain(moved);
  expect(valueIn(event, 'DESCRIPTION')).toContain(reason[language]);
  expect(valueIn(event, 'DESCRIPTION')).toContain('(UTC+5)');
  expect(valueIn(byId.get(idOf('2024')), 'DESCRIPTION')).toContain('(UTC+6)');
  expect(valueIn(event, 'URL')).toBe('https://stat.gov.kz');
  expect(calendar['X-WR-CALNAME']?.value).toContain(summary.split(':')[0]);
});

test('of a publication with no dates it is empty, and still a calendar', async () => {
  expect((await get('?publication=sdg')).events).toEqual([]);
});

test('what is asked wrongly is told in a line', async () => {
  const unknown = await feed().request('/calendar.ics?publication=gone');
  expect([unknown.status, await unknown.text()]).toEqual([404, 'publication: there is none of this id\n']);
  const language = await feed().request('/calendar.ics?language=de');
  expect([language.status, await language.text()]).toEqual([400, 'language: one of kk, ru, en\n']);
});

test('a program that holds it already is told that nothing has changed, until something has', async () => {
  const first = await feed().request('/calendar.ics');
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('public, max-age=900');
  const known = { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } };
  const second = await feed().request('/calendar.ics', known);
  expect([second.status, await second.text()]).toEqual([304, '']);
  const changed = await feed(calendarOfEditions([])).request('/calendar.ics', known);
  expect(changed.status).toBe(200);
});

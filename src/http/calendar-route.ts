import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { nameQuestion } from '../answers/name-question.ts';
import { wordsIn } from '../answers/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { writeICalendar } from '../exports/write-icalendar.ts';
import { isLanguage, LANGUAGES } from '../language/language.ts';
import type { Locales } from '../locales/locales.ts';
import type { ReadCalendar } from '../releases/calendar.ts';
import { addDays, dayAt } from '../releases/clock-time.ts';

/** What `/calendar.ics` is written from. `timeZone` is the IANA name of the time that the calendar is in, `now` gives epoch milliseconds. */
export interface CalendarFeed {
  readonly catalogueHeld: () => Catalogue;
  readonly readCalendar: ReadCalendar;
  readonly locales: Locales;
  readonly timeZone: string;
  readonly now: () => number;
}

/** What was planned a year ago is of no use to a calendar program any more; offices plan two years ahead at most. */
const BACK = 365;
const AHEAD = 730;

/** Proxies may keep the calendar for so many seconds. */
const KEPT_FOR = 900;

/** `/calendar.ics`: all releases, or those of `?publication=ID`, in `?language=kk|ru|en`. */
export function calendarRoute({ catalogueHeld, readCalendar, locales, timeZone, now }: CalendarFeed): Hono {
  const app = new Hono();
  app.get('/calendar.ics', etag(), async (context) => {
    const { publication, language = LANGUAGES[0] } = context.req.query();
    if (!isLanguage(language)) return context.text(`language: one of ${LANGUAGES.join(', ')}\n`, 400);
    const catalogue = catalogueHeld();
    if (publication !== undefined && !catalogue.editions.some(({ id }) => id === publication))
      return context.text('publication: there is none of this id\n', 404);
    const words = wordsIn(language, catalogue, locales);
    const today = dayAt(now(), timeZone);
    const entries = await readCalendar(publication, addDays(today, -BACK), addDays(today, AHEAD));
    const parts = [
      words.text('calendar-title'),
      ...(publication === undefined ? [] : [nameQuestion(words, { kind: 'publication', publication })]),
    ];
    const body = writeICalendar(words, entries, { name: parts.join(' · '), today, timeZone });
    return context.body(body, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="calendar.ics"',
      'Cache-Control': `public, max-age=${KEPT_FOR}`,
    });
  });
  return app;
}

import type { EditionText } from '../catalogue/edition.ts';
import { inLanguage } from '../language/language.ts';
import { type CalendarEntry, dayOf, isOpen } from '../releases/calendar.ts';
import type { CalendarAnswer } from './answer.ts';
import { plainText, type Span } from './message.ts';
import { nameDate, nameDay, nameMonth, namePeriod } from './name-date.ts';
import { nameQuestion } from './name-question.ts';
import { shorten } from './shorten.ts';
import type { Words } from './words.ts';

/** So many releases are told in a message. */
const MOST_ENTRIES = 10;
/** About so many characters have room beside the rest of a message, and so many in one of its lines. */
const MOST_CHARACTERS = 3000;
const LONGEST_LINE = 600;
/** So many publications are told of where nothing is planned, and so many sites named. */
const MOST_PUBLICATIONS = 5;

/** What is planned, a release each; where nothing is known, that, and what is known instead. */
export function writeCalendar(words: Words, answer: CalendarAnswer): readonly Span[] {
  const { publication, month, entries } = answer;
  const editions = words.catalogue.editions.filter(
    ({ id }) => publication === undefined || id === publication,
  );
  const parts = [
    words.text('calendar-title'),
    ...(publication === undefined ? [] : [nameQuestion(words, { kind: 'publication', publication })]),
    ...(month === undefined ? [] : [nameMonth(words, month)]),
  ];
  const shown = entriesThatFit(
    entries.slice(0, MOST_ENTRIES).map((entry) => writeEntry(words, entry, answer)),
  );
  const left = entries.length - shown.length;
  return [
    { bold: parts.join(' · ') },
    ...(entries.length > 0
      ? shown.flatMap((entry) => ['\n\n', ...entry])
      : ['\n', words.text(month === undefined ? 'calendar-none' : 'calendar-none-month')]),
    ...(left > 0 ? ['\n\n', words.text('more-lines', { count: left })] : []),
    ...(entries.length > 0 || month !== undefined ? [] : writeKnown(words, editions)),
    ...writeSites(words, editions),
  ];
}

/** As many entries as fit into a message; no more once one did not. */
export function entriesThatFit(entries: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  let characters = 0;
  return entries.filter((spans) => {
    characters += plainText({ spans, buttons: [] }).length;
    return characters <= MOST_CHARACTERS;
  });
}

/** When a release is planned and of what, and what else is to be said of it. */
export function writeEntry(
  words: Words,
  entry: CalendarEntry,
  at: Pick<CalendarAnswer, 'today' | 'timeZone'>,
): readonly Span[] {
  const lines = [nameRelease(words, entry), ...tellRelease(words, entry, at)];
  return [
    { bold: nameDate(words, entry.date, at.timeZone) },
    ...lines.map((line) => `\n${shorten(line, LONGEST_LINE)}`),
  ];
}

/** How sure a date is and who says so; what it was before, and why it is another. A line each. */
export function tellRelease(
  words: Words,
  entry: CalendarEntry,
  { today, timeZone }: Pick<CalendarAnswer, 'today' | 'timeZone'>,
): readonly string[] {
  const origin = words.text(`calendar-by-${entry.origin}`);
  const reason = inLanguage(entry.reason ?? {}, words.language);
  return [
    words.text('calendar-said', { status: nameStatus(words, entry, today), origin }),
    ...(entry.movedFrom === undefined
      ? []
      : [words.text('calendar-moved', { date: nameDate(words, entry.movedFrom, timeZone) })]),
    ...(reason === '' ? [] : [words.text('calendar-reason', { reason })]),
  ];
}

/** A release by its publication and period: "Специальные социальные услуги, 2025 год". */
export function nameRelease(
  words: Words,
  { publication, period }: Pick<CalendarEntry, 'publication' | 'period'>,
): string {
  return words.text('calendar-release', {
    publication: nameQuestion(words, { kind: 'publication', publication }),
    period: namePeriod(words, period),
  });
}

function nameStatus(words: Words, entry: CalendarEntry, today: string): string {
  if (entry.status === 'published' && entry.publishedOn !== undefined)
    return words.text('calendar-published-on', { date: nameDay(words, entry.publishedOn) });
  return words.text(isOpen(entry) && dayOf(entry) < today ? 'calendar-late' : `calendar-${entry.status}`);
}

/** How often publications appear, and what came last: what can be said without a date. One that stands in the title is not named again. */
function writeKnown(words: Words, editions: readonly EditionText[]): readonly Span[] {
  const left = editions.length - MOST_PUBLICATIONS;
  return [
    ...editions.slice(0, MOST_PUBLICATIONS).flatMap(({ id, descriptor }): readonly Span[] => {
      const { frequency, referencePeriod, releaseDate } = descriptor.sandar;
      const period = namePeriod(words, referencePeriod);
      const last =
        releaseDate === undefined
          ? words.text('calendar-last', { period })
          : words.text('calendar-last-on', { period, date: nameDay(words, releaseDate) });
      return [
        ...(editions.length === 1
          ? []
          : ['\n\n', { bold: nameQuestion(words, { kind: 'publication', publication: id }) }]),
        `\n${words.text(`calendar-every-${frequency}`)}`,
        `\n${last}`,
      ];
    }),
    ...(left > 0 ? ['\n\n', words.text('more-lines', { count: left })] : []),
  ];
}

/** Where the offices announce their dates themselves. */
function writeSites(words: Words, editions: readonly EditionText[]): readonly Span[] {
  const urls = [...new Set(editions.map(({ publication }) => publication.publisher.url))].slice(
    0,
    MOST_PUBLICATIONS,
  );
  if (urls.length === 0) return [];
  return [
    '\n\n',
    words.text('calendar-sites'),
    ...urls.flatMap((url, i): readonly Span[] => [i === 0 ? ' ' : ', ', { link: new URL(url).host, url }]),
  ];
}

import { isAmbiguousMonth, monthNumber } from '../language/months.ts';
import type { Candidate } from './find-indicator.ts';
import type { Question } from './question.ts';
import { cuedTokens, hasCue, inFocus, meanings, type Reading } from './reading.ts';

/** Before a month these say which data, not when they come: "данные за декабрь", "figures for December". */
const OF_WHICH = /^(?:za|for|of)$/;
/** Kazakh endings that say the same: "желтоқсанның", "желтоқсандағы". */
const ENDS_OF_WHICH = /(?:[ndt]in|[dt][ae]gi)$/;
const IN = /^(?:v|in|na|durin)$/;

/**
 * What is asked of the calendar: of the publication that is named, or of the one that has the indicator spoken of; in a month that is named. One without a year
 * is the next such month.
 */
export function findCalendar(
  reading: Reading,
  subject: Candidate | undefined,
  now: Date,
): Extract<Question, { kind: 'calendar' }> {
  const publication = findOne(reading) ?? publicationOf(subject, reading);
  const month = findMonth(reading, now);
  return {
    kind: 'calendar',
    ...(publication !== undefined && { publication }),
    ...(month !== undefined && { month }),
  };
}

/** The publication that is named, where it is one. */
function findOne(reading: Reading): string | undefined {
  const spans = reading.spans.filter((span) => inFocus(reading, span));
  const named = new Set(spans.flatMap((span) => meanings(span, 'publication').map(({ id }) => id)));
  const [publication, ...others] = named;
  return others.length === 0 ? publication : undefined;
}

/** That of the indicator spoken of, where it is named in words that do not ask for the calendar themselves. */
function publicationOf(subject: Candidate | undefined, { spans }: Reading): string | undefined {
  const cued = cuedTokens(spans);
  const isNamed = [...(subject?.named ?? [])].some((token) => !cued.has(token));
  return isNamed ? subject?.indicator.edition.id : undefined;
}

function findMonth(reading: Reading, now: Date): string | undefined {
  const [year, current] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  if (hasCue(reading, 'nextMonth')) return write(year, current + 1);
  if (hasCue(reading, 'thisMonth')) return write(year, current);
  const month = namedMonth(reading);
  if (month === undefined) return undefined;
  const { ask } = reading.period;
  const named = ask?.kind === 'periods' && ask.periods.length === 1 ? Number(ask.periods[0]) : undefined;
  return write(named ?? (month < current ? year + 1 : year), month);
}

function namedMonth({ tokens, focus }: Reading): number | undefined {
  for (const [i, { fold }] of tokens.entries()) {
    const before = tokens[i - 1]?.fold ?? '';
    const isSure = !isAmbiguousMonth(fold) || IN.test(before);
    const month = focus[i] && isSure && fold.length > 2 ? monthNumber(fold) : undefined;
    if (month !== undefined && !OF_WHICH.test(before) && !ENDS_OF_WHICH.test(fold)) return month;
  }
  return undefined;
}

/** `2026-12`; the month after December is in the next year. */
function write(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1)).toISOString().slice(0, 7);
}

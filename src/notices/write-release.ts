import type { Message } from '../answers/message.ts';
import { nameDate } from '../answers/name-date.ts';
import { shorten } from '../answers/shorten.ts';
import { sourceLine } from '../answers/source-line.ts';
import { upperFirst, type Words } from '../answers/words.ts';
import { nameRelease } from '../answers/write-calendar.ts';
import type { EditionText } from '../catalogue/edition.ts';
import { inLanguage } from '../language/language.ts';
import type { CalendarEntry } from '../releases/calendar.ts';
import type { IndicatorChange } from '../releases/changes.ts';
import { releaseButtons } from './buttons-of-notice.ts';
import { inLines } from './fit-blocks.ts';
import { layOutSeries } from './lay-out-series.ts';
import { nameIn } from './name-in.ts';
import type { ReleaseNews } from './release-news.ts';
import { type Line, type WordsOfEditions, writeTold } from './write-told.ts';

/** When the publication is to come out next, and the IANA name of the time that hours are in. */
export interface NextRelease {
  readonly entry: CalendarEntry;
  readonly timeZone: string;
}

/** So many indicators are named of those that are new, gone or redefined, and so many notes are told. */
const MOST_INDICATORS = 5;
const MOST_NOTES = 3;
const LONGEST_NAME = 120;
const LONGEST_HEADING = 300;
const LONGEST_NOTE = 300;
const LONGEST_SOURCE = 400;

/** What a release brings to somebody: what it is and how much of it; figure by figure; what else there is to know; where it comes from and when the next one comes. */
export function writeRelease(words: WordsOfEditions, news: ReleaseNews, next?: NextRelease): Message {
  const { now } = words;
  const head = inLines([
    [{ bold: shorten(headingOf(now, news), LONGEST_HEADING) }],
    ...countLine(now, news).map((line) => [line]),
  ]);
  const rest = [
    inLines(news.indicators.flatMap(([kind, ids]) => indicatorLine(words, kind, ids))),
    inLines(writeNotes(now, news).map((line) => [line])),
    inLines([shortSource(now, news.edition), ...(next === undefined ? [] : [nextLine(now, next)])]),
  ];
  const { spans, shown, left } = layOutSeries(words, {
    head,
    series: news.series,
    write: (one) => writeTold(words, one),
    countOf: ({ told }) => told.length,
    count: news.count,
    more: (left) => [now.text('notice-more', { count: left })],
    rest,
  });
  return { spans, buttons: releaseButtons(words, news, shown, left > 0) };
}

function headingOf(words: Words, { edition, counts, period }: ReleaseNews): string {
  const release = nameRelease(words, { publication: edition.id, period });
  const { fresh, revised, withdrawn } = counts;
  const kind = fresh > 0 ? 'new' : revised > 0 ? 'revised' : withdrawn > 0 ? 'withdrawn' : 'indicators';
  return words.text(`notice-release-${kind}`, { release });
}

/** How much of it: nothing where it is one value. */
function countLine(words: Words, { counts, count }: ReleaseNews): readonly string[] {
  if (count < 2) return [];
  const parts = (['fresh', 'revised', 'withdrawn'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words.text(`notice-count-${kind}`, { count: counts[kind] }));
  return [upperFirst(parts.join(' · '))];
}

function indicatorLine(
  words: WordsOfEditions,
  kind: IndicatorChange['kind'],
  ids: readonly string[],
): readonly Line[] {
  if (ids.length === 0) return [];
  const left = ids.length - MOST_INDICATORS;
  const names = [
    ...ids.slice(0, MOST_INDICATORS).map((id) => shorten(nameIn(words, id), LONGEST_NAME)),
    ...(left > 0 ? [words.now.text('more-lines', { count: left })] : []),
  ];
  return [[words.now.text(`notice-indicators-${kind}`, { indicators: names.join('; ') })]];
}

/** What the publication notes on the values that are told. */
function writeNotes(words: Words, { series, edition }: ReleaseNews): readonly string[] {
  const ids = new Set(
    series.flatMap(({ told }) =>
      told.flatMap((one) => {
        const figure = one.kind === 'new' || one.kind === 'marked' ? one.figure : undefined;
        return (one.kind === 'revised' ? one.after?.note : figure?.note) ?? [];
      }),
    ),
  );
  return [...ids]
    .map((id) => inLanguage(edition.publication.notes?.[id] ?? {}, words.language))
    .filter((text) => text !== '')
    .slice(0, MOST_NOTES)
    .map((text) => `⚠️ ${shorten(text, LONGEST_NOTE)}`);
}

/** Source and edition, however long they are. */
export function shortSource(words: Words, edition: EditionText): Line {
  return sourceLine(words, { edition }).map((span) =>
    typeof span === 'object' && 'italic' in span ? { italic: shorten(span.italic, LONGEST_SOURCE) } : span,
  );
}

function nextLine(words: Words, { entry, timeZone }: NextRelease): Line {
  const date = nameDate(words, entry.date, timeZone);
  return [words.text('notice-next', { date, status: words.text(`calendar-${entry.status}`) })];
}

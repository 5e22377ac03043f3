import type { FigureAsk } from '../questions/question.ts';
import { dayAt, HOME_TIME_ZONE } from '../releases/clock-time.ts';
import type { AnswerNote, Figure, RevisedFigure } from './answer.ts';
import type { Tabulated } from './read-table.ts';
import { type Holdings, publishedValue, shareIndicator } from './values.ts';

/** A period this much older than the year it is asked in is said to be old. */
const OLD_YEARS = 2;

/** What has to be said beside figures. `thisYear`: the year in which they are asked for. */
export async function notesFor(
  holdings: Holdings,
  ask: FigureAsk,
  figures: readonly Figure[],
  table: Extract<Tabulated, { kind: 'table' }>,
  thisYear: number,
): Promise<readonly AnswerNote[]> {
  const { held, periods, missing } = table;
  const newest = held.at(-1) ?? '';
  const age = thisYear - Number(newest.slice(0, 4));
  const noteIds = new Set([
    ...figures.flatMap(({ note }) => note ?? []),
    ...(await notesOfShares(holdings, ask, periods)),
  ]);
  const statuses = new Set(
    figures.flatMap(({ status }) => (status === undefined || status === 'A' ? [] : status)),
  );
  const only = periods.length === 1 && ['all', 'since', 'range'].includes(ask.period.kind);
  const fewer = only || (ask.period.kind === 'newestFew' && periods.length < ask.period.count);
  const gaps = gapsIn(ask, periods);
  return [
    ...(gaps.length > 0 ? [{ kind: 'missing_periods' as const, periods: gaps }] : []),
    ...(fewer ? [{ kind: 'fewer_periods' as const }] : []),
    ...(missing.length > 0
      ? [{ kind: 'missing_slices' as const, slices: missing.map(({ slice }) => slice) }]
      : []),
    ...(ask.remarks ?? []).map((kind) => ({ kind })),
    ...[...noteIds].map((id) => ({ kind: 'publication_note' as const, id })),
    ...revisionsOf(holdings, figures),
    ...[...statuses].map((status) => ({ kind: 'status' as const, status })),
    ...(ask.period.kind === 'newest' ? [{ kind: 'latest_period_assumed' as const }] : []),
    ...(age > OLD_YEARS && periods.includes(newest)
      ? [{ kind: 'old_period' as const, period: newest, years: age }]
      : []),
  ];
}

/** Which of the figures were published otherwise before: those that answer and those that they were computed from. */
function revisionsOf({ catalogue, timeZone = HOME_TIME_ZONE }: Holdings, figures: readonly Figure[]) {
  const revised = figures.flatMap((figure): readonly RevisedFigure[] => {
    const indicator = catalogue.indicators.get(figure.indicator);
    if (figure.revised === undefined || indicator === undefined) return [];
    const before = publishedValue(indicator, figure.slice, figure.revised.before)?.figure;
    return before === undefined ? [] : [{ figure, before, on: dayAt(figure.revised.at, timeZone) }];
  });
  const newestFirst = revised.sort((a, b) => (a.figure.period < b.figure.period ? 1 : -1));
  return newestFirst.length === 0 ? [] : [{ kind: 'revised' as const, figures: newestFirst }];
}

/** Years that are missing where something is computed of all between the first and the last. */
function gapsIn({ operation, period }: FigureAsk, periods: readonly string[]): readonly string[] {
  const isOfAll = (operation.kind === 'average' || operation.kind === 'sum') && period.kind !== 'periods';
  const [first, last] = [Number(periods[0]), Number(periods.at(-1))];
  if (!isOfAll || !Number.isInteger(first) || !Number.isInteger(last)) return [];
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return years.filter((year) => !periods.includes(year));
}

/** A share that is computed here says what the office notes on the share of the same slice that it prints. */
async function notesOfShares(
  holdings: Holdings,
  ask: FigureAsk,
  periods: readonly string[],
): Promise<readonly string[]> {
  const indicator = holdings.catalogue.indicators.get(ask.indicator);
  const publishing = ask.share && indicator && shareIndicator(holdings.catalogue, indicator);
  if (publishing === undefined) return [];
  const read = await Promise.all(ask.slices.map(({ slice }) => holdings.readSeries(publishing.id, slice)));
  return read
    .flat()
    .flatMap(({ period, note }) => (note !== undefined && periods.includes(period) ? note : []));
}

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { FigureAsk, NotHeld, Question, SliceAsk } from '../questions/question.ts';
import type { Answer, AnswerNote, Figure } from './answer.ts';
import {
  averageOf,
  type Computed,
  changesOf,
  contextOf,
  differenceOf,
  extremesOf,
  highestFirst,
  ratioOf,
  sumOf,
  type Table,
  valuesOf,
} from './compute.ts';
import { type Picked, pickPeriods } from './pick-periods.ts';
import { commonPeriods, type Tabulated, tabulateBreakdown, tabulateNamed } from './read-table.ts';
import { type Holdings, readValues } from './values.ts';

/** A period this much older than the year it is asked in is said to be old. */
const OLD_YEARS = 2;

/** Answers a question about figures, or says what of it is not held and what is nearest. `thisYear`: the year in which it is asked. */
export async function answerFigure(holdings: Holdings, ask: FigureAsk, thisYear: number): Promise<Answer> {
  const indicator = holdings.catalogue.indicators.get(ask.indicator);
  if (indicator === undefined) return { kind: 'unknown', nearest: [] };
  const values = await Promise.all(ask.slices.map((slice) => readValues(holdings, ask, slice)));
  const read =
    ask.breakdown === undefined
      ? tabulateNamed(ask, values, (held) => periodsFor(ask, held))
      : tabulateBreakdown(ask, values);
  if (read.kind === 'noSlice') return answerNotHeld(holdings, ask, whyMissing(indicator, ask, read.slice));
  if (read.kind === 'noPeriod') return answerNotHeld(holdings, ask, { kind: 'period', period: read.period });
  const figures = compute(ask, read.table);
  if (figures === undefined) return answerNotHeld(holdings, ask, whyNotComputed(ask, read.held));
  const context =
    ask.operation.kind === 'value' && singleFigure(figures) && values[0] !== undefined && figures[0]
      ? contextOf(values[0], figures[0])
      : [];
  const all = withoutRepeats([...figures, ...context]);
  return {
    kind: 'figure',
    ask,
    operation: ask.operation,
    figures: all,
    notes: notesFor(ask, all, read, thisYear),
  };
}

/** Refuses, with the nearest that is held as questions: never with its figure. */
export async function answerNotHeld(holdings: Holdings, ask: FigureAsk, why: NotHeld): Promise<Answer> {
  return { kind: 'notHeld', ask, why, nearest: await nearestHeld(holdings, ask, why) };
}

function compute(ask: FigureAsk, table: Table): Computed {
  const { operation } = ask;
  switch (operation.kind) {
    case 'value':
      return valuesOf(ask.breakdown === undefined ? table : highestFirst(table));
    case 'change':
      return changesOf(table, operation.expressed);
    case 'extreme':
      return extremesOf(table, operation.which, operation.count);
    case 'difference':
      return differenceOf(table) ?? valuesOf(table);
    case 'ratio':
      return ratioOf(table);
    case 'sum':
      return sumOf(table, ask) ?? valuesOf(table);
    case 'average':
      return averageOf(table);
  }
}

/** A change needs two periods: one named alone is compared with the one before it; none, the newest two. */
function periodsFor(ask: FigureAsk, held: readonly string[]): Picked {
  const { kind } = ask.operation;
  const needsMany = kind === 'average' || (kind === 'ratio' && ask.slices.length === 1);
  const period = needsMany && ask.period.kind === 'newest' ? { kind: 'all' as const } : ask.period;
  const picked = pickPeriods(period, held);
  if (picked.kind === 'notHeld' || kind !== 'change' || picked.periods.length > 1) return picked;
  const only = picked.periods[0] ?? '';
  const before = held[held.indexOf(only) - 1];
  return before === undefined
    ? { kind: 'notHeld', period: yearBefore(only) }
    : { kind: 'picked', periods: [before, only] };
}

function yearBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  return Number.isNaN(year) ? period : String(year - 1);
}

function whyMissing({ shapes, codes }: CatalogueIndicator, ask: FigureAsk, { slice }: SliceAsk): NotHeld {
  const [dimension, code] =
    Object.entries(slice).find(([dimension, code]) => !codes.get(dimension)?.has(code)) ?? [];
  if (ask.share !== undefined && Object.keys(slice).length === 0) return { kind: 'operation' };
  if (dimension !== undefined && code !== undefined && shapes.size > 0)
    return { kind: 'breakdown', dimension, code };
  return { kind: 'slice', slice };
}

function whyNotComputed(ask: FigureAsk, held: readonly string[]): NotHeld {
  const only = held.length === 1 ? held[0] : undefined;
  if (only !== undefined && ask.operation.kind !== 'ratio')
    return { kind: 'period', period: yearBefore(only) };
  return { kind: 'operation' };
}

function singleFigure(figures: readonly Figure[]): boolean {
  return (
    figures.filter(({ role }) => role === 'answer').length === 1 && figures[0]?.period.includes('-') === false
  );
}

function withoutRepeats(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>();
  return figures.filter(({ indicator, period, slice, without, unit, value }) => {
    const key = JSON.stringify([indicator, period, slice, without, unit, value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function notesFor(
  ask: FigureAsk,
  figures: readonly Figure[],
  { held, periods, missing }: Extract<Tabulated, { kind: 'table' }>,
  thisYear: number,
): readonly AnswerNote[] {
  const newest = held.at(-1) ?? '';
  const age = thisYear - Number(newest.slice(0, 4));
  const noteIds = new Set(figures.flatMap(({ note }) => note ?? []));
  const only = periods.length === 1 && ['all', 'since', 'range'].includes(ask.period.kind);
  const fewer = only || (ask.period.kind === 'newestFew' && periods.length < ask.period.count);
  return [
    ...(fewer ? [{ kind: 'fewer_periods' as const }] : []),
    ...(missing.length > 0
      ? [{ kind: 'missing_slices' as const, slices: missing.map(({ slice }) => slice) }]
      : []),
    ...(ask.remarks ?? []).map((kind) => ({ kind })),
    ...[...noteIds].map((id) => ({ kind: 'publication_note' as const, id })),
    ...(ask.period.kind === 'newest' ? [{ kind: 'latest_period_assumed' as const }] : []),
    ...(age > OLD_YEARS && periods.includes(newest)
      ? [{ kind: 'old_period' as const, period: newest, years: age }]
      : []),
  ];
}

/** The same question for what is held: the nearest period, else the slice without what is missing. */
async function nearestHeld(holdings: Holdings, ask: FigureAsk, why: NotHeld): Promise<readonly Question[]> {
  if (why.kind === 'table') return [{ kind: 'links', links: [why.link] }];
  const plain: FigureAsk = {
    indicator: ask.indicator,
    slices: ask.slices,
    period: { kind: 'newest' },
    operation: { kind: 'value' },
  };
  const options: FigureAsk[] = [];
  if (why.kind === 'period') {
    const held = commonPeriods(
      await Promise.all(ask.slices.map((slice) => readValues(holdings, ask, slice))),
    );
    const nearest = nearestPeriod(held, why.period);
    if (nearest !== undefined) options.push({ ...plain, period: { kind: 'periods', periods: [nearest] } });
    if (held.length > 1) options.push({ ...plain, period: { kind: 'all' } });
  } else if (why.kind === 'slice') {
    for (const one of singleDimensions(ask)) options.push({ ...plain, slices: [{ slice: one }] });
  }
  options.push({ ...plain, slices: [{ slice: {} }] });
  const answers = await Promise.all(
    options.map(async (option) => ({ option, held: await isHeld(holdings, option) })),
  );
  const seen = new Set<string>();
  return answers.flatMap(({ option, held }) => {
    const key = JSON.stringify(option);
    if (!held || seen.has(key)) return [];
    seen.add(key);
    return [{ kind: 'figure' as const, ask: option }];
  });
}

function singleDimensions(ask: FigureAsk): readonly Readonly<Record<string, string>>[] {
  return ask.slices.flatMap(({ slice }) =>
    Object.entries(slice).map(([dimension, code]) => ({ [dimension]: code })),
  );
}

async function isHeld(holdings: Holdings, ask: FigureAsk): Promise<boolean> {
  const values = await Promise.all(ask.slices.map((slice) => readValues(holdings, ask, slice)));
  const held = commonPeriods(values);
  return held.length > 0 && pickPeriods(ask.period, held).kind === 'picked';
}

function nearestPeriod(held: readonly string[], wanted: string): string | undefined {
  const year = Number(wanted.slice(0, 4));
  if (Number.isNaN(year)) return held.at(-1);
  return [...held].sort(
    (a, b) => Math.abs(Number(a.slice(0, 4)) - year) - Math.abs(Number(b.slice(0, 4)) - year),
  )[0];
}

import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import { type Slice, shapeOf } from '../catalogue/observation.ts';
import type { FigureAsk, NotComputed, NotHeld, SliceAsk } from '../questions/question.ts';
import type { Answer, Figure } from './answer.ts';
import {
  type Computed,
  changesOf,
  contextOf,
  differenceOf,
  extremesOf,
  highestFirst,
  ratioOf,
  type Table,
  valuesOf,
} from './compute.ts';
import { averageOf } from './compute-average.ts';
import { beyondOf } from './compute-beyond.ts';
import { largestChangeOf } from './compute-largest-change.ts';
import { rankOf } from './compute-rank.ts';
import { sumOf } from './compute-sum.ts';
import { nearestHeld } from './nearest-held.ts';
import { notesFor } from './notes-for.ts';
import { type Picked, pickPeriods } from './pick-periods.ts';
import { commonPeriods, type Tabulated, tabulateBreakdown, tabulateNamed } from './read-table.ts';
import { type Holdings, readValues, usualBase } from './values.ts';
import { findWaysOn } from './ways-on.ts';

/** Answers a question about figures, or says what of it is not held and what is nearest. `thisYear`: the year in which it is asked. */
export async function answerFigure(holdings: Holdings, ask: FigureAsk, thisYear: number): Promise<Answer> {
  const indicator = holdings.catalogue.indicators.get(ask.indicator);
  if (indicator === undefined) return { kind: 'unknown', nearest: [], options: [] };
  const values = await Promise.all(ask.slices.map((slice) => readValues(holdings, ask, slice)));
  const read =
    ask.breakdown === undefined
      ? tabulateNamed(ask, values, (held) => periodsFor(ask, held))
      : tabulateBreakdown(ask, values, (held) => periodsFor(ask, held));
  if (read.kind === 'noSlice')
    return answerNotHeld(holdings, ask, whyMissing(indicator, ask, read.slice, holdings.catalogue));
  if (read.kind === 'noPeriod') return answerNotHeld(holdings, ask, { kind: 'period', period: read.period });
  const figures = read.table.length === 0 ? 'single_value' : compute(ask, indicator, holdings, read.table);
  if (typeof figures === 'string') return answerNotHeld(holdings, ask, whyNotComputed(ask, read, figures));
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
    notes: await notesFor(holdings, ask, all, read, thisYear),
    held: read.held,
    ways: await findWaysOn(holdings, { ask, periods: read.periods, held: read.held }),
  };
}

/** Refuses, with the nearest that is held as questions: never with its figure. */
export async function answerNotHeld(holdings: Holdings, ask: FigureAsk, why: NotHeld): Promise<Answer> {
  const values = await Promise.all(ask.slices.map((slice) => readValues(holdings, ask, slice)));
  return {
    kind: 'notHeld',
    ask,
    why,
    nearest: await nearestHeld(holdings, ask, why),
    held: commonPeriods(values),
  };
}

function compute(
  { operation, slices, breakdown }: FigureAsk,
  indicator: CatalogueIndicator,
  { catalogue }: Holdings,
  table: Table,
): Computed {
  // Ages stay in their order, regions come with the highest first.
  const isRanked = breakdown !== undefined && catalogue.codelists.get(breakdown)?.ordered !== true;
  switch (operation.kind) {
    case 'value':
      return valuesOf(isRanked ? highestFirst(table) : table);
    case 'change':
      return changesOf(table, operation.expressed, isRanked);
    case 'extreme':
      return extremesOf(table, operation.which, operation);
    case 'largestChange':
      return largestChangeOf(table, operation.way, operation.among, operation.expressed);
    case 'beyond':
      return beyondOf(table, operation.side, operation.limit);
    case 'difference':
      return differenceOf(table, operation.expressed);
    case 'ratio':
      return ratioOf(table, operation.way);
    case 'sum':
      return sumOf(
        table,
        slices.map(({ slice }) => slice),
        indicator,
        catalogue,
      );
    case 'average':
      return averageOf(table, indicator, isRanked);
    case 'rank':
      return rankOf(table, breakdown ?? '', operation.of);
  }
}

/** A change needs two periods: one named alone is compared with the one before it; none, the newest two. */
function periodsFor(ask: FigureAsk, held: readonly string[]): Picked {
  const { kind } = ask.operation;
  const needsMany = kind === 'average' && ask.slices.length === 1;
  const period = needsMany && ask.period.kind === 'newest' ? { kind: 'all' as const } : ask.period;
  const picked = pickPeriods(period, held);
  const isChange = kind === 'change' || kind === 'largestChange';
  if (picked.kind === 'notHeld' || !isChange || picked.periods.length > 1) return picked;
  const only = picked.periods[0] ?? '';
  // "Since 2023", "compared with 2023" tells of what came after it.
  if (period.kind === 'since') return { kind: 'notHeld', period: yearBeside(only, 1) };
  const before = held[held.indexOf(only) - 1];
  return before === undefined
    ? { kind: 'notHeld', period: yearBeside(only, -1) }
    : { kind: 'picked', periods: [before, only] };
}

function yearBeside(period: string, years: 1 | -1): string {
  const year = Number(period.slice(0, 4));
  return Number.isNaN(year) ? period : String(year + years);
}

function whyMissing(
  { shapes, codes }: CatalogueIndicator,
  ask: FigureAsk,
  { slice, without }: SliceAsk,
  catalogue: Catalogue,
): NotHeld {
  const [dimension, code] =
    Object.entries(slice).find(([dimension, code]) => !codes.get(dimension)?.has(code)) ?? [];
  if (ask.share !== undefined && Object.keys(slice).length === 0) return { kind: 'operation' };
  if (dimension !== undefined && code !== undefined && shapes.size > 0)
    return { kind: 'breakdown', dimension, code };
  // The part is held, not the whole that it would be a share of.
  if (ask.share !== undefined && without === undefined && shapes.has(shapeOf(slice)))
    return whyNoWhole(slice, ask.share.base ?? usualBase(catalogue, { slice }), catalogue);
  return { kind: 'slice', slice };
}

/** The total that is missing, by its name. */
function whyNoWhole(part: Slice, whole: Slice, { codelists }: Catalogue): NotHeld {
  for (const dimension of Object.keys(part)) {
    if (whole[dimension] === part[dimension]) continue;
    const code = whole[dimension] ?? codelists.get(dimension)?.codes.find(({ total }) => total)?.code;
    if (code !== undefined) return { kind: 'breakdown', dimension, code };
  }
  return { kind: 'operation' };
}

/** A single year has nothing before it; a place that has no value is the one that is missing. */
function whyNotComputed(
  { operation, breakdown, slices }: FigureAsk,
  { held, missing, periods }: Extract<Tabulated, { kind: 'table' }>,
  reason: NotComputed,
): NotHeld {
  const [only, ...others] = held;
  if (reason === 'single_value' && operation.kind !== 'ratio' && only !== undefined && others.length === 0)
    return { kind: 'period', period: yearBeside(only, -1) };
  if (operation.kind === 'rank' && breakdown !== undefined) {
    const isRanked = ({ slice }: SliceAsk): boolean => slice[breakdown] === operation.of;
    if (missing.some(isRanked)) return { kind: 'period', period: periods.at(-1) ?? '' };
    if (slices.some(isRanked)) return { kind: 'breakdown', dimension: breakdown, code: operation.of };
  }
  return { kind: 'operation', reason };
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

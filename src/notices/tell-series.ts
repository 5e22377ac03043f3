import type { Figure } from '../answers/answer.ts';
import { changeFrom } from '../answers/compute.ts';
import { type Holdings, publishedValue, type Value } from '../answers/values.ts';
import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { ObsStatus } from '../catalogue/observation.ts';
import { frequencyOf } from '../catalogue/period.ts';
import type { ObservationChange, Observed } from '../releases/changes.ts';
import type { ConcernedSeries } from './concerned-series.ts';

/** One thing that is told of a series. `change`: in the unit itself, then in per cent, where they say something. */
export type Told = { readonly period: string } & (
  | {
      readonly kind: 'new';
      /** Missing where only a status was published. */
      readonly figure?: Figure;
      /** The newest value before it. */
      readonly earlier?: Figure;
      readonly change: readonly Figure[];
    }
  | {
      readonly kind: 'revised';
      readonly before?: Figure;
      readonly after?: Figure;
      readonly change: readonly Figure[];
    }
  /** The value stands; how sure it is has changed. */
  | { readonly kind: 'marked'; readonly figure: Figure; readonly before: ObsStatus }
  | { readonly kind: 'withdrawn'; readonly before: Figure }
);

/** A series with what is told of it. */
export interface ToldSeries extends ConcernedSeries {
  /** In the edition that came; where that has it no more, in the one before. */
  readonly held: CatalogueIndicator;
  readonly told: readonly Told[];
}

/** Two editions: that which came, and the words of the one before it, where there was one. */
export interface Editions {
  readonly after: Holdings;
  readonly before?: Catalogue;
}

/** Of revised, and of withdrawn, values so many are told of a series. */
const MOST_OLD = 2;

/** Growth that is told, in per cent, is no larger. */
const LARGEST_GROWTH = 10_000;

/** What there is to tell of a series: its newest value, and what became of older ones, the newest of them first. Undefined where it is of nothing known. */
export async function tellSeries(
  { after, before }: Editions,
  series: ConcernedSeries,
): Promise<ToldSeries | undefined> {
  const { indicator: id, slice, changes } = series;
  const now = after.catalogue.indicators.get(id);
  const then = before?.indicators.get(id);
  const held = now ?? then;
  if (held === undefined) return undefined;
  const readValue = (
    of: CatalogueIndicator | undefined,
    period: string,
    observed: Observed,
  ): Value | undefined => publishedValue(of ?? held, slice, { period, ...observed });

  const earlierThan = async (period: string): Promise<Value | undefined> => {
    const all = await after.readSeries(id, slice);
    const frequency = frequencyOf(period);
    const earlier = all.findLast(
      (one) => one.period < period && one.value !== null && frequencyOf(one.period) === frequency,
    );
    return earlier && readValue(now, earlier.period, earlier);
  };

  const tell = async (change: ObservationChange): Promise<Told | undefined> => {
    const { period } = change;
    switch (change.kind) {
      case 'new': {
        const value = readValue(now, period, change.after);
        const earlier = value && (await earlierThan(period));
        return {
          kind: 'new',
          period,
          ...(value && { figure: value.figure }),
          ...(earlier && { earlier: earlier.figure }),
          change: compared(held, earlier, value),
        };
      }
      case 'revised': {
        const [old, value] = [readValue(then, period, change.before), readValue(now, period, change.after)];
        const isSame = old?.figure.value === value?.figure.value && old?.figure.unit === value?.figure.unit;
        if (isSame && value !== undefined)
          return { kind: 'marked', period, figure: value.figure, before: change.before.status };
        return {
          kind: 'revised',
          period,
          ...(old && { before: old.figure }),
          ...(value && { after: value.figure }),
          change: compared(held, old, value),
        };
      }
      case 'withdrawn': {
        const old = readValue(then, period, change.before);
        return old && { kind: 'withdrawn', period, before: old.figure };
      }
    }
  };

  const told = (await Promise.all(newestOf(changes).map(tell))).filter((one) => one !== undefined);
  return { ...series, held, told };
}

/** The newest of what is new, and of what became of older values: what is told of a series. */
export function newestOf(changes: readonly ObservationChange[]): readonly ObservationChange[] {
  const newest = (kind: ObservationChange['kind'], most: number): readonly ObservationChange[] =>
    changes
      .filter((change) => change.kind === kind)
      .toReversed()
      .slice(0, most);
  return [...newest('new', 1), ...newest('revised', MOST_OLD), ...newest('withdrawn', MOST_OLD)];
}

/** Nothing where the two are of different things: in other units, on either side of a break, or growth already. */
function compared(
  { indicator }: CatalogueIndicator,
  before: Value | undefined,
  now: Value | undefined,
): readonly Figure[] {
  if (before === undefined || now === undefined || indicator.rateOfChange === true) return [];
  const isBroken = now.figure.status === 'B' || now.figure.status === 'D';
  if (before.figure.unit !== now.figure.unit || isBroken) return [];
  const [by, growth] = changeFrom(before, now);
  if (by === undefined || !Number.isFinite(by.value)) return [];
  // Of next to nothing, per cents say nothing.
  const isTelling = growth !== undefined && Math.abs(growth.value) <= LARGEST_GROWTH;
  return isTelling ? [by, growth] : [by];
}

/** How large the largest change of a series is, as a part of what it was before; 0 where nothing is compared. */
export function sizeOf({ told }: ToldSeries): number {
  return Math.max(
    0,
    ...told.map((one) => {
      if (one.kind === 'withdrawn') return 1;
      if (one.kind === 'marked') return 0;
      const [change] = one.change;
      const base = one.kind === 'new' ? one.earlier : one.before;
      return change === undefined || base === undefined
        ? 0
        : Math.abs(change.value / (base.value || change.value || 1));
    }),
  );
}

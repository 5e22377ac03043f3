import { type Slice, sliceKey } from '../catalogue/observation.ts';
import type { Changes, ObservationChange } from '../releases/changes.ts';
import { toldOf } from './told-changes.ts';

/** What a release changed in one series. */
export interface SeriesChanges {
  /** `publication/name`. */
  readonly indicator: string;
  readonly slice: Slice;
  /** `name?slice`, as key figures are known by. */
  readonly key: string;
  /** In order of period. */
  readonly changes: readonly ObservationChange[];
}

/** Indexes of releases that are being told: each is read for every one of those who hear of it. */
const INDEXES = new WeakMap<Changes, ReadonlyMap<string, readonly SeriesChanges[]>>();

/** The series of which readers are told, by indicator. */
export function indexChanges(changes: Changes): ReadonlyMap<string, readonly SeriesChanges[]> {
  const known = INDEXES.get(changes);
  if (known !== undefined) return known;
  const byIndicator = Map.groupBy(toldOf(changes).observations, ({ indicator }) => indicator);
  const index = new Map(
    [...byIndicator].map(([indicator, own]) => [indicator, seriesOf(indicator, own)] as const),
  );
  INDEXES.set(changes, index);
  return index;
}

function seriesOf(indicator: string, own: readonly ObservationChange[]): readonly SeriesChanges[] {
  const name = indicator.slice(indicator.indexOf('/') + 1);
  const bySlice = Map.groupBy(own, ({ slice }) => sliceKey(slice));
  return [...bySlice].map(([key, changes]) => ({
    indicator,
    slice: changes[0]?.slice ?? {},
    key: `${name}?${key}`,
    changes: changes.toSorted((a, b) => (a.period < b.period ? -1 : 1)),
  }));
}

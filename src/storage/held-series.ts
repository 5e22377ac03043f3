import type { Kysely } from 'kysely';
import { type Observation, type ObsStatus, type Slice, sliceKey } from '../catalogue/observation.ts';
import type { HeldObservation, Revision } from '../catalogue/vintage.ts';
import type { IndicatorChange } from '../releases/changes.ts';
import type { ReleaseState } from '../releases/release.ts';
import type { ObservationRow, Schema } from './schema.ts';

/** A series as it is asked for. */
interface AskedSeries {
  /** `publication/name`. */
  readonly indicator: string;
  readonly slice: Slice;
}

type VintageRow = Omit<ObservationRow, 'series_id'>;

/**
 * A series as a release left it, with what was published before where a value was revised. It comes with the series in one query; only where something was revised, a
 * second one tells when.
 */
export async function readHeldSeries(
  db: Kysely<Schema>,
  release: number,
  { indicator, slice }: AskedSeries,
): Promise<readonly HeldObservation[]> {
  const rows = await db
    .selectFrom('series')
    .innerJoin('observations', 'observations.series_id', 'series.series_id')
    .select(['period', 'value', 'status', 'note', 'unit', 'from_release', 'to_release'])
    .where('series.indicator', '=', indicator)
    .where('series.slice_key', '=', sliceKey(slice))
    .where('from_release', '<=', release)
    // What was withdrawn with its edition was never published, for all that readers are told.
    .where((where) =>
      where.or([where('to_release', 'is', null), where('to_release', '>', where.ref('from_release'))]),
    )
    .orderBy('period')
    .orderBy('from_release')
    .execute();
  const held = [...Map.groupBy(rows, ({ period }) => period).values()].flatMap((vintages) => {
    const holds = vintages.at(-1);
    const isHeld = holds !== undefined && (holds.to_release === null || holds.to_release > release);
    return isHeld ? [{ holds, found: findRevision(vintages, holds) }] : [];
  });
  const all = held.flatMap(({ found }) => found ?? []);
  const tell = all.length === 0 ? () => undefined : await tellingOf(db, release, indicator, all);
  return held.map(({ holds, found }) => {
    const revised = found && tell(found);
    return { ...toObservation(holds), ...(revised && { revised }) };
  });
}

/** The last other value before the one that holds, and the vintage in which the one that holds came: another status or note revises no value. */
interface FoundRevision {
  readonly before: VintageRow;
  readonly came: VintageRow;
}

function findRevision(vintages: readonly VintageRow[], holds: VintageRow): FoundRevision | undefined {
  if (holds.value === null) return undefined;
  const at = vintages.findLastIndex(
    ({ value, unit }) => value !== null && (value !== holds.value || unit !== holds.unit),
  );
  const before = vintages[at];
  const came = vintages.slice(at + 1).find(({ value }) => value !== null);
  return before && came && { before, came };
}

/**
 * What is told of revisions. Nothing where the indicator was redefined since the value before: it may have had another unit, or been another thing, and the two do not
 * stand beside one another.
 */
async function tellingOf(
  db: Kysely<Schema>,
  release: number,
  indicator: string,
  revisions: readonly FoundRevision[],
): Promise<(revision: FoundRevision) => Revision | undefined> {
  const releases = await db
    .selectFrom('releases')
    .select(['release_id', 'installed_at', 'indicator_changes'])
    .where('publication', '=', indicator.slice(0, indicator.indexOf('/')))
    .where('release_id', '>', Math.min(...revisions.map(({ before }) => before.from_release)))
    .where('release_id', '<=', release)
    .where('state', '!=', 'withdrawn' satisfies ReleaseState)
    .execute();
  const redefined = releases.filter(({ indicator_changes }) => redefines(indicator_changes, indicator));
  return ({ before, came }) => {
    if (redefined.some(({ release_id }) => release_id > before.from_release)) return undefined;
    const at = releases.find(({ release_id }) => release_id === came.from_release)?.installed_at;
    return typeof at === 'number' ? { before: toObservation(before), at } : undefined;
  };
}

function redefines(changes: string, indicator: string): boolean {
  const all: readonly IndicatorChange[] = JSON.parse(changes);
  return all.some((change) => change.indicator === indicator && change.kind !== 'new');
}

/** An observation as its row has it. */
export function toObservation({
  period,
  value,
  status,
  note,
  unit,
}: Pick<ObservationRow, 'period' | 'value' | 'status' | 'note' | 'unit'>): Observation {
  return {
    period,
    value,
    status: status as ObsStatus,
    ...(note !== null && { note }),
    ...(unit !== null && { unit }),
  };
}

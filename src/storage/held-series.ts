import type { Kysely } from 'kysely';
import { type Observation, type ObsStatus, type Slice, sliceKey } from '../catalogue/observation.ts';
import type { HeldObservation, Revision } from '../catalogue/vintage.ts';
import type { IndicatorChange } from '../releases/changes.ts';
import type { ReleaseState } from '../releases/release.ts';
import type { Schema } from './schema.ts';
import type { ObservationRow } from './tables/editions.ts';

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
  asked: AskedSeries,
): Promise<readonly HeldObservation[]> {
  const rows = await publishedVintages(db, asked)
    .select(['period', 'value', 'status', 'note', 'unit', 'from_release', 'to_release'])
    .where('from_release', '<=', release)
    .execute();
  const held = [...Map.groupBy(rows, ({ period }) => period).values()].flatMap((vintages) => {
    const holds = vintages.at(-1);
    const isHeld = holds !== undefined && (holds.to_release === null || holds.to_release > release);
    return isHeld ? [{ holds, found: findRevision(vintages, holds) }] : [];
  });
  const isRevised = held.some(({ found }) => found !== undefined);
  const tell = isRevised ? await tellingOf(db, release, asked.indicator) : () => undefined;
  return held.map(({ holds, found }) => {
    const revised = found && tell(found);
    return { ...toObservation(holds), ...(revised && { revised }) };
  });
}

/** All that was ever published of a series, in order of period and then of time. What was withdrawn with its edition was never published, for all that readers are told. */
export function publishedVintages(db: Kysely<Schema>, { indicator, slice }: AskedSeries) {
  return db
    .selectFrom('series')
    .innerJoin('observations', 'observations.series_id', 'series.series_id')
    .where('series.indicator', '=', indicator)
    .where('series.slice_key', '=', sliceKey(slice))
    .where((where) =>
      where.or([where('to_release', 'is', null), where('to_release', '>', where.ref('from_release'))]),
    )
    .orderBy('period')
    .orderBy('from_release');
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
): Promise<(revision: FoundRevision) => Revision | undefined> {
  const releases = (await releasesOf(db, indicator)).filter(({ id }) => id <= release);
  return ({ before, came }) => {
    if (endedBefore(before, releases)) return undefined;
    const at = releases.find(({ id }) => id === came.from_release)?.installedAt;
    return typeof at === 'number' ? { before: toObservation(before), at } : undefined;
  };
}

/** A release of an indicator's publication that was not taken back. */
interface IndicatorRelease {
  readonly id: number;
  readonly installedAt: number | null;
  readonly redefines: boolean;
}

/** The releases of an indicator's publication, and which of them made another thing of the indicator. */
export async function releasesOf(
  db: Kysely<Schema>,
  indicator: string,
): Promise<readonly IndicatorRelease[]> {
  const rows = await db
    .selectFrom('releases')
    .select(['release_id', 'installed_at', 'indicator_changes'])
    .where('publication', '=', indicator.slice(0, indicator.indexOf('/')))
    .where('installed_at', 'is not', null)
    .where('state', '!=', 'withdrawn' satisfies ReleaseState)
    .execute();
  return rows.map(({ release_id: id, installed_at: installedAt, indicator_changes }) => ({
    id,
    installedAt,
    redefines: redefines(indicator_changes, indicator),
  }));
}

/** Whether a vintage held no more when its indicator was redefined: nobody can tell its value in the unit of today. */
export function endedBefore(
  { to_release: end }: Pick<VintageRow, 'to_release'>,
  releases: readonly IndicatorRelease[],
): boolean {
  return end !== null && releases.some(({ id, redefines }) => redefines && id >= end);
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

import type { Transaction } from 'kysely';
import { sliceKey } from '../catalogue/observation.ts';
import type { ObservationChange, Observed } from '../releases/changes.ts';
import { takeIds } from './counter.ts';
import type { Schema } from './schema.ts';

/** Bound values in one statement: SQLite takes at most 32,766, PostgreSQL 65,535. */
const MOST_VALUES = 30_000;

/** Writes vintages, indicator by indicator; `remembered`: also what was changed. */
export async function writeVintages(
  trx: Transaction<Schema>,
  releaseId: number,
  changes: readonly ObservationChange[],
  remembered: boolean,
): Promise<void> {
  const byIndicator = Map.groupBy(changes, ({ indicator }) => indicator);
  for (const [indicator, own] of byIndicator) {
    const ids = await seriesIds(trx, indicator, own);
    const idOf = (change: ObservationChange): number => ids.get(sliceKey(change.slice)) ?? 0;
    await closeVintages(trx, releaseId, own, idOf);
    await insert(
      trx,
      'observations',
      own.flatMap((change) =>
        change.kind === 'withdrawn' ? [] : [vintage(idOf(change), change.period, change.after, releaseId)],
      ),
    );
    if (!remembered) continue;
    await insert(
      trx,
      'release_changes',
      own.map((change) => ({
        release_id: releaseId,
        series_id: idOf(change),
        period: change.period,
        before: change.kind === 'new' ? null : JSON.stringify(change.before),
        after: change.kind === 'withdrawn' ? null : JSON.stringify(change.after),
      })),
    );
  }
}

function vintage(series_id: number, period: string, { value, status, note, unit }: Observed, from: number) {
  return {
    series_id,
    period,
    from_release: from,
    to_release: null,
    value,
    status,
    note: note ?? null,
    unit: unit ?? null,
  };
}

async function closeVintages(
  trx: Transaction<Schema>,
  releaseId: number,
  changes: readonly ObservationChange[],
  idOf: (change: ObservationChange) => number,
): Promise<void> {
  const ended = Map.groupBy(
    changes.filter(({ kind }) => kind !== 'new'),
    idOf,
  );
  for (const [series, own] of ended) {
    await trx
      .updateTable('observations')
      .set({ to_release: releaseId })
      .where('series_id', '=', series)
      .where(
        'period',
        'in',
        own.map(({ period }) => period),
      )
      .where('to_release', 'is', null)
      .execute();
  }
}

/** Ids of an indicator's series by slice; those that there are none for yet are added. */
async function seriesIds(
  trx: Transaction<Schema>,
  indicator: string,
  changes: readonly ObservationChange[],
): Promise<ReadonlyMap<string, number>> {
  const keys = [...new Set(changes.map(({ slice }) => sliceKey(slice)))];
  const ids = new Map<string, number>();
  for (let at = 0; at < keys.length; at += MOST_VALUES) {
    const held = await trx
      .selectFrom('series')
      .select(['series_id', 'slice_key'])
      .where('indicator', '=', indicator)
      .where('slice_key', 'in', keys.slice(at, at + MOST_VALUES))
      .execute();
    for (const { series_id, slice_key } of held) ids.set(slice_key, series_id);
  }
  const missing = keys.filter((key) => !ids.has(key));
  if (missing.length === 0) return ids;
  const first = await takeIds(trx, 'series', missing.length);
  const rows = missing.map((slice_key, at) => ({ series_id: first + at, indicator, slice_key }));
  await insert(trx, 'series', rows);
  for (const { series_id, slice_key } of rows) ids.set(slice_key, series_id);
  return ids;
}

/** Inserts rows of equal form, as many in one statement as databases take. */
async function insert<T extends 'series' | 'observations' | 'release_changes'>(
  trx: Transaction<Schema>,
  table: T,
  rows: readonly Schema[T][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const most = Math.floor(MOST_VALUES / Object.keys(first).length);
  for (let at = 0; at < rows.length; at += most) {
    const some: readonly Schema['series' | 'observations' | 'release_changes'][] = rows.slice(at, at + most);
    await trx
      .insertInto(table)
      .values(some as never)
      .execute();
  }
}

/** Makes what a release wrote never to have been held, and what it ended to hold on. */
export async function takeBackVintages(trx: Transaction<Schema>, releaseId: number): Promise<void> {
  const changed = trx.selectFrom('release_changes').select('series_id').where('release_id', '=', releaseId);
  await trx
    .updateTable('observations')
    .set({ to_release: releaseId })
    .where('series_id', 'in', changed)
    .where('from_release', '=', releaseId)
    .execute();
  await trx
    .updateTable('observations')
    .set({ to_release: null })
    .where('series_id', 'in', changed)
    .where('to_release', '=', releaseId)
    .where('from_release', '<', releaseId)
    .execute();
}

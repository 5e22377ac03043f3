import type { Kysely } from 'kysely';
import { readSliceKey } from '../catalogue/observation.ts';
import type { Changes, ObservationChange } from '../releases/changes.ts';
import type { Schema } from './schema.ts';

/** What a release changed against the one before; of a publication's first release nothing is kept. */
export async function readChanges(db: Kysely<Schema>, releaseId: number): Promise<Changes> {
  const row = await db
    .selectFrom('releases')
    .select('indicator_changes')
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('release_changes')
    .innerJoin('series', 'series.series_id', 'release_changes.series_id')
    .select(['indicator', 'slice_key', 'period', 'before', 'after'])
    .where('release_id', '=', releaseId)
    .orderBy('release_changes.series_id')
    .orderBy('period')
    .execute();
  return {
    observations: rows.map(({ indicator, slice_key, period, before, after }): ObservationChange => {
      const what = { indicator, slice: readSliceKey(slice_key), period };
      if (before === null) return { ...what, kind: 'new', after: JSON.parse(after ?? 'null') };
      if (after === null) return { ...what, kind: 'withdrawn', before: JSON.parse(before) };
      return { ...what, kind: 'revised', before: JSON.parse(before), after: JSON.parse(after) };
    }),
    indicators: JSON.parse(row?.indicator_changes ?? '[]'),
  };
}

import type { Kysely } from 'kysely';
import { BoundedMemory } from '../bounded-memory.ts';
import { type Observation, readSliceKey, type Series, sliceKey } from '../catalogue/observation.ts';
import type { ReadSeries } from '../catalogue/read-series.ts';
import type { HeldObservation, ReadVintages } from '../catalogue/vintage.ts';
import type { HeldState } from './edition-store.ts';
import { endedBefore, publishedVintages, readHeldSeries, releasesOf, toObservation } from './held-series.ts';
import type { Schema } from './schema.ts';

/** So many series that were asked for last are kept in memory. */
const SERIES_KEPT = 5000;

/** Observations, read by key: memory does not grow with their number. */
export interface ObservationStore {
  /** The way to the series of one state, with what was published before where a value was revised. */
  readSeries(state: HeldState): ReadSeries;
  /** All series of an indicator (`publication/name`) as a release left them. */
  readIndicator(indicator: string, releaseId: number): Promise<readonly Series[]>;
  /** How many observations of a publication are held as a release left them. */
  count(publication: string, releaseId: number): Promise<number>;
  /**
   * All that was ever published for a slice, in order of period and then of time; what was withdrawn with its edition is left
   * out, and what held no more when the indicator was redefined: it may have been in another unit.
   */
  readonly readVintages: ReadVintages;
}

/** On a database of either dialect. */
export function createObservationStore(db: Kysely<Schema>): ObservationStore {
  return {
    readSeries({ releases }) {
      const kept = new BoundedMemory<string, readonly HeldObservation[]>(SERIES_KEPT);
      return async (indicator, slice) => {
        const key = `${indicator}?${sliceKey(slice)}`;
        const known = kept.get(key);
        if (known !== undefined) return known;
        const release = releases.get(indicator.slice(0, indicator.indexOf('/')));
        if (release === undefined) return [];
        const observations = await readHeldSeries(db, release, { indicator, slice });
        kept.set(key, observations);
        return observations;
      };
    },

    async readIndicator(indicator, releaseId) {
      const rows = await heldAt(db, releaseId)
        .select('series.slice_key')
        .where('series.indicator', '=', indicator)
        .orderBy('series.slice_key')
        .orderBy('period')
        .execute();
      const bySlice = new Map<string, Observation[]>();
      for (const row of rows) {
        const observations = bySlice.get(row.slice_key);
        if (observations === undefined) bySlice.set(row.slice_key, [toObservation(row)]);
        else observations.push(toObservation(row));
      }
      return [...bySlice].map(([key, observations]) => ({ slice: readSliceKey(key), observations }));
    },

    async count(publication, releaseId) {
      const { held } = await heldAt(db, releaseId)
        .clearSelect()
        .select(({ fn }) => fn.countAll<number>().as('held'))
        .where('series.indicator', '>=', `${publication}/`)
        .where('series.indicator', '<', `${publication}0`)
        .executeTakeFirstOrThrow();
      return Number(held);
    },

    async readVintages(indicator, slice) {
      const rows = await publishedVintages(db, { indicator, slice })
        .innerJoin('releases', 'releases.release_id', 'observations.from_release')
        .select(['period', 'value', 'status', 'note', 'unit', 'to_release', 'installed_at'])
        .execute();
      const releases = rows.some(({ to_release }) => to_release !== null)
        ? await releasesOf(db, indicator)
        : [];
      return rows
        .filter((row) => !endedBefore(row, releases))
        .map((row) => ({ observation: toObservation(row), since: row.installed_at ?? 0 }));
    },
  };
}

/** What a release left: held from it or from one before, and not until it. */
function heldAt(db: Kysely<Schema>, release: number) {
  return db
    .selectFrom('series')
    .innerJoin('observations', 'observations.series_id', 'series.series_id')
    .select(['period', 'value', 'status', 'note', 'unit'])
    .where('from_release', '<=', release)
    .where((where) => where.or([where('to_release', 'is', null), where('to_release', '>', release)]));
}

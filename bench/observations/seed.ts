import { type Kysely, sql } from 'kysely';
import type { Slice } from '../../src/catalogue/observation.ts';
import { createReleaseStore } from '../../src/storage/release-store.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { sampleData } from '../../tests/sample-data.ts';

const SLICES = 500;
const PERIODS = 20;

const [sample] = sampleData.editions;
if (sample === undefined) throw new Error('the sample has no edition');

/** What the made-up observations arrive with. */
export const ARRIVAL = {
  edition: sample,
  fingerprint: 'bench',
  origin: { kind: 'publish' },
  findings: [],
  yesesNeeded: 1,
} as const;

/** The key of a series: `at` counts them through all indicators. */
export function seriesAt(at: number): { readonly indicator: string; readonly slice: Slice } {
  return {
    indicator: `${ARRIVAL.edition.id}/i${Math.floor(at / SLICES)}`,
    slice: { REF_AREA: `KZ${at % SLICES}`, SEX: 'F' },
  };
}

/** The period that a number from 0 up stands for. */
export const periodAt = (at: number): string => String(2001 + (at % PERIODS));

/** How many series so many observations are. */
export const seriesOf = (observations: number): number => observations / PERIODS;

/** Fills a database with so many observations of one publication, as its first release has left them. Written by the database itself: reading is what is measured. */
export async function seedObservations(db: Kysely<Schema>, observations: number): Promise<void> {
  const none = { observations: [], indicators: [] };
  const release = await createReleaseStore(db).install({
    arrival: ARRIVAL,
    changes: none,
    replaces: undefined,
    at: Date.now(),
  });
  const last = sql.lit(seriesOf(observations) - 1);
  const numbers = (most: typeof last) =>
    sql`with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${most})`;
  await sql`insert into series ${numbers(last)}
    select n + 1, ${sql.lit(`${ARRIVAL.edition.id}/i`)} || (n / ${sql.lit(SLICES)}), 'REF_AREA=KZ' || (n % ${sql.lit(SLICES)}) || '&SEX=F' from numbers`.execute(
    db,
  );
  await sql`insert into counters values ('series', ${last} + 1)`.execute(db);
  await sql`insert into observations ${numbers(sql.lit(PERIODS - 1))}
    select series_id, cast(2001 + n as text), ${sql.lit(release)}, null, series_id * 1000 + n, 'A', null, null from series, numbers order by series_id, n`.execute(
    db,
  );
}

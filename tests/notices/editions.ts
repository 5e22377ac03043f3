import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import type { Observation, Series, Slice } from '../../src/catalogue/observation.ts';
import { sliceKey } from '../../src/catalogue/observation.ts';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import { seriesInMemory } from '../../src/catalogue/read-series.ts';
import type { ReleaseContent } from '../../src/notices/release-news.ts';
import { compareEditions } from '../../src/releases/compare-editions.ts';

/** The publication on social services, as it ships. */
export async function readSocialServices(): Promise<{ codelists: readonly Codelist[]; edition: Edition }> {
  const read = await readDataDirectory(new URL('../../data', import.meta.url).pathname);
  if (!read.ok) throw new Error('the data that ship do not hold together');
  const { codelists, editions } = read.value;
  const edition = editions.find(({ id }) => id === 'social-services');
  if (edition === undefined) throw new Error('social services do not ship');
  return { codelists, edition };
}

/** An edition with other observations: `change` gets each, and returns what is to stand in its place; undefined for none. */
export function changeObservations(
  edition: Edition,
  change: (observation: Observation, indicator: string, slice: string) => Observation | undefined,
): Edition {
  const series = [...edition.series].map(([indicator, all]): [string, readonly Series[]] => [
    indicator,
    all.flatMap(({ slice, observations }) => {
      const key = sliceKey(slice);
      const changed = observations.flatMap((one) => change(one, indicator, key) ?? []);
      return changed.length === 0 ? [] : [{ slice, observations: changed }];
    }),
  ]);
  return { ...edition, series: new Map(series) };
}

/** Adds an observation to a series. */
export function addObservation(
  edition: Edition,
  indicator: string,
  slice: Slice,
  observation: Observation,
): Edition {
  const all = edition.series.get(indicator) ?? [];
  const own = all.find((one) => sliceKey(one.slice) === sliceKey(slice));
  const others = all.filter((one) => one !== own);
  const longer = { slice, observations: [...(own?.observations ?? []), observation] };
  return { ...edition, series: new Map([...edition.series, [indicator, [longer, ...others]]]) };
}

/** What a release brings that puts one edition in the place of another. */
export async function releaseOf(
  codelists: readonly Codelist[],
  before: Edition,
  after: Edition,
): Promise<ReleaseContent> {
  const { series, ...text } = before;
  const changes = await compareEditions(
    { text, readHeld: async (indicator) => series.get(indicator) ?? [] },
    after,
  );
  const { series: _, ...edition } = after;
  return {
    edition,
    period: after.descriptor.sandar.referencePeriod,
    changes,
    after: {
      catalogue: buildCatalogue({ codelists, editions: [after] }),
      readSeries: seriesInMemory({ editions: [after] }),
    },
    before: buildCatalogue({ codelists, editions: [before] }),
  };
}

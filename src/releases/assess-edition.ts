import type { Edition, EditionText } from '../catalogue/edition.ts';
import { type Observation, sliceKey } from '../catalogue/observation.ts';
import type { ArrivingEdition } from '../catalogue/read-edition.ts';
import type { Changes, ObservationChange } from './changes.ts';
import { compareEditions } from './compare-editions.ts';
import { findOlder, findSuspicions } from './find-suspicions.ts';
import type { Finding } from './finding.ts';
import type { Release } from './release.ts';
import type { ReleaseStores } from './release-stores.ts';

/** What an edition would do. */
export interface Assessment {
  /** The release that answers now. */
  readonly answering: Release | undefined;
  /** It says the same in all words and figures. */
  readonly isSame: boolean;
  readonly changes: Changes;
  /** Why a person should look at it first. */
  readonly findings: readonly Finding[];
  /** So many operators have to say yes. */
  readonly yesesNeeded: number;
}

/** Compares an edition with the one that answers and looks for what is odd; changes nothing. */
export async function assessEdition(
  stores: ReleaseStores,
  { edition, disagreements }: Pick<ArrivingEdition, 'edition' | 'disagreements'>,
): Promise<Assessment> {
  const answering = await stores.releases.answering(edition.id);
  const text = answering && (await textOf(stores, answering));
  const readHeld = async (indicator: string) =>
    answering === undefined
      ? []
      : stores.observations.readIndicator(`${edition.id}/${indicator}`, answering.id);
  const changes = await compareEditions(text && { text, readHeld }, edition);
  const held = answering ? await stores.observations.count(edition.id, answering.id) : 0;
  // What was let pass once does not have to be let pass again.
  const passed = answering?.findings.flatMap((one) => (one.kind === 'broken' ? one.message : [])) ?? [];
  const broken = disagreements
    .filter(({ message }) => !passed.includes(message))
    .map(({ message }): Finding => ({ kind: 'broken', message }));
  const isSame =
    text !== undefined && changes.observations.length === 0 && JSON.stringify(text) === asText(edition);
  return {
    answering,
    isSame,
    changes,
    findings: [
      ...findOlder(edition, answering),
      ...findSuspicions(changes, held, valuesBefore(edition)),
      ...broken,
    ],
    yesesNeeded: Math.max(...[text, edition].map(yesesOf)),
  };
}

/** An edition that asks for fewer than the one before it does not get through with fewer. */
function yesesOf(edition: Pick<EditionText, 'publication'> | undefined): number {
  return edition?.publication.announcing?.operators ?? 1;
}

async function textOf({ editions }: ReleaseStores, release: Release): Promise<EditionText | undefined> {
  const releases = new Map([[release.publication, release.id]]);
  const [held] = await editions.read({ releases, codelists: 0 });
  if (held === undefined) return undefined;
  const { outlines: _, ...text } = held;
  return text;
}

/** An edition's words as JSON. */
function asText({ series: _, ...text }: Edition): string {
  return JSON.stringify(text);
}

/** The value of the period before that of a change, as the edition has it. */
function valuesBefore({ id, series }: Edition): (change: ObservationChange) => number | undefined {
  const bySlice = new Map<string, readonly Observation[]>();
  for (const [indicator, all] of series)
    for (const { slice, observations } of all)
      bySlice.set(`${id}/${indicator}?${sliceKey(slice)}`, observations);
  return ({ indicator, slice, period }) => {
    const observations = bySlice.get(`${indicator}?${sliceKey(slice)}`) ?? [];
    const before = observations.filter((one) => one.period < period && one.value !== null).at(-1);
    return before?.value ?? undefined;
  };
}

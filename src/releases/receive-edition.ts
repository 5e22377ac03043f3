import type { Codelist } from '../catalogue/codelist.ts';
import type { Edition, EditionText } from '../catalogue/edition.ts';
import { type Observation, sliceKey } from '../catalogue/observation.ts';
import type { ArrivingEdition } from '../catalogue/read-edition.ts';
import type { EditionStore } from '../storage/edition-store.ts';
import type { ObservationStore } from '../storage/observation-store.ts';
import { type Along, type Arrival, OutdatedComparison, type ReleaseStore } from '../storage/release-store.ts';
import type { Changes, ObservationChange } from './changes.ts';
import { compareEditions } from './compare-editions.ts';
import { findOlder, findSuspicions } from './find-suspicions.ts';
import type { Finding } from './finding.ts';
import type { Origin, Release } from './release.ts';

/** Where editions are held. */
export interface ReleaseStores {
  readonly editions: EditionStore;
  readonly observations: ObservationStore;
  readonly releases: ReleaseStore;
}

/** How an edition comes. Times are epoch milliseconds. */
export interface Reception {
  readonly origin: Origin;
  readonly fingerprint: string;
  /** An embargo: until then nothing of it answers. */
  readonly dueAt?: number;
  /** A person has looked at what is odd and gives the reason why it is right. */
  readonly acceptedBecause?: string;
  /** Done in the same transaction where the edition takes the place of another. */
  readonly along?: Along;
}

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

/** What became of an edition that came. */
export type Received =
  | { readonly kind: 'unchanged' }
  /** `isFirst`: of its publication, so that nobody is told. */
  | {
      readonly kind: 'installed';
      readonly release: number;
      readonly changes: Changes;
      readonly isFirst: boolean;
      /** So many operators have to say yes before it is told; where one is enough, nobody may have to. */
      readonly yesesNeeded: number;
    }
  | {
      readonly kind: 'embargoed';
      readonly release: number;
      readonly changes: Changes;
      readonly dueAt: number;
    }
  | {
      readonly kind: 'held';
      readonly release: number;
      readonly changes: Changes;
      readonly findings: readonly Finding[];
    };

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

/** An edition is compared anew so often where others come at the same time: replicas that start together bring the same ones. */
const MOST_COMPARISONS = 5;

/** Lets an edition answer, or keeps it for its hour or for a person's yes. The same edition again changes nothing. */
export async function receiveEdition(
  stores: ReleaseStores,
  arriving: ArrivingEdition,
  reception: Reception,
  at: number,
): Promise<Received> {
  for (let comparison = 1; ; comparison += 1) {
    try {
      return await receiveOnce(stores, arriving, reception, at);
    } catch (error) {
      if (!(error instanceof OutdatedComparison) || comparison === MOST_COMPARISONS) throw error;
    }
  }
}

async function receiveOnce(
  stores: ReleaseStores,
  arriving: ArrivingEdition,
  reception: Reception,
  at: number,
): Promise<Received> {
  const { origin, fingerprint, dueAt, acceptedBecause, along } = reception;
  const edition = withSharedCodes(arriving, await stores.editions.codelists());
  const assessed = await assessEdition(stores, { ...arriving, edition });
  const { answering, isSame, changes, findings, yesesNeeded } = assessed;
  if (isSame) return { kind: 'unchanged' };
  const arrival: Arrival = {
    edition,
    fingerprint,
    origin,
    findings,
    yesesNeeded,
    ...(findings.length > 0 && acceptedBecause !== undefined && { acceptedBecause }),
  };
  const waiting = await stores.releases.findWaiting(edition.id, fingerprint);
  if (findings.length > 0 && acceptedBecause === undefined) {
    const release = waiting?.id ?? (await stores.releases.keep(arrival, at));
    return { kind: 'held', release, changes, findings };
  }
  if (dueAt !== undefined && dueAt > at) {
    if (waiting !== undefined) await stores.releases.refuse(waiting.id);
    return { kind: 'embargoed', release: await stores.releases.keep(arrival, at, dueAt), changes, dueAt };
  }
  const isFirst = answering === undefined;
  const told = isFirst ? undefined : along;
  const release = await stores.releases.install(arrival, changes, answering?.id, at, told, waiting?.id);
  return { kind: 'installed', release, changes, isFirst, yesesNeeded };
}

/**
 * Lets an edition answer that waited, now that its hour has come or an operator said yes. Where another has come to answer meanwhile, it may be odd in a way that nobody
 * has seen: then it is held, for a yes to that.
 */
export async function installWaiting(
  stores: ReleaseStores,
  waiting: Release,
  at: number,
  reception: Pick<Reception, 'along' | 'acceptedBecause'>,
): Promise<Received> {
  const edition = await stores.editions.readWaiting(waiting.id);
  const assessed = await assessEdition(stores, { edition, disagreements: [] });
  const { answering, changes, yesesNeeded } = assessed;
  const findings = assessed.findings.filter(({ kind }) =>
    waiting.findings.every((seen) => seen.kind !== kind),
  );
  if (findings.length > 0) {
    await stores.releases.hold(waiting.id, [...waiting.findings, ...findings]);
    return { kind: 'held', release: waiting.id, changes, findings };
  }
  const because = reception.acceptedBecause ?? waiting.acceptedBecause;
  const arrival: Arrival = {
    edition,
    fingerprint: waiting.fingerprint,
    origin: waiting.origin,
    findings: waiting.findings,
    yesesNeeded,
    ...(because !== undefined && { acceptedBecause: because }),
  };
  const isFirst = answering === undefined;
  const told = isFirst ? undefined : reception.along;
  const release = await stores.releases.install(arrival, changes, answering?.id, at, told, waiting.id);
  return { kind: 'installed', release, changes, isFirst, yesesNeeded };
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

/** The edition with those codes of the shared codelists it uses that are not held yet: it brings them along. */
function withSharedCodes({ edition, shared }: ArrivingEdition, held: readonly Codelist[]): Edition {
  const known = new Map<string, Set<string>>();
  for (const { id, codes } of [...held, ...edition.codelists]) {
    const all = known.get(id) ?? new Set();
    for (const { code } of codes) all.add(code);
    known.set(id, all);
  }
  const used = usedDimensions(edition);
  const brought = shared.flatMap((codelist) => {
    const codes = codelist.codes.filter(({ code }) => known.get(codelist.id)?.has(code) !== true);
    return codes.length === 0 || !used.has(codelist.id) ? [] : [{ ...codelist, codes }];
  });
  const own = edition.codelists.map((codelist) => {
    const added = brought.find(({ id }) => id === codelist.id);
    return added === undefined ? codelist : { ...codelist, codes: [...codelist.codes, ...added.codes] };
  });
  const others = brought.filter(({ id }) => edition.codelists.every((one) => one.id !== id));
  return { ...edition, codelists: [...own, ...others] };
}

/** The dimensions that an edition has codes of: those of other publications are no concern of it. */
function usedDimensions({ indicators, terms }: Edition): ReadonlySet<string> {
  const ofTerms = terms.flatMap(({ codes = [] }) => codes.map(({ dimension }) => dimension));
  return new Set(['UNIT_MEASURE', ...indicators.flatMap(({ dimensions }) => dimensions), ...ofTerms]);
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

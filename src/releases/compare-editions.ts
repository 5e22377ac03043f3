import type { Edition, EditionText } from '../catalogue/edition.ts';
import type { Indicator } from '../catalogue/indicator.ts';
import { type Observation, type Series, sliceKey } from '../catalogue/observation.ts';
import type { Changes, IndicatorChange, ObservationChange, Observed } from './changes.ts';

/** The edition that answers: its words, and a way to the series of each of its indicators (id without the publication). */
export interface HeldEdition {
  readonly text: EditionText;
  readonly readHeld: (indicator: string) => Promise<readonly Series[]>;
}

/**
 * What an edition changes against the one that answers; without one, everything in it is new. Differences are told by what the observations are, never by a date on
 * the edition. One indicator is compared at a time, so that no more than one has to be in memory twice.
 */
export async function compareEditions(held: HeldEdition | undefined, edition: Edition): Promise<Changes> {
  const observations: ObservationChange[] = [];
  const indicators: IndicatorChange[] = [];
  const before = new Map(held?.text.indicators.map((one) => [one.id, one]) ?? []);
  for (const indicator of edition.indicators) {
    const id = `${edition.id}/${indicator.id}`;
    const old = before.get(indicator.id);
    if (old === undefined) indicators.push({ indicator: id, kind: 'new' });
    else if (isRedefined(old, indicator)) indicators.push({ indicator: id, kind: 'redefined' });
    const series = edition.series.get(indicator.id) ?? [];
    const heldSeries = old === undefined ? [] : ((await held?.readHeld(indicator.id)) ?? []);
    for (const change of compareSeries(id, heldSeries, series)) observations.push(change);
  }
  const now = new Set(edition.indicators.map(({ id }) => id));
  for (const id of before.keys()) {
    if (now.has(id)) continue;
    indicators.push({ indicator: `${edition.id}/${id}`, kind: 'discontinued' });
    const gone = (await held?.readHeld(id)) ?? [];
    for (const change of compareSeries(`${edition.id}/${id}`, gone, [])) observations.push(change);
  }
  return { observations, indicators };
}

/** Whether what is measured may have become another thing: wordings and titles say the same in other words. */
function isRedefined(before: Indicator, after: Indicator): boolean {
  const telling = ({ unit, definition, timing, dimensions, ratio }: Indicator): string =>
    JSON.stringify([unit, definition, timing, dimensions, ratio]);
  return telling(before) !== telling(after);
}

function* compareSeries(
  indicator: string,
  before: readonly Series[],
  after: readonly Series[],
): Iterable<ObservationChange> {
  const old = new Map(before.map(({ slice, observations }) => [sliceKey(slice), { slice, observations }]));
  for (const { slice, observations } of after) {
    const key = sliceKey(slice);
    const held = new Map(old.get(key)?.observations.map((one) => [one.period, one]) ?? []);
    old.delete(key);
    for (const observation of observations) {
      const { period } = observation;
      const was = held.get(period);
      held.delete(period);
      const now = observed(observation);
      if (was === undefined) yield { kind: 'new', indicator, slice, period, after: now };
      else if (!isSame(was, observation))
        yield { kind: 'revised', indicator, slice, period, before: observed(was), after: now };
    }
    for (const was of held.values())
      yield { kind: 'withdrawn', indicator, slice, period: was.period, before: observed(was) };
  }
  for (const { slice, observations } of old.values()) {
    for (const was of observations)
      yield { kind: 'withdrawn', indicator, slice, period: was.period, before: observed(was) };
  }
}

function observed({ period: _, ...rest }: Observation): Observed {
  return rest;
}

function isSame(a: Observation, b: Observation): boolean {
  return a.value === b.value && a.status === b.status && a.note === b.note && a.unit === b.unit;
}

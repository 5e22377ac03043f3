import type { Edition } from '../catalogue/edition.ts';
import type { Changes, ObservationChange } from './changes.ts';
import { type Finding, type Jump, LARGEST_FACTOR, LARGEST_SHARE_GONE } from './finding.ts';
import type { Release } from './release.ts';

/** So many are named; the rest are counted. */
const NAMED = 5;

/**
 * Why an edition should not answer before a person has looked at it; none where nothing is odd. `held`: how many observations are held of the publication. `valueBefore`
 * gives the value of the period before, where there is one, for values of new periods.
 */
export function findSuspicions(
  { observations }: Changes,
  held: number,
  valueBefore: (change: ObservationChange) => number | undefined,
): readonly Finding[] {
  if (held === 0) return [];
  const gone = observations.filter(isGone).length;
  const jumps = observations.flatMap((change) => jumpOf(change, valueBefore));
  const named = jumps.slice(0, NAMED);
  return [
    ...(gone > held * LARGEST_SHARE_GONE ? [{ kind: 'gone' as const, gone, held }] : []),
    ...(named.length > 0 ? [{ kind: 'jumps' as const, named, more: jumps.length - named.length }] : []),
  ];
}

/** Taken away, or without the value that it had: what an importer no longer finds may be either. */
function isGone(change: ObservationChange): boolean {
  if (change.kind === 'withdrawn') return true;
  return change.kind === 'revised' && change.before.value !== null && change.after.value === null;
}

/** That an edition describes an earlier period than the one that answers, whose newest figures it would take away. */
export function findOlder(
  { descriptor }: Pick<Edition, 'descriptor'>,
  answering: Release | undefined,
): readonly Finding[] {
  const period = descriptor.sandar.referencePeriod;
  const held = answering?.referencePeriod;
  return held !== undefined && period < held ? [{ kind: 'older', period, held }] : [];
}

function jumpOf(
  change: ObservationChange,
  valueBefore: (change: ObservationChange) => number | undefined,
): readonly Jump[] {
  if (change.kind === 'withdrawn') return [];
  const { indicator, slice, period } = change;
  const { value: after } = change.after;
  const before = change.kind === 'revised' ? change.before.value : valueBefore(change);
  if (!before || !after) return [];
  const factor = Math.abs(after / before);
  if (factor < LARGEST_FACTOR && factor > 1 / LARGEST_FACTOR) return [];
  return [{ indicator, slice, period, before, after }];
}

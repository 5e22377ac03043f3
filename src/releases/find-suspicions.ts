import type { Changes, ObservationChange } from './changes.ts';

/** An edition that takes away more than this share of the observations held is looked at before it answers. */
const LARGEST_SHARE_GONE = 0.2;
/** A value that differs from what was held, or from the period before, by so much is more likely a slip of the unit than news. */
const LARGEST_FACTOR = 1000;
/** So many are named; the rest are counted. */
const NAMED = 5;

/**
 * Why an edition should not answer before a person has looked at it, a sentence each in English; none where nothing is odd. `held`: how many observations are held of
 * the publication. `valueBefore` gives the value of the period before, where there is one, for values of new periods.
 */
export function findSuspicions(
  { observations }: Changes,
  held: number,
  valueBefore: (change: ObservationChange) => number | undefined,
): readonly string[] {
  if (held === 0) return [];
  const findings: string[] = [];
  const gone = observations.filter(({ kind }) => kind === 'withdrawn').length;
  if (gone > held * LARGEST_SHARE_GONE)
    findings.push(
      `${gone} of ${held} observations held are gone (${Math.round((gone / held) * 100)} %; up to ${LARGEST_SHARE_GONE * 100} % pass without a question).`,
    );
  const jumps = observations.flatMap((change) => jumpOf(change, valueBefore));
  if (jumps.length > 0) {
    const more = jumps.length > NAMED ? `, and ${jumps.length - NAMED} more` : '';
    findings.push(
      `Values that differ by a factor of ${LARGEST_FACTOR} or more: ${jumps.slice(0, NAMED).join('; ')}${more}.`,
    );
  }
  return findings;
}

function jumpOf(
  change: ObservationChange,
  valueBefore: (change: ObservationChange) => number | undefined,
): readonly string[] {
  if (change.kind === 'withdrawn') return [];
  const { indicator, slice, period, after } = change;
  const before = change.kind === 'revised' ? change.before.value : valueBefore(change);
  if (!before || !after.value) return [];
  const factor = Math.abs(after.value / before);
  if (factor < LARGEST_FACTOR && factor > 1 / LARGEST_FACTOR) return [];
  const codes = Object.values(slice).join(', ');
  return [`${indicator}${codes && ` (${codes})`} ${period}: ${before} became ${after.value}`];
}

import type { Changes } from './changes.ts';

/** How many of each kind an edition brings, for people at a terminal and in logs. */
interface ChangeCounts {
  readonly new: number;
  readonly revised: number;
  readonly withdrawn: number;
  /** Observations that only have another note. */
  readonly annotated: number;
  readonly newIndicators: number;
  readonly discontinued: number;
  readonly redefined: number;
}

function countChanges({ observations, indicators }: Changes): ChangeCounts {
  const counts = { new: 0, revised: 0, withdrawn: 0, annotated: 0 };
  for (const change of observations) {
    const isAnnotated =
      change.kind === 'revised' &&
      change.before.value === change.after.value &&
      change.before.status === change.after.status &&
      change.before.unit === change.after.unit;
    counts[isAnnotated ? 'annotated' : change.kind] += 1;
  }
  const of = (kind: string): number => indicators.filter((one) => one.kind === kind).length;
  return {
    ...counts,
    newIndicators: of('new'),
    discontinued: of('discontinued'),
    redefined: of('redefined'),
  };
}

/** One line: "12 new, 3 revised, 1 withdrawn observations; 1 new indicator"; "no figures" where there is nothing. */
export function describeChanges(changes: Changes): string {
  const counts = countChanges(changes);
  const observations = [
    [counts.new, 'new'],
    [counts.revised, 'revised'],
    [counts.withdrawn, 'withdrawn'],
    [counts.annotated, 'annotated'],
  ] as const;
  const indicators = [
    [counts.newIndicators, 'new'],
    [counts.discontinued, 'discontinued'],
    [counts.redefined, 'redefined'],
  ] as const;
  const parts = [asList(observations, 'observations'), asList(indicators, 'indicators')];
  return parts.filter((part) => part !== '').join('; ') || 'no figures, words only';
}

function asList(counts: readonly (readonly [number, string])[], of: string): string {
  const named = counts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
  return named.length === 0 ? '' : `${named.join(', ')} ${of}`;
}

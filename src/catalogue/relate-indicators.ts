import type { Indicator } from './indicator.ts';

/** So many are kept for each; a reader looks at a few. */
const MOST_RELATED = 10;

/**
 * Which indicators of a publication are read together, by name, the nearest first: those that one is computed from or that are computed from it, those that
 * publish its shares, and its neighbours in the office's own numbering (8-5-1 beside 8-5-2, 8-5-2-1 below it).
 */
export function relateIndicators(indicators: readonly Indicator[]): ReadonlyMap<string, readonly string[]> {
  const declared = declaredRelations(indicators);
  const names = new Set(indicators.map(({ id }) => id));
  const below = Map.groupBy([...names], parentOf);
  return new Map(
    [...names].map((name) => {
      const parent = parentOf(name);
      const beside = parent === '' ? [] : (below.get(parent) ?? []).slice(0, MOST_RELATED + 1);
      const numbered = [parent, ...beside, ...(below.get(name) ?? []).slice(0, MOST_RELATED)];
      const all = new Set([...(declared.get(name) ?? []), ...numbered]);
      return [name, [...all].filter((one) => one !== name && names.has(one)).slice(0, MOST_RELATED)];
    }),
  );
}

function declaredRelations(indicators: readonly Indicator[]): ReadonlyMap<string, ReadonlySet<string>> {
  const relations = new Map<string, Set<string>>();
  for (const { id, shareOf, ratio } of indicators) {
    const together = [
      id,
      ...(shareOf ? [shareOf] : []),
      ...(ratio ? [ratio.numerator, ratio.denominator] : []),
    ];
    if (together.length === 1) continue;
    for (const one of together) {
      const others = relations.get(one) ?? new Set();
      for (const other of together) if (other !== one) others.add(other);
      relations.set(one, others);
    }
  }
  return relations;
}

/** `8-5` of `8-5-2`; nothing of a name without parts. */
function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('-')));
}

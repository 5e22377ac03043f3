import type { EditionFiles, Tables } from './edition-files.ts';

/** The codes that an edition's observations, units, sums and terms name, by dimension; dimensions without a code as well. */
export function usedCodes(
  { indicators, terms }: EditionFiles,
  tables: Tables,
): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  const codesOf = (dimension: string): Set<string> => {
    const known = used.get(dimension) ?? new Set();
    used.set(dimension, known);
    return known;
  };
  const use = (dimension: string, ...codes: readonly string[]): void => {
    const known = codesOf(dimension);
    for (const code of codes) known.add(code);
  };
  for (const document of indicators.values()) {
    if (document === undefined) continue;
    const { dimensions, unit, sums = [] } = document.value;
    use('UNIT_MEASURE', unit);
    for (const dimension of dimensions) use(dimension);
    for (const { dimension, parts } of sums) use(dimension, ...parts);
  }
  for (const [id, table] of tables) {
    const dimensions = indicators.get(id)?.value.dimensions ?? [];
    const held = dimensions.map((dimension) => [dimension, codesOf(dimension)] as const);
    for (const { slice, observation } of table.values()) {
      for (const [dimension, codes] of held) {
        const code = slice[dimension];
        if (code !== undefined) codes.add(code);
      }
      if (observation.unit !== undefined) use('UNIT_MEASURE', observation.unit);
    }
  }
  for (const { codes = [] } of terms?.value ?? []) {
    for (const { dimension, code } of codes) use(dimension, code);
  }
  return used;
}

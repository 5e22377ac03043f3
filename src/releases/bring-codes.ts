import type { Codelist } from '../catalogue/codelist.ts';
import type { Edition } from '../catalogue/edition.ts';
import type { ArrivingEdition } from '../catalogue/read-edition.ts';

/** The edition with those codes of the shared codelists it uses that are not held yet: it brings them along. */
export function withSharedCodes({ edition, shared }: ArrivingEdition, held: readonly Codelist[]): Edition {
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

import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { LANGUAGES } from '../../src/language/language.ts';

/**
 * The groups of indicators that are called the same in a language, by member (`publication/name`). A question about one is as much about the
 * others, so that none counts as out of the catalogue while another is in it.
 */
export function twinsOf(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>([...catalogue.indicators.keys()].map((id) => [id, [id]]));
  const named = new Map<string, string[]>();
  for (const [id, { indicator }] of catalogue.indicators) {
    for (const language of LANGUAGES) {
      const title = indicator.title[language]?.toLowerCase();
      const group = groups.get(id);
      if (title === undefined || group === undefined) continue;
      const first = named.get(`${language} ${title}`)?.[0];
      if (first === undefined) named.set(`${language} ${title}`, group);
      else merge(groups, groups.get(first) ?? [], group);
    }
  }
  return groups;
}

function merge(groups: Map<string, string[]>, into: string[], group: readonly string[]): void {
  if (into === group) return;
  into.push(...group);
  for (const id of group) groups.set(id, into);
}

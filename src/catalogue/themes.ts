import type { EditionText } from './edition.ts';
import type { Indicator } from './indicator.ts';

const ANY_END = '*';

/** True where an entry of a theme means this indicator: by its id, or by how that begins. */
export function isMeant(entry: string, id: string): boolean {
  return entry.endsWith(ANY_END) ? id.startsWith(entry.slice(0, -ANY_END.length)) : entry === id;
}

/** `2-1` before `10-1`. */
function byId(one: Indicator, other: Indicator): number {
  return one.id.localeCompare(other.id, 'en', { numeric: true });
}

/** The indicators of one of an edition's themes, in the order of its entries; without a theme, those that no theme has. */
export function indicatorsOf(
  { publication: { themes = [] }, indicators }: EditionText,
  theme: string | undefined,
): readonly Indicator[] {
  const chosen = theme === undefined ? undefined : themes.find(({ id }) => id === theme);
  if (theme !== undefined)
    return (chosen?.indicators ?? []).flatMap((entry) =>
      indicators.filter(({ id }) => isMeant(entry, id)).toSorted(byId),
    );
  const entries = themes.flatMap((one) => one.indicators);
  return indicators.filter(({ id }) => !entries.some((entry) => isMeant(entry, id)));
}

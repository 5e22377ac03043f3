import { fold } from './fold.ts';
import { LANGUAGES } from './language.ts';
import { normalise } from './normalise.ts';

/** Months whose names are everyday words in another language ("may I ask"), or too short to be sure of. */
const AMBIGUOUS = new Set(['mai']);

const MONTHS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(monthNames).filter((name) => name !== '' && !AMBIGUOUS.has(name)),
);

/** True for the skeleton of a month's name in any of the languages, alone or in the form that dates take. */
export function isMonth(folded: string): boolean {
  return MONTHS.has(folded);
}

/** Names as Node's own ICU has them (CLDR). */
function monthNames(locale: string): readonly string[] {
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15))).flatMap((date) => {
    const dated = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return [alone.format(date), dated].map((name) => fold(normalise(name)));
  });
}

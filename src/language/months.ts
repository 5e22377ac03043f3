import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './language.ts';
import { normalise } from './normalise.ts';
import { stems } from './stem.ts';

/** Months whose names are everyday words in another language ("may I ask", "қаза" death), or too short to be sure of. */
const AMBIGUOUS = new Set(['mai', 'maia', 'mae', 'kaza']);

const MONTHS: Readonly<Record<Language, ReadonlySet<string>>> = {
  kk: stemsOf('kk'),
  ru: stemsOf('ru'),
  en: stemsOf('en'),
};

const LAST_MONTH: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => monthNames(language).slice(-2)).flatMap((name) =>
    LANGUAGES.flatMap((language) =>
      [...stems(name, language)].filter((stem) => stem.length >= name.length - 1),
    ),
  ),
);

/** True for the skeleton of a month's name in any of the languages, in any of its cases. */
export function isMonth(folded: string): boolean {
  if (AMBIGUOUS.has(folded)) return false;
  return LANGUAGES.some((language) =>
    [...stems(folded, language)].some((stem) => stem.length > 3 && MONTHS[language].has(stem)),
  );
}

/** True for the skeleton of December's name. */
export function isLastMonth(folded: string): boolean {
  return LANGUAGES.some((language) =>
    [...stems(folded, language)].some((stem) => stem.length > 3 && LAST_MONTH.has(stem)),
  );
}

/** The names themselves: a word is a month when one of its stems is one of them. */
function stemsOf(language: Language): ReadonlySet<string> {
  return new Set(
    monthNames(language).flatMap((name) =>
      [...stems(name, language)].filter((stem) => stem.length >= name.length - 1),
    ),
  );
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

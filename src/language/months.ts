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

/** "В мае": too short to have stems. */
const MAY_INFLECTED = 'mae';

/** Stems of the names of January to December, in all languages. */
const BY_MONTH: readonly ReadonlySet<string>[] = Array.from(
  { length: 12 },
  (_, month) => new Set(LANGUAGES.flatMap((language) => stemsOfNames(namesOf(language, month), language))),
);

/** The number of the month, from 1, that a skeleton names in any of the languages, in any of its cases; also where the name means something else as well. */
export function monthNumber(folded: string): number | undefined {
  if (folded === MAY_INFLECTED) return 5;
  const own = new Set(LANGUAGES.flatMap((language) => [...stems(folded, language)]));
  const month = BY_MONTH.findIndex((names) => [...own].some((stem) => names.has(stem)));
  return month < 0 ? undefined : month + 1;
}

/** True where the name of the month means something else as well. */
export function isAmbiguousMonth(folded: string): boolean {
  return AMBIGUOUS.has(folded);
}

/** True for the skeleton of a month's name in any of the languages, in any of its cases. */
export function isMonth(folded: string): boolean {
  if (AMBIGUOUS.has(folded)) return false;
  return LANGUAGES.some((language) =>
    [...stems(folded, language)].some((stem) => stem.length > 3 && MONTHS[language].has(stem)),
  );
}

/** True where a month stands in the text, also one whose name means something else as well where a year follows or a time word goes before ("in May"). */
export function isMonthAt(tokens: readonly { readonly fold: string }[], at: number): boolean {
  const folded = tokens[at]?.fold ?? '';
  if (isMonth(folded)) return true;
  if (!MAY.test(folded)) return false;
  return BEFORE_MONTH.test(tokens[at - 1]?.fold ?? '') || YEAR.test(tokens[at + 1]?.fold ?? '');
}

const MAY = /^ma[ie]$/;
const BEFORE_MONTH = /^(?:in|since|bi|until|til|from|last|late|earli|v|za|s|do)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** True for the skeleton of December's name. */
export function isLastMonth(folded: string): boolean {
  return LANGUAGES.some((language) =>
    [...stems(folded, language)].some((stem) => stem.length > 3 && LAST_MONTH.has(stem)),
  );
}

/** The names themselves: a word is a month when one of its stems is one of them. */
function stemsOf(language: Language): ReadonlySet<string> {
  return new Set(stemsOfNames(monthNames(language), language));
}

function stemsOfNames(names: readonly string[], language: Language): readonly string[] {
  return names.flatMap((name) => [...stems(name, language)].filter((stem) => stem.length >= name.length - 1));
}

/** Names as Node's own ICU has them (CLDR). */
function monthNames(locale: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => namesOf(locale, month)).flat();
}

function namesOf(locale: string, month: number): readonly string[] {
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const date = new Date(Date.UTC(2024, month, 15));
  const dated = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
  return [alone.format(date), dated].map((name) => fold(normalise(name)));
}

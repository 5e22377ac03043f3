/** The languages people write in and are answered in (ISO 639-1). */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in the languages that an edition declares; a missing language is left out, never empty. */
export type Localised = { readonly [language in Language]?: string | undefined };

/** Other wordings of one thing, by language. */
export type Wordings = { readonly [language in Language]?: readonly string[] | undefined };

/**
 * The text in the language asked for, else in the first language that has one.
 * Kazakh falls back to Russian before English, as its readers do.
 */
export function inLanguage(text: Localised, language: Language): string {
  return text[language] ?? text.ru ?? text.en ?? text.kk ?? '';
}

/** True for `kk`, `ru` and `en`. */
export function isLanguage(code: string | undefined): code is Language {
  return LANGUAGES.includes(code as Language);
}

/** Interface languages whose speakers in Kazakhstan read Russian sooner than English. */
const RUSSIAN_READERS = new Set(['uk', 'be', 'uz', 'ky', 'tg', 'tk', 'az', 'hy', 'ka', 'tt', 'ba']);

/** The language for a person whose interface has `code` (IETF tag, `ru-RU`), before they have written anything. */
export function languageOfInterface(code: string | undefined): Language {
  const [language] = code?.toLowerCase().split('-') ?? [];
  if (isLanguage(language)) return language;
  if (language === undefined || language === '') return 'kk';
  return RUSSIAN_READERS.has(language) ? 'ru' : 'en';
}

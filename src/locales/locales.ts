import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES, type Language } from '../language/language.ts';

/** What a text's placeables are filled with. A number is written by Intl in the language's own way; a year is a string. */
export type TextArguments = Readonly<Record<string, string | number>>;

/** Every word the bot says. */
export interface Locales {
  /** The text in a language. Throws where the key or a placeable is missing: nothing half-rendered reaches people. */
  text(language: Language, key: string, args?: TextArguments): string;
}

/** Reads `kk.ftl`, `ru.ftl` and `en.ftl` (Fluent, https://projectfluent.org). Throws where one cannot be read. */
export function loadLocales(directory: string): Locales {
  const bundles = new Map(LANGUAGES.map((language) => [language, readBundle(directory, language)]));
  return {
    text(language, key, args = {}) {
      const bundle = bundles.get(language);
      const pattern = bundle?.getMessage(key)?.value;
      if (bundle === undefined || pattern === undefined || pattern === null)
        throw new Error(`locales/${language}.ftl has no text "${key}"`);
      const errors: Error[] = [];
      const text = bundle.formatPattern(pattern, { ...args }, errors);
      const [error] = errors;
      if (error !== undefined)
        throw new Error(`locales/${language}.ftl, "${key}": ${error.message}`, { cause: error });
      return text;
    },
  };
}

function readBundle(directory: string, language: Language): FluentBundle {
  // Isolation marks serve mixed left and right scripts; here they would only be stray characters in copied text.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(
    new FluentResource(readFileSync(join(directory, `${language}.ftl`), 'utf8')),
  );
  const [error] = errors;
  if (error !== undefined) throw new Error(`locales/${language}.ftl: ${error.message}`, { cause: error });
  return bundle;
}

import { LANGUAGES, type Language, type Localised } from '../../language/language.ts';
import { cleanText } from '../clean-text.ts';
import type { Note } from '../oddity.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { Repository } from './repository.ts';

/** Looks up a text by its key (`national_indicators.1-2-1-title`) in every language that has it. */
export type Translate = (key: string) => Localised;

/** Reads the translation files of the languages that the bot speaks: `translations/<language>/<group>.yml`. */
export function readTranslations(repository: Repository, note: Note): Translate {
  const texts = new Map<string, Partial<Record<Language, string>>>();
  const unread = new Set<string>();
  for (const file of repository.keys()) {
    const [, language, group] = /^translations\/([^/]+)\/(.+)\.ya?ml$/.exec(file) ?? [];
    if (language === undefined || group === undefined) continue;
    const spoken = LANGUAGES.find((one) => one === language);
    if (spoken === undefined) {
      unread.add(`translations/${language}`);
      continue;
    }
    for (const [key, value] of Object.entries(readYamlFile(repository, file, note))) {
      if (value === null) continue;
      if (typeof value === 'object') {
        note({ file, rule: 'left out', what: `${key} is no text.` });
        continue;
      }
      const { text, changes } = cleanText(String(value));
      for (const change of changes) note({ file, rule: 'corrected', what: `${key}: ${change}.` });
      if (text !== '') texts.set(`${group}.${key}`, { ...texts.get(`${group}.${key}`), [spoken]: text });
    }
  }
  for (const file of unread) note({ file, rule: 'left out', what: 'is in a language that is not read.' });
  return (key) => texts.get(key) ?? {};
}

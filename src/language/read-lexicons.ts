import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { LANGUAGES, type Language } from './language.ts';
import { CUES, type Lexicon } from './lexicon.ts';

const lexiconSchema = z.strictObject(
  Object.fromEntries(CUES.map((cue) => [cue, z.array(z.string().min(1))])) as Record<
    (typeof CUES)[number],
    z.ZodArray<z.ZodString>
  >,
);

/** Reads `words/<language>.yaml` for all languages. Throws where a file is missing or does not have every cue. */
export function readLexicons(): Readonly<Record<Language, Lexicon>> {
  const lexicons = LANGUAGES.map((language) => {
    const file = new URL(`words/${language}.yaml`, import.meta.url);
    return [language, lexiconSchema.parse(parse(readFileSync(file, 'utf8')))];
  });
  return Object.fromEntries(lexicons) as Record<Language, Lexicon>;
}

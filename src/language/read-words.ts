import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import * as z from 'zod';
import { LANGUAGES, type Language } from './language.ts';
import { CUES, type Lexicon, type Words } from './lexicon.ts';

const lexiconSchema = z.strictObject(
  Object.fromEntries(CUES.map((cue) => [cue, z.array(z.string().min(1))])) as Record<
    (typeof CUES)[number],
    z.ZodArray<z.ZodString>
  >,
);

const groups = z.array(z.array(z.string().min(1)).min(2));
const synonymsSchema = z.strictObject({ kk: groups, ru: groups, en: groups });

/** Reads `words/<language>.yaml` and `words/synonyms.yaml`. Throws where a file is missing, does not have every cue or has an unknown one. */
export function readWords(): Words {
  const lexicons = LANGUAGES.map((language) => [language, lexiconSchema.parse(readYaml(`${language}.yaml`))]);
  return {
    lexicons: Object.fromEntries(lexicons) as Record<Language, Lexicon>,
    synonyms: synonymsSchema.parse(readYaml('synonyms.yaml')),
  };
}

function readYaml(name: string): unknown {
  return load(readFileSync(new URL(`words/${name}`, import.meta.url), 'utf8'));
}

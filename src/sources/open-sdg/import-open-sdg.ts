import type { Codelist } from '../../catalogue/codelist.ts';
import { LANGUAGES, type Language, type Localised } from '../../language/language.ts';
import type { EditionDraft } from '../edition-draft.ts';
import type { Note } from '../oddity.ts';
import { convertCodes } from './convert-codes.ts';
import { type Converted, convertIndicator } from './convert-indicator.ts';
import type { Corrections } from './corrections.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { Repository } from './repository.ts';
import { readTranslations } from './translations.ts';

const TABLE = /^data\/indicator_([A-Za-z0-9][A-Za-z0-9_-]{0,127})\.csv$/;

/** What an import needs beside the repository. */
export interface ImportSetting {
  /** Id of the publication. */
  readonly id: string;
  readonly corrections: Corrections;
  /** Codes that the data directory's shared codelists hold already, by dimension. */
  readonly shared: ReadonlyMap<string, ReadonlySet<string>>;
  readonly note: Note;
}

/**
 * Converts an Open SDG data repository to an edition. Everything odd in it is noted with file and line and dealt with by a stated
 * rule. Throws where no indicator has a value.
 */
export function importOpenSdg(
  repository: Repository,
  { id, corrections, shared, note }: ImportSetting,
): EditionDraft {
  const translate = readTranslations(repository, note);
  const lookup = { repository, translate, corrections, shared, note };
  const tables = findTables(repository, note);
  for (const declared of Object.keys(corrections.indicators ?? {})) {
    if (tables.has(declared)) continue;
    const what = `indicator ${declared}: the source has no table data/indicator_${declared}.csv.`;
    note({ file: 'corrections', rule: 'left out', what });
  }
  const converted: Converted[] = [];
  for (const [indicator, { file, bytes }] of tables) {
    const one = convertIndicator(indicator, file, bytes, lookup);
    if (one !== undefined) converted.push(one);
  }
  if (converted.length === 0) throw new Error('No indicator in this repository has a value.');
  const codelists = convertCodes(converted, lookup);
  const languages = completeLanguages(converted, codelists, note);
  const config = readYamlFile(repository, 'config_data.yml', note);
  const years = converted.flatMap(({ rows }) => rows.map(({ year }) => year)).sort();
  return {
    id,
    languages,
    referencePeriod: years.at(-1) ?? '',
    publication: corrections.publication ?? plainPublication(String(config.docs_branding ?? id)),
    terms: corrections.terms ?? [],
    links: corrections.links ?? [],
    codelists: codelists.map((list) => fillTexts(list, languages)),
    tables: converted.map((one) => ({
      indicator: fillIndicator(one.indicator, languages),
      rows: one.rows.map(({ slice, year, value, status, unit }) => ({
        slice,
        period: year,
        value,
        status,
        ...(unit !== one.indicator.unit && { unit }),
      })),
    })),
  };
}

/** The tables of a repository by their indicators' ids, 1-2-1 before 1-10-1. Other files in its folder of data are noted. */
function findTables(
  repository: Repository,
  note: Note,
): ReadonlyMap<string, { readonly file: string; readonly bytes: Buffer }> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const files = [...repository].filter(([file]) => file.startsWith('data/'));
  const tables = new Map<string, { readonly file: string; readonly bytes: Buffer }>();
  for (const [file, bytes] of files.sort(([a], [b]) => compare(a, b))) {
    const [, id] = TABLE.exec(file) ?? [];
    if (id !== undefined) tables.set(id, { file, bytes });
    else
      note({
        file,
        rule: 'left out',
        what: 'is no table named indicator_<id>.csv, the id being letters, digits, "-" and "_".',
      });
  }
  return tables;
}

/** The languages in which every title and name is there; where there is none, the one that lacks fewest. What is lacking is noted. */
function completeLanguages(
  converted: readonly Converted[],
  codelists: readonly Codelist[],
  note: Note,
): readonly Language[] {
  const texts: (readonly [string, Localised])[] = [
    ...converted.map(({ indicator }) => [`title of ${indicator.id}`, indicator.title] as const),
    ...codelists.flatMap(({ id, name, codes }) => [
      [`name of ${id}`, name] as const,
      ...codes.map((code) => [`name of ${id} ${code.code}`, code.name] as const),
    ]),
  ];
  const lacking = LANGUAGES.map((language) => ({
    language,
    things: texts.filter(([, text]) => text[language] === undefined),
  }));
  // A name alone does not make a language: some are in all languages by themselves.
  const spoken = lacking.filter(({ language }) =>
    converted.some(({ indicator }) => indicator.title[language] !== undefined),
  );
  for (const { language, things } of spoken) {
    for (const [thing] of things)
      note({ file: `translations/${language}`, rule: 'kept', what: `the ${thing} is missing.` });
  }
  const complete = spoken.filter(({ things }) => things.length === 0).map(({ language }) => language);
  if (complete.length > 0) return complete;
  const best = [...spoken].sort((a, b) => a.things.length - b.things.length)[0];
  return [best?.language ?? 'en'];
}

/** A text that is missing in a declared language is filled with the one that a reader of it would be shown anyway. */
function fill(text: Localised, languages: readonly Language[]): Localised {
  const filled = Object.fromEntries(
    languages.map((language) => [language, text[language] ?? text.ru ?? text.en ?? text.kk ?? '']),
  );
  return { ...text, ...filled };
}

function fillTexts(list: Codelist, languages: readonly Language[]): Codelist {
  return {
    ...list,
    name: fill(list.name, languages),
    codes: list.codes.map((code) => ({ ...code, name: fill(code.name, languages) })),
  };
}

/** Texts that an indicator may do without are left out where a declared language lacks them. */
function fillIndicator(
  { source, ...indicator }: Converted['indicator'],
  languages: readonly Language[],
): Converted['indicator'] {
  const complete = source !== undefined && languages.every((language) => source[language] !== undefined);
  return { ...indicator, title: fill(indicator.title, languages), ...(complete && { source }) };
}

function plainPublication(title: string): EditionDraft['publication'] {
  const text = { kk: title, ru: title, en: title };
  return {
    title: text,
    description: text,
    publisher: { name: text, url: 'https://open-sdg.org' },
    sourceLine: text,
    licence: text,
  };
}

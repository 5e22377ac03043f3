import type { Language, Localised } from '../../language/language.ts';
import type { EditionDraft } from '../edition-draft.ts';
import { completeLanguages, fill, fillNames } from '../languages.ts';
import type { Note } from '../oddity.ts';
import { plainPublication } from '../plain-publication.ts';
import { SourceFailure } from '../source-failure.ts';
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
  if (converted.length === 0)
    throw new SourceFailure('nothing_held', 'No indicator in this repository has a value.');
  const codelists = convertCodes(converted, lookup);
  const languages = completeLanguages(
    converted.map(({ indicator }) => indicator),
    codelists,
    (language) => `translations/${language}`,
    note,
  );
  const config = readYamlFile(repository, 'config_data.yml', note);
  const years = converted.flatMap(({ rows }) => rows.map(({ year }) => year)).sort();
  return {
    id,
    languages,
    referencePeriod: years.at(-1) ?? '',
    frequency: 'A',
    publication:
      corrections.publication ??
      plainPublication(everywhere(String(config.docs_branding ?? id)), 'https://open-sdg.org'),
    terms: corrections.terms ?? [],
    links: corrections.links ?? [],
    codelists: codelists.map((list) => fillNames(list, languages)),
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

/** Texts that an indicator may do without are left out where a declared language lacks them. */
function fillIndicator(
  { source, ...indicator }: Converted['indicator'],
  languages: readonly Language[],
): Converted['indicator'] {
  const complete = source !== undefined && languages.every((language) => source[language] !== undefined);
  return { ...indicator, title: fill(indicator.title, languages), ...(complete && { source }) };
}

/** A name in all languages. */
function everywhere(name: string): Localised {
  return { kk: name, ru: name, en: name };
}

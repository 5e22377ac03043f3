import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language, type Localised } from '../../src/language/language.ts';
import type { Repository } from '../../src/sources/open-sdg/repository.ts';

/** A row of a catalogue kept for measuring: names of an indicator, and fuller descriptions of it. */
export interface CatalogueRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly names?: Localised;
}

/** Reads a file of one JSON object a line. */
export function readRows<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/**
 * The rows as an Open SDG data repository: names as national and global titles, aliases as descriptions, and five yearly figures that no two
 * indicators share, so that a figure tells which indicator was found. `first` is the index of the first row in the whole catalogue.
 */
export function openSdgRepository(rows: readonly CatalogueRow[], first = 0): Repository {
  const files = new Map<string, Buffer>();
  const put = (path: string, text: string): void => void files.set(path, Buffer.from(text));
  const titles: Record<Language, string[]> = { kk: [], ru: [], en: [] };
  const descriptions: Record<Language, string[]> = { kk: [], ru: [], en: [] };
  for (const [position, { name, aliases, names }] of rows.entries()) {
    const i = first + position;
    const key = indicatorKey(i);
    const named: Localised = names ?? { en: name };
    for (const language of LANGUAGES) {
      const text = named[language];
      if (text !== undefined) titles[language].push(`${key}-title: ${JSON.stringify(text)}`);
    }
    const [description] = names === undefined ? aliases : [];
    if (description !== undefined) descriptions.en.push(`${key}: ${JSON.stringify(description)}`);
    const values = [2019, 2020, 2021, 2022, 2023].map((year, n) => `${year},,${(i * 5 + n) / 10}`);
    put(`data/indicator_${key}.csv`, `Year,Units,Value\n${values.join('\n')}\n`);
  }
  for (const language of LANGUAGES) {
    if (titles[language].length === 0) continue;
    put(`translations/${language}/national_indicators.yml`, `${titles[language].join('\n')}\n`);
    put(`translations/${language}/global_indicators.yml`, `${titles[language].join('\n')}\n`);
    if (descriptions[language].length > 0)
      put(
        `translations/${language}/national_indicator_description.yml`,
        `${descriptions[language].join('\n')}\n`,
      );
  }
  return files;
}

/** The id of the row at an index: rows' own ids hold signs that no file name may have. */
export function indicatorKey(index: number): string {
  return `${Math.floor(index / 1000) + 1}-${(index % 1000) + 1}`;
}

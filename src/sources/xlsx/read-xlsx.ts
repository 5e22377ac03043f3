import { type Publication, termsSchema } from '../../catalogue/publication.ts';
import type { EditionDraft } from '../edition-draft.ts';
import type { Fetch } from '../fetch.ts';
import { readLocation } from '../locations.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SharedCodes } from '../tables/setting.ts';
import { readCodes } from './read-codes.ts';
import { readData } from './read-data.ts';
import { readIndicators } from './read-indicators.ts';
import { readPublication } from './read-publication.ts';
import { type Fault, readSheet, shape } from './sheet-reader.ts';
import { readWorkbook } from './workbook.ts';

/** The sheets of the template, and the columns that they must have. */
const SHEETS = {
  Publication: ['what', 'kk', 'ru', 'en'],
  Indicators: ['id', 'title kk', 'title ru', 'title en', 'unit', 'decimals', 'dimensions'],
  Codes: ['codelist', 'code', 'name kk', 'name ru', 'name en'],
  Data: ['indicator'],
} as const;
/** After so many, faults mostly repeat one another. */
const MOST_FAULTS = 50;

/**
 * Reads the template for statisticians. Nothing is guessed or left out: what is wrong is told with sheet and cell, all at once, and nothing is taken over
 * until it is right.
 */
export async function readXlsxTemplate(
  location: string,
  id: string,
  shared: SharedCodes,
  fetch: Fetch,
): Promise<EditionDraft> {
  const workbook = await readWorkbook(location, await readLocation(location, fetch));
  const faults: string[] = [];
  const fault: Fault = (place, what) => faults.push(`${place}: ${what}`);
  const missing = Object.keys(SHEETS).filter((name) => !workbook.has(name));
  if (missing.length > 0)
    throw new SourceFailure(
      'layout_changed',
      `${location} has no sheet ${missing.join(', ')}. Start from the template: npm run import -- xlsx --template FILE.`,
    );
  const read = (name: string, needed: readonly string[]) => readSheet(workbook.get(name), needed, fault);
  const notes: Record<string, NonNullable<Publication['notes']>[string]> = {};
  for (const row of read('Notes', ['id', 'text kk', 'text ru', 'text en']).rows)
    notes[row.text('id')] = row.localised('text');
  const publication = readPublication(
    read('Publication', SHEETS.Publication),
    Object.keys(notes).length > 0 ? notes : undefined,
    fault,
  );
  const indicators = readIndicators(read('Indicators', SHEETS.Indicators), fault);
  const codelists = readCodes(read('Codes', SHEETS.Codes), shared, fault);
  const terms = read('Terms', ['id', 'name kk', 'name ru', 'name en']).rows.flatMap((row) => {
    const wordings = row.wordings('other names');
    const term = {
      id: row.text('id'),
      name: row.localised('name'),
      ...(wordings && { wordings }),
      definition: row.localised('definition'),
    };
    return shape(termsSchema, [term], () => row.at('id'), fault) ?? [];
  });
  const codesOf = (dimension: string) => [
    ...(shared.get(dimension)?.values() ?? []),
    ...(codelists.find((one) => one.id === dimension)?.codes ?? []),
  ];
  const rows = readData(
    read('Data', SHEETS.Data),
    {
      indicators: new Map(indicators.map((one) => [one.id, one])),
      notes: new Set(Object.keys(notes)),
      hasCode: (dimension, code) => codesOf(dimension).some((one) => one.code === code),
      isTotal: (dimension, code) =>
        code === '_T' || codesOf(dimension).some((one) => one.code === code && one.total === true),
      frequency: publication?.issue.frequency ?? 'A',
    },
    fault,
  );
  for (const indicator of indicators)
    if (!rows.has(indicator.id)) fault('Data!A1', `there is no value for ${indicator.id}.`);
  if (publication === undefined || faults.length > 0) {
    const more = faults.length > MOST_FAULTS ? [`… and ${faults.length - MOST_FAULTS} more.`] : [];
    throw new SourceFailure(
      'layout_changed',
      `${location} is not in order:\n${[...faults.slice(0, MOST_FAULTS), ...more].join('\n')}`,
    );
  }
  const { languages, referencePeriod, frequency, releaseDate } = publication.issue;
  return {
    id,
    languages,
    referencePeriod,
    frequency,
    ...(releaseDate !== undefined && { releaseDate }),
    publication: publication.publication,
    terms,
    links: [],
    codelists,
    tables: indicators.map((indicator) => ({ indicator, rows: rows.get(indicator.id) ?? [] })),
  };
}

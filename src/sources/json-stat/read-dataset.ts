import { isLanguage, type Language } from '../../language/language.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceCategory, SourceCell, SourceDimension, SourceTable } from '../tables/source-table.ts';
import type { Dataset, DatasetDimension } from './dataset.ts';

/** Larger ones are asked for in parts. */
const MOST_CELLS = 5_000_000;

/** What a dataset is called, where oddities are told, and the language of its texts where it does not say so itself. */
export interface DatasetSetting {
  readonly id: string;
  readonly file: string;
  readonly language: Language;
}

/** Reads a dataset: a value for each combination of categories, the last dimension changing first. Throws where it is not laid out so. */
export function readDataset(dataset: Dataset, { id, file, language: assumed }: DatasetSetting): SourceTable {
  const said = dataset.extension?.px?.language;
  const language = isLanguage(said) ? said : assumed;
  const dimensions = dataset.id.map((name, place): SourceDimension => {
    const dimension = dataset.dimension[name];
    if (dimension === undefined) throw layout(file, `its dimension ${name} is not described`);
    const categories = categoriesOf(dimension, language);
    const size = dataset.size[place] ?? 0;
    if (categories.size !== size)
      throw layout(file, `its dimension ${name} has ${categories.size} categories, not ${size}`);
    const total = dimension.extension?.eliminationValueCode;
    return {
      id: name,
      name: { [language]: dimension.label ?? name },
      ...roleOf(name, dataset),
      categories,
      ...(total !== undefined && { total }),
    };
  });
  return {
    id,
    file,
    title: { [language]: dataset.label ?? id },
    ...(dataset.source && { source: { [language]: dataset.source } }),
    ...nextUpdateOf(dataset),
    dimensions,
    cells: cellsOf(dataset, dimensions, file),
  };
}

/** When the table is to be updated next, where PxWeb says so. */
export function nextUpdateOf({ extension }: Pick<Dataset, 'extension'>): Pick<SourceTable, 'nextUpdate'> {
  const nextUpdate = extension?.px?.nextUpdate;
  return nextUpdate === undefined ? {} : { nextUpdate };
}

function roleOf(name: string, { role = {} }: Dataset): Pick<SourceDimension, 'role'> {
  if (role.time?.includes(name)) return { role: 'period' };
  if (role.metric?.includes(name)) return { role: 'measure' };
  return role.geo?.includes(name) ? { role: 'breakdown' } : {};
}

/** Categories in the order in which values are given: that of `index`; a single one may have a label only. */
function categoriesOf(
  { category: { index, label = {}, unit = {} } }: DatasetDimension,
  language: Language,
): ReadonlyMap<string, SourceCategory> {
  const codes = Array.isArray(index)
    ? index
    : index === undefined
      ? Object.keys(label)
      : Object.entries(index)
          .sort(([, a], [, b]) => a - b)
          .map(([code]) => code);
  return new Map(
    codes.map((code) => [code, { name: { [language]: label[code] ?? code }, ...measureOf(unit[code]) }]),
  );
}

/**
 * The unit of a measure. Its label says by what values are multiplied ("thousands of persons"), with the sign of a currency beside it; a multiplier
 * that no label explains is unclear.
 */
function measureOf(unit: Readonly<Record<string, unknown>> = {}): Omit<SourceCategory, 'name'> {
  const text = (key: string): string => (typeof unit[key] === 'string' ? unit[key].trim() : '');
  const label = text('label') || text('base') || text('unit');
  const symbol = text('symbol');
  const name = symbol !== '' && label !== '' && symbol !== label ? `${symbol} ${label}` : label || symbol;
  const isMultiplied = typeof unit.multiplier === 'number' && unit.multiplier !== 0;
  return {
    ...(name !== '' && { unit: name }),
    ...(typeof unit.decimals === 'number' && { decimals: unit.decimals }),
    ...(isMultiplied &&
      text('label') === '' && {
        unclear: `its values are in units of ten to the power of ${unit.multiplier}; declare "unit" and "multiplier"`,
      }),
  };
}

function cellsOf(
  dataset: Dataset,
  dimensions: readonly SourceDimension[],
  file: string,
): readonly SourceCell[] {
  const codes = dimensions.map(({ categories }) => [...categories.keys()]);
  const count = codes.reduce((product, one) => product * one.length, 1);
  if (count > MOST_CELLS)
    throw new SourceFailure('too_large', `${file} has ${count} cells; ask for a part of it.`);
  const { value, status } = dataset;
  const held = Array.isArray(value) ? value.length : 0;
  if (Array.isArray(value) && held !== count)
    throw layout(file, `it has ${held} values for ${count} combinations of categories`);
  const places = Array.isArray(value) ? value.keys() : placesOf(value, status);
  const cells: SourceCell[] = [];
  for (const place of places) {
    if (place >= count) throw layout(file, `it has a value at ${place}, beyond its ${count} combinations`);
    const raw = Array.isArray(value) ? value[place] : value[String(place)];
    const mark = markAt(status, place, held);
    if ((raw === null || raw === undefined) && mark === '') continue;
    cells.push({
      codes: codesAt(place, codes),
      value: raw === null || raw === undefined ? '' : String(raw),
      mark,
    });
  }
  return cells;
}

/** Where a sparse dataset has values, or says why there is none. */
function placesOf(value: Readonly<Record<string, unknown>>, status: Dataset['status']): readonly number[] {
  const keys = typeof status === 'object' && !Array.isArray(status) ? Object.keys(status) : [];
  return [...new Set([...Object.keys(value), ...keys].map(Number))].sort((a, b) => a - b);
}

/** A status for each value, for some, or one for all. */
function markAt(status: Dataset['status'], place: number, values: number): string {
  if (status === undefined) return '';
  if (typeof status === 'string') return status;
  if (Array.isArray(status)) return (status.length === 1 && values !== 1 ? status[0] : status[place]) ?? '';
  return status[String(place)] ?? '';
}

function codesAt(place: number, codes: readonly (readonly string[])[]): readonly string[] {
  let rest = place;
  return codes
    .toReversed()
    .map((one) => {
      const code = one[rest % one.length] ?? '';
      rest = Math.floor(rest / one.length);
      return code;
    })
    .reverse();
}

function layout(file: string, what: string): SourceFailure {
  return new SourceFailure('layout_changed', `${file}: ${what}.`);
}

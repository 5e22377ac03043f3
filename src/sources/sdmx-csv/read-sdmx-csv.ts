import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Fetch } from '../fetch.ts';
import { locate, readLocation } from '../locations.ts';
import type { Note } from '../oddity.ts';
import { SourceFailure } from '../source-failure.ts';
import type { Mapping } from '../tables/mapping.ts';
import type { SourceCategory, SourceCell, SourceDimension, SourceTable } from '../tables/source-table.ts';
import { applyActions, type Line } from './apply-actions.ts';
import { type Column, delimiterOf, type Header, readHeader } from './read-header.ts';

const UNIT = 'UNIT_MEASURE';

/** Reads the SDMX-CSV files of a source. */
export async function readSdmxCsv(
  source: string,
  mapping: Mapping,
  fetch: Fetch,
  note: Note,
): Promise<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  for (const { id, location } of locate(source, mapping)) {
    const bytes = await readLocation(location, fetch);
    tables.push(readTable(id, location, bytes, mapping, note));
  }
  return tables;
}

function readTable(id: string, location: string, bytes: Buffer, mapping: Mapping, note: Note): SourceTable {
  const file = basename(location);
  const text = decode(location, bytes);
  const delimiter = delimiterOf(text);
  const [head, ...records] = recordsOf(location, text, delimiter);
  const header = readHeader(location, head?.cells ?? []);
  const lines = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const held = applyActions(file, header, lines, note);
  const cells = held.map((line) => cellOf(header, line));
  // A file with ";" has decimal commas where none of its values has a point.
  const hasCommas = delimiter === ';' && cells.every(({ value }) => !value.includes('.'));
  const language = mapping.language ?? 'en';
  return {
    id,
    file,
    title: { [language]: titleIn(head?.cells ?? [], records) || id },
    dimensions: header.dimensions.map((column) => ({
      id: column.id,
      name: { [language]: column.name },
      ...roleOf(column),
      categories: categoriesOf(header, column, held, language),
    })),
    cells: hasCommas ? cells.map((cell) => ({ ...cell, value: cell.value.replace(',', '.') })) : cells,
  };
}

/** The name of the dataflow, in a column of its own or behind its id. */
function titleIn(head: readonly string[], [first]: readonly Line[]): string {
  const cell = (name: string): string => first?.cells[head.indexOf(name)] ?? '';
  return cell('STRUCTURE_NAME') || (cell('STRUCTURE_ID').split(': ')[1] ?? '');
}

function decode(location: string, bytes: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceFailure('wrong_format', `${location} is not in UTF-8.`);
  }
  if (/^\s*</.test(text))
    throw new SourceFailure('wrong_format', `${location} is a web page or XML, not CSV. Ask for format csv.`);
  return text.replace(/\r\n?/g, '\n');
}

function recordsOf(location: string, text: string, delimiter: string): readonly Line[] {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count_less: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: line }) => {
        lines.push({ cells: cells.map((cell) => cell.trim()), line });
        return null;
      },
    });
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure);
    throw new SourceFailure('damaged', `${location} cannot be read as CSV: ${why}.`);
  }
  return lines;
}

/** The id in a cell, which may have its name behind it. */
function idIn({ hasBoth }: Header, { place }: Column, { cells }: Line): string {
  const cell = cells[place] ?? '';
  return hasBoth ? (cell.split(': ')[0] ?? '') : cell;
}

function cellOf(header: Header, line: Line): SourceCell {
  const attribute = (id: string): string => {
    const column = header.attributes.get(id);
    return column === undefined ? '' : idIn(header, column, line);
  };
  const unit = attribute(UNIT);
  return {
    codes: header.dimensions.map((column) => idIn(header, column, line)),
    value: line.cells[header.value.place] ?? '',
    mark: attribute('OBS_STATUS'),
    line: line.line,
    ...(unit !== '' && { unit }),
    power: attribute('UNIT_MULT'),
  };
}

/** A unit that is a dimension makes indicators: one in persons, one in per cent. */
function roleOf({ id }: Column): Pick<SourceDimension, 'role'> {
  if (id === UNIT) return { role: 'measure' };
  return id === 'TIME_PERIOD' ? { role: 'period' } : {};
}

function categoriesOf(
  header: Header,
  column: Column,
  lines: readonly Line[],
  language: string,
): ReadonlyMap<string, SourceCategory> {
  const categories = new Map<string, SourceCategory>();
  for (const line of lines) {
    const code = idIn(header, column, line);
    if (categories.has(code)) continue;
    const both = (line.cells[column.place] ?? '').slice(code.length + ': '.length);
    const beside = column.namePlace === undefined ? '' : (line.cells[column.namePlace] ?? '');
    const name = { [language]: (header.hasBoth ? both : beside) || code };
    categories.set(code, { name, ...(column.id === UNIT && { unit: code }) });
  }
  return categories;
}

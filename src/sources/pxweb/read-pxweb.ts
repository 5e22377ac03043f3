import type { Clock, Fetch } from '../fetch.ts';
import { fetchJson } from '../fetch-json.ts';
import { datasetSchema } from '../json-stat/dataset.ts';
import { readDataset } from '../json-stat/read-dataset.ts';
import { isAddress, type Located, locate } from '../locations.ts';
import type { Note } from '../oddity.ts';
import { pace } from '../pace.ts';
import { SourceFailure } from '../source-failure.ts';
import type { Mapping } from '../tables/mapping.ts';
import type { SourceCategory, SourceTable } from '../tables/source-table.ts';
import { type Dialect, type PxLimits, type Selection, USUAL_LIMITS } from './dialect.ts';
import { cellsOf, splitSelection } from './split-selection.ts';
import { VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';

/** Reads the tables of a PxWeb server in parts as large as it allows, no faster than it allows. */
export async function readPxWeb(
  source: string,
  mapping: Mapping,
  fetch: Fetch,
  note: Note,
  clock: Clock,
): Promise<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  for (const located of tablesAt(source, mapping)) {
    const dialect = dialectOf(located.location);
    const limits = await limitsOf(dialect, located, fetch, note);
    const paced = pace(fetch, Math.ceil(limits.window / limits.calls), clock);
    tables.push(await readTable(located, dialect, limits, mapping, paced));
  }
  return tables;
}

/** What the tables say about their newest state. */
export async function signalPxWeb(source: string, mapping: Mapping, fetch: Fetch): Promise<string> {
  const signals: string[] = [];
  for (const { location } of tablesAt(source, mapping))
    signals.push(await dialectOf(location).signal(location, fetch));
  return signals.join('\n');
}

function tablesAt(source: string, mapping: Mapping): readonly Located[] {
  if (isAddress(source)) return locate(source, mapping);
  throw new SourceFailure('wrong_setting', `${source} is no web address of a PxWeb table.`);
}

function dialectOf(location: string): Dialect {
  return /\/tables\/[^/]+\/?(?:\?|$)/.test(location) ? VERSION_2 : VERSION_1;
}

async function limitsOf(
  dialect: Dialect,
  { location }: Located,
  fetch: Fetch,
  note: Note,
): Promise<PxLimits> {
  try {
    return await dialect.limits(location, fetch);
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure);
    const what = `the limits of the server are not known (${why}); small parts are asked for.`;
    note({ file: location, rule: 'kept', what });
    return USUAL_LIMITS;
  }
}

async function readTable(
  { id, location }: Located,
  dialect: Dialect,
  limits: PxLimits,
  mapping: Mapping,
  fetch: Fetch,
): Promise<SourceTable> {
  const { variables, ...said } = await dialect.metadata(location, fetch);
  const wanted = wantedOf(location, variables, mapping);
  const parts: SourceTable[] = [];
  for (const part of splitSelection(wanted, limits.cells)) {
    const dataset = await fetchJson(fetch, dialect.ask(location, part), datasetSchema);
    const found = dataset.size.reduce((product, size) => product * size, 1);
    if (found !== cellsOf(part))
      throw new SourceFailure(
        'layout_changed',
        `${location} was asked for ${cellsOf(part)} cells and answers with ${found}.`,
      );
    parts.push(readDataset(dataset, { id, file: id, language: mapping.language ?? 'en' }));
  }
  return { ...joined(location, parts), ...said };
}

/** All codes of a table but those that the mapping does not want. */
function wantedOf(location: string, variables: Selection, mapping: Mapping): Selection {
  return new Map(
    [...variables].map(([name, codes]) => {
      const only = mapping.dimensions?.[name]?.only;
      const missing = only?.find((code) => !codes.includes(code));
      if (missing !== undefined)
        throw new SourceFailure('layout_changed', `${location}: ${name} has no code "${missing}" any more.`);
      return [name, only ?? codes];
    }),
  );
}

/** The parts of a table as one. */
function joined(location: string, parts: readonly SourceTable[]): SourceTable {
  const [first, ...others] = parts;
  if (first === undefined) throw new SourceFailure('nothing_held', `${location} has no cells.`);
  if (others.length === 0) return first;
  return {
    ...first,
    dimensions: first.dimensions.map((dimension, place) => {
      const categories = new Map<string, SourceCategory>();
      for (const part of parts)
        for (const [code, one] of part.dimensions[place]?.categories ?? []) categories.set(code, one);
      return { ...dimension, categories };
    }),
    cells: parts.flatMap(({ cells }) => cells),
  };
}

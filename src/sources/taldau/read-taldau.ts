import { isLanguage } from '../../language/language.ts';
import type { Fetch } from '../fetch.ts';
import { fetchJson } from '../fetch-json.ts';
import type { Note } from '../oddity.ts';
import { SourceFailure } from '../source-failure.ts';
import type { Mapping } from '../tables/mapping.ts';
import type { SourceDimension, SourceTable } from '../tables/source-table.ts';
import { indexAttributes } from './answers.ts';
import { type Chosen, chooseSegment } from './choose-segment.ts';
import { type Index, indicesAt, requestTo } from './index-request.ts';
import { isCumulative } from './periods.ts';
import { readCube } from './read-cube.ts';
import { readTree } from './read-tree.ts';

/** Milliseconds between two requests: the server is slow and breaks easily. */
export const TALDAU_PAUSE = 2000;
/** The term of the whole country in every dictionary of areas. */
const COUNTRY = '741880';

/** Reads the indices of a source from Taldau, the information system of Kazakhstan's Bureau of National Statistics. */
export async function readTaldau(
  source: string,
  mapping: Mapping,
  fetch: Fetch,
  note: Note,
): Promise<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  for (const index of indicesAt(source, mapping)) tables.push(await readIndex(index, mapping, fetch, note));
  return tables;
}

/** What the indices say about their newest state: the newest date of a breakdown, and which dates have values. */
export async function signalTaldau(source: string, mapping: Mapping, fetch: Fetch): Promise<string> {
  const signals: string[] = [];
  for (const index of indicesAt(source, mapping)) {
    const { segment, dates } = await chooseSegment(index, fetch);
    signals.push(`${index.id} ${segment.maxDate} ${[...dates.datesIds].sort().join()}`);
  }
  return signals.join('\n');
}

async function readIndex(index: Index, mapping: Mapping, fetch: Fetch, note: Note): Promise<SourceTable> {
  const { id, base } = index;
  const chosen = await chooseSegment(index, fetch);
  const own = Object.values(mapping.indicators ?? {}).filter(
    ({ table }) => table === undefined || table === id,
  );
  if (isCumulative(chosen.kind) && !own.some(({ title }) => title !== undefined))
    throw new SourceFailure(
      'wrong_setting',
      `Index ${id} counts from the beginning of the year (period ${chosen.kind}): give it a title in the mapping that says so.`,
    );
  const asked = { indexId: id, periodId: chosen.kind, measureID: chosen.measure };
  const { name, measureName } = await fetchJson(
    fetch,
    requestTo(base, 'GetIndexAttributes', asked),
    indexAttributes,
  );
  const cube =
    chosen.dictionaries.length === 1
      ? await readTree(index, chosen, fetch)
      : await readCube(index, chosen, fetch, note);
  const said = base.split('/').at(-1);
  const language = isLanguage(said) ? said : 'ru';
  const dimensions = chosen.dictionaries.map((dictionary, i): SourceDimension => {
    const names = cube.names[i] ?? new Map<string, string>();
    const usual = chosen.terms[i];
    return {
      id: `DIC_${dictionary}`,
      name: { [language]: nameOf(chosen, i) },
      role: 'breakdown',
      categories: new Map([...names].map(([term, text]) => [term, { name: { [language]: text } }])),
      ...(names.has(COUNTRY) ? { total: COUNTRY } : usual !== undefined && { usual }),
    };
  });
  const periods = new Set(cube.cells.map(({ codes }) => codes.at(-1) ?? ''));
  return {
    id,
    file: `index ${id}`,
    title: { [language]: name || id },
    dimensions: [
      ...dimensions,
      {
        id: 'PERIOD',
        name: {},
        role: 'period',
        categories: new Map([...periods].map((period) => [period, { name: {} }])),
      },
    ],
    cells: measureName === '' ? cube.cells : cube.cells.map((cell) => ({ ...cell, unit: measureName })),
    externalIds: { taldau: id },
  };
}

/** What a dictionary is called; several names stand beside one another. */
function nameOf({ segment, dictionaries }: Chosen, place: number): string {
  const names = segment.names.split(/[,+]/).map((one) => one.trim());
  const own = names.length === dictionaries.length ? names[place] : undefined;
  return own ?? `${dictionaries[place]}`;
}

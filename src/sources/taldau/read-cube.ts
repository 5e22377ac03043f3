import type { Fetch } from '../fetch.ts';
import { fetchJson } from '../fetch-json.ts';
import type { Note } from '../oddity.ts';
import type { SourceCell } from '../tables/source-table.ts';
import { indexData } from './answers.ts';
import { type Chosen, layoutChanged } from './choose-segment.ts';
import { type Index, requestTo } from './index-request.ts';
import { periodOf } from './periods.ts';

/** Values by terms, one of each dictionary and the period at the end, and what the terms are called. */
export interface Cube {
  readonly cells: readonly SourceCell[];
  readonly names: readonly ReadonlyMap<string, string>[];
}

/** Said of the first value after a change of method (SDMX: time series break). */
const BREAK = 'B';

/** Reads all combinations of terms at once. A combination that stands there twice is one series with a change of method between. */
export async function readCube(index: Index, chosen: Chosen, fetch: Fetch, note: Note): Promise<Cube> {
  const { kind, dictionaries, dates } = chosen;
  const request = requestTo(index.base, `GetIndexData/${index.id}`, {
    period: kind,
    dics: dictionaries.join(),
    dateIds: dates.datesIds.join(),
  });
  const series = await fetchJson(fetch, request, indexData);
  const cells: SourceCell[] = [];
  const names = dictionaries.map(() => new Map<string, string>());
  const lastOf = new Map<string, string>();
  for (const { terms, termNames, periods } of inOrder(series, kind)) {
    if (terms.length !== dictionaries.length)
      throw layoutChanged(
        index,
        `answers with ${terms.length} terms for ${dictionaries.length} dictionaries`,
      );
    terms.forEach((term, i) => {
      names[i]?.set(term, termNames[i] ?? term);
    });
    const key = terms.join();
    const last = lastOf.get(key);
    const read = periods.map(({ date, value }) => {
      const period = periodOf(date, kind);
      if (period === undefined)
        throw layoutChanged(index, `has the date "${date}", which is no period of kind ${kind}`);
      return { period, value: value.trim() };
    });
    const first = read[0]?.period;
    const isBreak = last !== undefined && first !== undefined && first > last;
    if (isBreak) {
      const what = `${key} goes on in ${first} by another method.`;
      note({ file: `index ${index.id}`, rule: 'kept', what });
    }
    for (const [i, { period, value }] of read.entries())
      cells.push({
        codes: [...terms, period],
        value,
        mark: isBreak && i === 0 && /\d/.test(value) ? BREAK : '',
      });
    lastOf.set(key, read.at(-1)?.period ?? last ?? '');
  }
  return { cells, names };
}

/** Periods in order, and series by their first one: the order of answers is random. */
function inOrder<
  T extends {
    readonly periods: readonly { readonly date: string; readonly value: string; readonly name: string }[];
  },
>(series: readonly T[], kind: string): readonly T[] {
  const at = (date: string): string => periodOf(date, kind) ?? '';
  return series
    .map((one) => ({ ...one, periods: [...one.periods].sort((a, b) => (at(a.date) < at(b.date) ? -1 : 1)) }))
    .sort((a, b) => (at(a.periods[0]?.date ?? '') < at(b.periods[0]?.date ?? '') ? -1 : 1));
}

import type { Fetch } from '../fetch.ts';
import { fetchJson } from '../fetch-json.ts';
import type { SourceCell } from '../tables/source-table.ts';
import { type TreeNode, treeNodes } from './answers.ts';
import { type Chosen, layoutChanged } from './choose-segment.ts';
import { type Index, requestTo } from './index-request.ts';
import { periodOf } from './periods.ts';
import type { Cube } from './read-cube.ts';

/** More terms would take hours at one request in two seconds. */
const MOST_REQUESTS = 500;

/** Reads the terms of the only dictionary from the root down, a request for each that has others below it. */
export async function readTree(index: Index, chosen: Chosen, fetch: Fetch): Promise<Cube> {
  const cells: SourceCell[] = [];
  const names = new Map<string, string>();
  const parents = [''];
  const asked = new Set<string>();
  for (let parent = parents.shift(); parent !== undefined; parent = parents.shift()) {
    if (asked.has(parent)) continue;
    asked.add(parent);
    if (asked.size > MOST_REQUESTS)
      throw layoutChanged(index, `has more than ${MOST_REQUESTS} terms with others below them`);
    for (const node of await childrenOf(index, chosen, parent, fetch)) {
      names.set(node.id, node.text);
      for (const [date, value] of valuesOf(node)) {
        const period = periodOf(date, chosen.kind);
        if (period === undefined)
          throw layoutChanged(index, `has the date "${date}", which is no period of kind ${chosen.kind}`);
        cells.push({ codes: [node.id, period], value, mark: '' });
      }
      if (!node.leaf) parents.push(node.id);
    }
  }
  return { cells, names: [names] };
}

function childrenOf(
  { base, id }: Index,
  { kind, segment, dictionaries, terms, measure }: Chosen,
  parent: string,
  fetch: Fetch,
): Promise<readonly TreeNode[]> {
  const request = requestTo(base, 'GetIndexTreeData', {
    p_parent_id: parent,
    p_index_id: id,
    p_keyword: '',
    p_period_id: kind,
    p_measure_id: measure,
    p_term_id: terms[0] ?? '',
    p_terms: terms.join(),
    p_dicIds: dictionaries.join(),
    idx: segment.idx || '0',
    filter: '[{"property":null,"value":null}]',
    id: '',
  });
  return fetchJson(fetch, request, treeNodes);
}

/** Values by date; keys without `y` are ids of dates. */
function valuesOf(node: TreeNode): readonly (readonly [string, string])[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const [, date] = /^y(\d{6})$/.exec(key) ?? [];
    return date === undefined || value === null ? [] : [[date, String(value).trim()] as const];
  });
}

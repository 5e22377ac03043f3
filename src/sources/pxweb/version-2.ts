import * as z from 'zod';
import { fetchJson } from '../fetch-json.ts';
import { datasetSchema } from '../json-stat/dataset.ts';
import { nextUpdateOf } from '../json-stat/read-dataset.ts';
import type { Dialect } from './dialect.ts';

const config = z.looseObject({
  maxDataCells: z.int().positive(),
  maxCallsPerTimeWindow: z.int().positive(),
  timeWindow: z.int().positive(),
});
const table = z.looseObject({ updated: z.string().nullish(), lastPeriod: z.string().nullish() });
const metadata = datasetSchema.pick({ id: true, dimension: true, extension: true });

/** PxWebApi 2: `{api}/tables/{id}`, with `/metadata` and `/data`. A language stands behind it: `?lang=en`. */
export const VERSION_2: Dialect = {
  async limits(address, fetch) {
    const { url, base } = partsOf(address);
    url.pathname = `${base}/config`;
    const found = await fetchJson(fetch, { address: url.href }, config);
    return {
      cells: found.maxDataCells,
      calls: found.maxCallsPerTimeWindow,
      window: found.timeWindow * 1000,
    };
  },
  async metadata(address, fetch) {
    const found = await fetchJson(fetch, { address: below(address, 'metadata').href }, metadata);
    const variables = found.id.map((name): [string, readonly string[]] => {
      const { index, label = {} } = found.dimension[name]?.category ?? {};
      return [name, Array.isArray(index) ? index : Object.keys(index ?? label)];
    });
    return { variables: new Map(variables), ...nextUpdateOf(found) };
  },
  ask(address, selection) {
    const url = below(address, 'data');
    url.searchParams.set('outputFormat', 'json-stat2');
    return {
      address: url.href,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        selection: [...selection].map(([variableCode, valueCodes]) => ({ variableCode, valueCodes })),
      }),
    };
  },
  async signal(address, fetch) {
    const { updated, lastPeriod } = await fetchJson(fetch, { address }, table);
    return `${updated ?? ''} ${lastPeriod ?? ''}`;
  },
};

function partsOf(address: string): { readonly url: URL; readonly base: string } {
  const url = new URL(address);
  return { url, base: url.pathname.replace(/\/tables\/.*$/, '') };
}

function below(address: string, name: string): URL {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${name}`;
  return url;
}

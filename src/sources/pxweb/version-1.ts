import * as z from 'zod';
import { fetchJson } from '../fetch-json.ts';
import type { Dialect } from './dialect.ts';

const config = z.looseObject({
  maxCells: z.int().positive(),
  maxCalls: z.int().positive(),
  timeWindow: z.int().positive(),
});
const metadata = z.looseObject({
  variables: z.array(z.looseObject({ code: z.string(), values: z.array(z.string()) })).min(1),
});
const folder = z.array(z.looseObject({ id: z.string(), updated: z.string().nullish() }));

/** PxWeb API 1: `{api}/v1/{language}/{database}/…/{table}`, asked by POST. */
export const VERSION_1: Dialect = {
  async limits(address, fetch) {
    const root = /^.*?\/v1\/(?:[^/]+\/)*?[a-z]{2}(?=\/)/.exec(address)?.[0] ?? address;
    const found = await fetchJson(fetch, { address: `${root}?config` }, config);
    return { cells: found.maxCells, calls: found.maxCalls, window: found.timeWindow * 1000 };
  },
  async metadata(address, fetch) {
    const { variables } = await fetchJson(fetch, { address }, metadata);
    return { variables: new Map(variables.map(({ code, values }) => [code, values])) };
  },
  ask(address, selection) {
    return {
      address,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: [...selection].map(([code, values]) => ({ code, selection: { filter: 'item', values } })),
        response: { format: 'json-stat2' },
      }),
    };
  },
  async signal(address, fetch) {
    const [, above = '', id] = /^(.*)\/([^/]+)\/?$/.exec(address) ?? [];
    const tables = await fetchJson(fetch, { address: above }, folder);
    return tables.find((one) => one.id === id)?.updated ?? '';
  },
};

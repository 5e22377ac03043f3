import type { Request } from '../fetch.ts';
import { isAddress, locate } from '../locations.ts';
import { SourceFailure } from '../source-failure.ts';
import type { IndicatorMapping, Mapping } from '../tables/mapping.ts';

/** Taldau answers only what looks like its own pages. */
const HEADERS = {
  'x-requested-with': 'XMLHttpRequest',
  'user-agent': 'Mozilla/5.0 (compatible; sandar)',
};
const DEEP_LINK = /^(.*)\/NewIndex\/GetIndex\/(\d+)\/?$/i;

/** An index of Taldau, and how it is to be read. */
export interface Index {
  readonly id: string;
  /** Address up to the language: `https://taldau.stat.gov.kz/ru`. */
  readonly base: string;
  readonly declared: NonNullable<IndicatorMapping['taldau']>;
}

/** The indices of a source: that of a page's address, or those that the mapping's indicators name in `table` below a server's address. */
export function indicesAt(source: string, mapping: Mapping): readonly Index[] {
  if (!isAddress(source)) throw new SourceFailure('wrong_setting', `${source} is no web address.`);
  const [, base, id] = DEEP_LINK.exec(source) ?? [];
  const indicators = Object.values(mapping.indicators ?? {});
  if (base !== undefined && id !== undefined) return [{ id, base, declared: indicators[0]?.taldau ?? {} }];
  const named = locate(source, mapping);
  const wrong = named.find((one) => !/^\d+$/.test(one.id));
  if (wrong !== undefined)
    throw new SourceFailure(
      'wrong_setting',
      `"${wrong.id}" is no number of an index. Name it in "table" of each indicator, or give the address of its page (…/NewIndex/GetIndex/704703).`,
    );
  return named.map((one) => ({
    id: one.id,
    base: source.replace(/\/$/, ''),
    declared: indicators.find(({ table }) => table === one.id)?.taldau ?? {},
  }));
}

/** A request to the interface of a server. */
export function requestTo(base: string, call: string, parameters: Readonly<Record<string, string>>): Request {
  return { address: `${base}/Api/${call}?${new URLSearchParams(parameters)}`, headers: HEADERS };
}

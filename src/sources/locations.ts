import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fetch } from './fetch.ts';
import { SourceFailure } from './source-failure.ts';
import type { Mapping } from './tables/mapping.ts';

/** A file of a source, and what a mapping calls it. */
export interface Located {
  readonly id: string;
  /** A path or a web address. */
  readonly location: string;
}

const EXTENSION = /\.[a-z0-9]{2,5}$/i;

/** Whether a location is a web address. */
export function isAddress(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/**
 * The files or tables of a source: those that the mapping's indicators name in `table`, below the location, else the location itself. Without a mapping
 * it is called by the last part of its name.
 */
export function locate(source: string, mapping: Mapping): readonly Located[] {
  const names = Object.values(mapping.indicators ?? {}).flatMap(({ table }) => table ?? []);
  if (names.length > 0) return [...new Set(names)].map((id) => ({ id, location: below(source, id) }));
  const [path = ''] = source.split(/[?#]/);
  const last =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? 'table';
  return [{ id: last.replace(EXTENSION, ''), location: source }];
}

/** A name below a location. */
export function below(source: string, name: string): string {
  return isAddress(source) ? `${source.replace(/\/$/, '')}/${name}` : join(source, name);
}

/** Reads a file or fetches an address. */
export async function readLocation(location: string, fetch: Fetch): Promise<Buffer> {
  if (isAddress(location)) {
    const reply = await fetch({ address: location });
    return reply.kind === 'body' ? reply.bytes : Buffer.alloc(0);
  }
  try {
    return await readFile(location);
  } catch (failure) {
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
    throw new SourceFailure(
      'not_found',
      `${location} cannot be read (${reason}). Name an existing file or an address.`,
    );
  }
}

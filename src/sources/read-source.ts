import { join } from 'node:path';
import type { Clock, Fetch } from './fetch.ts';
import type { Format, FormatSetting, Imported } from './format.ts';
import { insist } from './insist.ts';
import type { Note } from './oddity.ts';
import { pace } from './pace.ts';
import { readSharedCodes } from './shared-codes.ts';

/** A source that is to be read, and as which publication. */
export interface Reading {
  readonly format: Format;
  readonly location: string;
  /** Id of the publication. */
  readonly publication: string;
  /** Path of the mapping, or folder of corrections. */
  readonly declared?: string | undefined;
  /** The data directory, whose shared codelists name codes. */
  readonly dataDirectory: string;
}

/** Reads a source as an edition, sparing its server. Throws a SourceFailure where that is not possible. */
export async function readSource(
  reading: Reading,
  fetch: Fetch,
  clock: Clock,
  note: Note,
): Promise<Imported> {
  return reading.format.read(reading.location, await settingFor(reading, fetch, clock, note));
}

/** What reading a source needs: with pauses between requests where the format wants them, and asked again where it may help. */
export async function settingFor(
  { format, publication, declared, dataDirectory }: Reading,
  fetch: Fetch,
  clock: Clock,
  note: Note,
): Promise<FormatSetting> {
  const paced = format.pause === undefined ? fetch : pace(fetch, format.pause, clock);
  return {
    id: publication,
    declared,
    shared: await readSharedCodes(join(dataDirectory, 'codelists')),
    note,
    fetch: insist(paced, clock),
    clock,
  };
}

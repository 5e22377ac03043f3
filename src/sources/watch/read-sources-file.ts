import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Document } from '../../catalogue/document.ts';
import { type Checked, error, type Report, settle } from '../../catalogue/problem.ts';
import { readYaml } from '../../catalogue/read-yaml.ts';
import { isAddress } from '../locations.ts';
import { type Source, sourcesSchema } from './source.ts';

/** Name of the file in a data directory. */
const SOURCES_FILE = 'sources.yaml';

/** Reads which sources a data directory watches; none where it has no such file. Every problem is told with its line. */
export async function readSourcesFile(dataDirectory: string): Promise<Checked<readonly Source[]>> {
  const root = resolve(dataDirectory);
  if (!existsSync(join(root, SOURCES_FILE))) return { ok: true, value: [], warnings: [] };
  return settle(async (report) => {
    const document = readYaml({ root, path: SOURCES_FILE }, sourcesSchema, report);
    if (document === undefined) return undefined;
    checkOnce(document, 'id', 'A source has an id of its own.', report);
    checkOnce(document, 'publication', 'An edition comes from one source as a whole.', report);
    return document.value.sources.map((source, place) => {
      const whole = (path: string): string => (isAddress(path) ? path : resolve(root, path));
      for (const key of ['location', 'mapping'] as const) {
        const path = source[key];
        if (path === undefined || isAddress(path) || existsSync(whole(path))) continue;
        const message = `There is no ${path}, seen from the data directory. Correct the path or add it.`;
        report(error(document.at(['sources', place, key]), 'missing_file', message));
      }
      return {
        ...source,
        location: whole(source.location),
        ...(source.mapping !== undefined && { mapping: whole(source.mapping) }),
      };
    });
  });
}

function checkOnce(
  { value, at }: Document<{ readonly sources: readonly Source[] }>,
  key: 'id' | 'publication',
  rule: string,
  report: Report,
): void {
  const seen = new Set<string>();
  value.sources.forEach((source, place) => {
    if (seen.has(source[key])) {
      const message = `"${source[key]}" is there twice. ${rule}`;
      report(error(at(['sources', place, key]), 'duplicate_id', message));
    }
    seen.add(source[key]);
  });
}

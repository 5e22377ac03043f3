import { basename, dirname, resolve } from 'node:path';
import { formatProblem, settle } from '../../catalogue/problem.ts';
import { readYaml } from '../../catalogue/read-yaml.ts';
import { SourceFailure } from '../source-failure.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

/** Reads a mapping. Throws with file and line of everything that does not fit. */
export async function readMapping(file: string): Promise<Mapping> {
  const name = { root: dirname(resolve(file)), path: basename(file) };
  const checked = await settle(async (report) => readYaml(name, mappingSchema, report)?.value);
  if (checked.ok) return checked.value;
  const places = checked.problems.map((problem) => `  ${formatProblem(problem)}`);
  throw new SourceFailure('wrong_setting', `${file} cannot be used:\n${places.join('\n')}`);
}

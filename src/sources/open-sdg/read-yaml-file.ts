import { parseDocument } from 'yaml';
import * as z from 'zod';
import type { Note } from '../oddity.ts';
import type { Repository } from './repository.ts';

const BYTE_ORDER_MARK = '\ufeff';
const object = z.record(z.string(), z.unknown());

/** A YAML (or JSON) file as an object; empty where it is missing. Where it cannot be read, that is noted. Aliases are not resolved beyond 100. */
export function readYamlFile(
  repository: Repository,
  file: string,
  note: Note,
): Readonly<Record<string, unknown>> {
  const bytes = repository.get(file);
  if (bytes === undefined) return {};
  const text = bytes.toString('utf8');
  if (text.startsWith(BYTE_ORDER_MARK))
    note({ file, line: 1, rule: 'kept', what: 'read without its byte order mark.' });
  const tree = parseDocument(text.replace(BYTE_ORDER_MARK, ''), { uniqueKeys: false });
  const [error] = tree.errors;
  if (error !== undefined)
    note({
      file,
      rule: 'kept',
      what: `is not valid YAML, what can be read of it is: ${error.message.split('\n')[0]}`,
    });
  const parsed = object.safeParse(tree.toJS({ maxAliasCount: 100 }) ?? {});
  if (parsed.success) return parsed.data;
  note({ file, rule: 'left out', what: 'holds no keys with values.' });
  return {};
}

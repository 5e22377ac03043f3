import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Note } from '../oddity.ts';
import { readUtf8 } from './read-utf8.ts';
import type { Repository } from './repository.ts';

/** Older repositories keep metadata at the beginning of a Markdown text. */
const FRONT_MATTER = /^---\s*\n([\s\S]*?)\n---\s*(?:\n|$)/;
const object = z.record(z.string(), z.unknown());

/**
 * A YAML (or JSON) file, or the front matter of a Markdown file, as an object; empty where it is missing. Where it cannot be read, or only in
 * part, that is noted. Aliases are not resolved beyond 100.
 */
export function readYamlFile(
  repository: Repository,
  file: string,
  note: Note,
): Readonly<Record<string, unknown>> {
  const bytes = repository.get(file);
  if (bytes === undefined) return {};
  const text = readUtf8(file, bytes, note);
  if (text === undefined) return {};
  const yaml = file.endsWith('.md') ? (FRONT_MATTER.exec(text)?.[1] ?? '') : text;
  return readYaml(file, yaml, note);
}

function readYaml(file: string, text: string, note: Note): Readonly<Record<string, unknown>> {
  const lineCounter = new LineCounter();
  const tree = parseDocument(text, { uniqueKeys: false, prettyErrors: false, lineCounter });
  const lineOf = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line);
  const [error] = tree.errors;
  if (error !== undefined) {
    const what = `is not valid YAML, what can be read of it is: ${error.message.split('\n')[0]}.`;
    note({ file, line: lineOf(error.pos[0]), rule: 'kept', what });
  }
  const seen = new Set<unknown>();
  for (const { key } of isMap(tree.contents) ? tree.contents.items : []) {
    if (!isScalar(key)) continue;
    const what = `"${key.value}" stands here a second time; the last one holds.`;
    if (seen.has(key.value)) note({ file, line: lineOf(key.range?.[0] ?? 0), rule: 'kept', what });
    seen.add(key.value);
  }
  const parsed = object.safeParse(asObject(() => tree.toJS({ maxAliasCount: 100 })));
  if (parsed.success) return parsed.data;
  note({ file, rule: 'left out', what: 'holds no keys with values.' });
  return {};
}

function asObject(read: () => unknown): unknown {
  try {
    return read() ?? {};
  } catch {
    // Too many aliases: a document that would not end.
    return undefined;
  }
}

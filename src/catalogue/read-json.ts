import type * as z from 'zod';
import type { Document, Path } from './document.ts';
import { error, type Place, type Report } from './problem.ts';
import { type FileName, MAX_DESCRIPTOR_BYTES, readTextFile } from './read-text-file.ts';
import { conform } from './read-yaml.ts';
import { readSource } from './source-lines.ts';
import { findMisspellings } from './spelling.ts';

/** Reads the descriptor, a JSON file, and checks it against a schema. Undefined where something is wrong; everything found has been reported. */
export function readJson<T>(name: FileName, schema: z.ZodType<T>, report: Report): Document<T> | undefined {
  const text = readTextFile(name, MAX_DESCRIPTOR_BYTES, report);
  if (text === undefined) return undefined;
  const file = name.path;
  const complaint = complaintOf(text);
  if (complaint !== undefined) {
    const message = `This is not valid JSON: ${complaint.replace(/\s+/g, ' ')}.`;
    report(error({ file, line: lineOfComplaint(text, complaint) }, 'json_syntax', message));
    return undefined;
  }
  const value: unknown = JSON.parse(text);
  // Taking the text apart with all its places takes many times longer than parsing it, and is left until a place is asked for.
  let source = isSurelyClean(text, value) ? undefined : readSource(text, file, report);
  const at = (path: Path): Place => {
    source ??= readSource(text, file, report);
    return source.at(path);
  };
  return conform({ file, value, at }, schema, report);
}

/** Whether `readSource` can have nothing to report: no key stands twice, no word is misspelt. Texts with escapes are left to it. */
function isSurelyClean(text: string, value: unknown): boolean {
  if (text.includes('\\') || findMisspellings(text).length > 0) return false;
  const keys = [...text.matchAll(/"[^"]*"(?<colon>\s*:)?/g)].filter(
    ({ groups }) => groups?.colon !== undefined,
  );
  return keys.length === countKeys(value);
}

function countKeys(value: unknown): number {
  let keys = 0;
  const left = [value];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (typeof part !== 'object' || part === null) continue;
    const parts: unknown[] = Object.values(part);
    if (!Array.isArray(part)) keys += parts.length;
    for (const one of parts) left.push(one);
  }
  return keys;
}

function complaintOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

/**
 * The engine says where most errors are, but not where an unexpected token stands or that the text ends too soon. A text cut off before the
 * bad token has another fault than one cut off after it.
 */
function lineOfComplaint(text: string, complaint: string): number {
  const told = /\(line (\d+) column \d+\)$/.exec(complaint)?.[1];
  if (told !== undefined) return Number(told);
  const lines = text.split('\n');
  const line = lines.findIndex((_, index) =>
    /^Unexpected token/.test(complaintOf(lines.slice(0, index + 1).join('\n')) ?? ''),
  );
  return line < 0 ? lines.length : line + 1;
}

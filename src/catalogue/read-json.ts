import type * as z from 'zod';
import type { Document } from './document.ts';
import { error, type Report } from './problem.ts';
import { type FileName, MAX_DESCRIPTOR_BYTES, readTextFile } from './read-text-file.ts';
import { conform } from './read-yaml.ts';
import { readSource } from './source-lines.ts';

/** Reads the descriptor, a JSON file, and checks it against a schema. Undefined where something is wrong; everything found has been reported. */
export function readJson<T>(
  name: FileName,
  schema: z.ZodType<T>,
  report: Report,
): Document<T> | undefined {
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
  const { at } = readSource(text, file, report);
  return conform({ file, value, at }, schema, report);
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

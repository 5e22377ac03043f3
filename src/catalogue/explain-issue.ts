import type * as z from 'zod';
import { type Document, type Path, writePath } from './document.ts';
import { error, type Report } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Reports what a schema finds wrong with a document, one problem for each part, at its line, in words for a publisher. */
export function reportIssue(document: Document<unknown>, issue: Issue, report: Report): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const message = `"${writePath([...path, key])}" is not known here. Correct its spelling or take it out.`;
      report(error(document.at([...path, key]), 'unknown_key', message));
    }
    return;
  }
  const where = path.length === 0 ? 'The file' : `"${writePath(path)}"`;
  const found = partAt(document.value, path);
  if (found === undefined && path.length > 0) {
    report(error(document.at(path), 'missing_key', `${where} is missing. Add it.`));
    return;
  }
  report(error(document.at(path), 'wrong_value', `${where} ${explain(issue, found)}.`));
}

function explain(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const quotes = issue.expected === 'string' && typeof found !== 'object' ? ': put it in quotes' : '';
      return `must be ${kind(issue.expected)}, but is ${kindOf(found)}${quotes}`;
    }
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `must have at least ${issue.minimum}`;
    case 'too_big':
      return `is too large: at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  url: 'must be a web address that starts with https:// or http://',
  date: 'must be a date such as 2024-03-29',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'keys with values',
  record: 'keys with values',
  array: 'a list',
  null: 'empty',
};

function kind(expected: string): string {
  return KINDS[expected] ?? expected;
}

function kindOf(found: unknown): string {
  if (found === null) return 'empty';
  if (typeof found === 'number' && !Number.isFinite(found)) return 'not one';
  return kind(Array.isArray(found) ? 'array' : typeof found);
}

function partAt(value: unknown, path: Path): unknown {
  let part: unknown = value;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
    part = Reflect.get(part, step);
  }
  return part;
}

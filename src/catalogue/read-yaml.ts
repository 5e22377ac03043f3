import { visit } from 'yaml';
import type * as z from 'zod';
import type { Document, Path } from './document.ts';
import { reportIssue } from './explain-issue.ts';
import { error, type Place, type Report } from './problem.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { type FileName, MAX_DOCUMENT_BYTES, readTextFile } from './read-text-file.ts';
import { readSource, type Source } from './source-lines.ts';

/** After so many, errors of syntax are mostly echoes of the first. */
const MAX_SYNTAX_ERRORS = 20;

/**
 * Reads a YAML 1.2 file and checks it against a schema. Only what a person writes by hand is allowed: one document without anchors,
 * aliases, tags or directives. Undefined where something is wrong; everything found has been reported.
 */
export function readYaml<T>(name: FileName, schema: z.ZodType<T>, report: Report): Document<T> | undefined {
  const text = readTextFile(name, MAX_DOCUMENT_BYTES, report);
  return text === undefined ? undefined : parseYaml(text, name.path, schema, report);
}

function parseYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  report: Report,
): Document<T> | undefined {
  const plain = readPlainYaml(text);
  if (plain !== undefined) {
    // Places are looked for only where something does not fit.
    let source: Source | undefined;
    const at = (path: Path): Place => {
      source ??= readSource(text, file, report);
      return source.at(path);
    };
    return conform({ file, value: plain.value, at }, schema, report);
  }
  const source = readSource(text, file, report);
  if (!isPlain(source, text, report)) return undefined;
  const value: unknown = source.tree.toJS();
  return conform({ file, value, at: source.at }, schema, report);
}

/** Gives a document the type of a schema, or reports where it does not fit and returns undefined. */
export function conform<T>(
  document: Document<unknown>,
  schema: z.ZodType<T>,
  report: Report,
): Document<T> | undefined {
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { ...document, value: parsed.data };
  for (const issue of parsed.error.issues) reportIssue(document, issue, report);
  return undefined;
}

function isPlain({ tree, placeOf }: Source, text: string, report: Report): boolean {
  let plain = tree.errors.length === 0;
  for (const { code, message, pos } of tree.errors.slice(0, MAX_SYNTAX_ERRORS)) {
    const place = placeOf(pos[0]);
    if (code === 'MULTIPLE_DOCS') {
      report(
        error(place, 'yaml_feature', 'A second document starts here ("---"). One file holds one document.'),
      );
    } else if (code === 'NON_STRING_KEY') {
      report(error(place, 'yaml_feature', 'A key has to be a text. Put it in quotes or correct it.'));
    } else report(error(place, 'yaml_syntax', `This is not valid YAML: ${message.replace(/\.$/, '')}.`));
  }
  const forbid = (offset: number | undefined, what: string): void => {
    plain = false;
    report(error(placeOf(offset ?? 0), 'yaml_feature', `${what} Write the value out instead.`));
  };
  if (tree.directives.yaml.explicit) forbid(0, 'Directives (%YAML) are not allowed.');
  if (!/[*&!]/.test(text)) return plain;
  visit(tree, {
    Alias: (_, { range }) => forbid(range?.[0], 'Aliases (*) are not allowed.'),
    Value: (_, { anchor, tag, range }) => {
      if (anchor !== undefined) forbid(range?.[0], 'Anchors (&) are not allowed.');
      if (tag !== undefined) forbid(range?.[0], 'Tags (!) are not allowed.');
    },
  });
  return plain;
}

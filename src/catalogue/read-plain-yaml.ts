import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { mayBeMisspelled } from './spelling.ts';

/** Where a key may begin: on a line of its own, in a list, or in a map within braces. No two parts of it and of the next take the same sign: time is in proportion to length. */
const KEY_BEGINS = /(?:^[ \t-]*|[{,][\s-]*)/;
/** A key that is no text: a number, true or false, nothing at all, one that is marked by "?". */
const NO_TEXT = /(?:(?:(?:[+.][-+.]*)?\d|[?~]|\.(?:inf|nan)\b|(?:true|false|null)\b)[^\n"'{}[\],]*)?:/;

/** What is not plain, or may be read otherwise by another parser: anchors, aliases, tags, directives, a second document, keys that are no texts. */
const NOT_PLAIN = new RegExp(
  `(?:^|[\\s[{,])[&*!]|^(?:%|---|\\.\\.\\.)|${KEY_BEGINS.source}${NO_TEXT.source}`,
  'im',
);

/**
 * The value of a YAML 1.2 text in which nothing is wrong; undefined where something is, or may be: then it has to be taken apart with the places of its parts,
 * which takes five times as long. Reading all shipped texts is most of a start.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (NOT_PLAIN.test(text) || mayBeMisspelled(text)) return undefined;
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch (failure) {
    if (failure instanceof YAMLException) return undefined;
    throw failure;
  }
}

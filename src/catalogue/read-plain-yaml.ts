import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { mayBeMisspelled } from './spelling.ts';

/** What is not plain, or may be read otherwise by another parser: anchors, aliases, tags, directives, a second document, keys that are no texts. */
const NOT_PLAIN = /(?:^|[\s[{,])[&*!]|^(?:%|---|\.\.\.)|^[\s-]*(?:[\d?~]|true\b|false\b|null\b)[^\n"']*:/m;

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

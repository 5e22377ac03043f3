import { readFileSync } from 'node:fs';
import { type Entry, parse, type VariableReference, Visitor } from '@fluent/syntax';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/language/language.ts';

function entriesOf(language: Language): readonly Entry[] {
  return parse(readFileSync(`locales/${language}.ftl`, 'utf8'), {}).body;
}

/** Names of texts, each with the variables that it is filled with. */
function textsOf(language: Language): Record<string, readonly string[]> {
  const texts: Record<string, readonly string[]> = {};
  for (const entry of entriesOf(language)) {
    if (entry.type !== 'Message') continue;
    const variables = new Set<string>();
    const collect = new (class extends Visitor {
      override visitVariableReference({ id }: VariableReference) {
        variables.add(id.name);
      }
    })();
    collect.visit(entry);
    texts[entry.id.name] = [...variables].sort();
  }
  return texts;
}

test.each(LANGUAGES)('%s is Fluent from beginning to end', (language) => {
  expect(entriesOf(language).filter(({ type }) => type === 'Junk')).toEqual([]);
});

test.each(['kk', 'en'] as const)('%s has the texts of ru, filled with the same', (language) => {
  expect(textsOf(language)).toEqual(textsOf('ru'));
});

import { globSync, readFileSync } from 'node:fs';
import { type Message, type Pattern, parse, Transformer, type VariableReference } from '@fluent/syntax';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { loadLocales } from '../../src/locales/locales.ts';

const root = new URL('../../', import.meta.url).pathname;

class Placeables extends Transformer {
  readonly names = new Set<string>();
  override visitVariableReference(reference: VariableReference): VariableReference {
    this.names.add(reference.id.name);
    return reference;
  }
}

/** Message keys with the names of their placeables. */
function messagesOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const resource = parse(readFileSync(`${root}locales/${language}.ftl`, 'utf8'), {});
  const junk = resource.body.filter(({ type }) => type === 'Junk');
  expect(junk, `${language}.ftl does not parse`).toEqual([]);
  const messages = resource.body.filter((entry): entry is Message => entry.type === 'Message');
  return new Map(messages.map(({ id, value }) => [id.name, placeables(value)]));
}

function placeables(pattern: Pattern | null): readonly string[] {
  const found = new Placeables();
  if (pattern !== null) found.visit(pattern);
  return [...found.names].sort();
}

const messages = new Map(LANGUAGES.map((language) => [language, messagesOf(language)]));
const reference = messages.get('kk') ?? new Map<string, readonly string[]>();

test.each(['ru', 'en'] as const)('%s has the same messages and placeables as kk', (language) => {
  const own = messages.get(language) ?? new Map<string, readonly string[]>();
  expect([...own.keys()].sort()).toEqual([...reference.keys()].sort());
  for (const [key, names] of reference) expect([key, own.get(key)]).toEqual([key, names]);
});

test('every message is used', () => {
  const source = globSync(`${root}src/**/*.ts`)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const said = new Set([...source.matchAll(/['"`]([a-z][a-z0-9-]*)['"`]/g)].map((match) => match[1]));
  const beginnings = [...source.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1] ?? '');
  const unused = [...reference.keys()].filter(
    (key) => !said.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unused).toEqual([]);
});

test('every message renders in every language', () => {
  const locales = loadLocales(`${root}locales`);
  for (const language of LANGUAGES) {
    for (const [key, names] of reference) {
      const text = locales.text(language, key, Object.fromEntries(names.map((name, i) => [name, i + 1])));
      expect(text, key).not.toMatch(/[{}]/);
      expect(text.trim(), key).not.toBe('');
    }
  }
});

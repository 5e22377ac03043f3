import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLocales } from '../../src/locales/locales.ts';

function directoryWith(texts: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-locales-'));
  for (const language of ['kk', 'ru', 'en']) writeFileSync(join(directory, `${language}.ftl`), texts);
  return directory;
}

test('numbers are written the way of the language, and nothing isolates them', () => {
  const locales = loadLocales(directoryWith('count = [{ $count }] { $year }'));
  const args = { count: 41703.5, year: '2023' };
  expect(locales.text('kk', 'count', args)).toBe('[41\u00a0703,5] 2023');
  expect(locales.text('ru', 'count', args)).toBe('[41\u00a0703,5] 2023');
  expect(locales.text('en', 'count', args)).toBe('[41,703.5] 2023');
});

test('nothing half-rendered comes out', () => {
  const locales = loadLocales(directoryWith('hello = { $name }\nempty =\n    .label = x'));
  expect(() => locales.text('ru', 'hello')).toThrow(/ru.*hello.*name/);
  expect(() => locales.text('ru', 'bye')).toThrow('locales/ru.ftl has no text "bye"');
  expect(() => locales.text('ru', 'empty')).toThrow('has no text "empty"');
});

test('a text given twice is refused', () => {
  expect(() => loadLocales(directoryWith('a = 1\na = 2'))).toThrow(/a/);
});

test('a missing language is refused', () => {
  expect(() => loadLocales(mkdtempSync(join(tmpdir(), 'sandar-locales-')))).toThrow(/kk\.ftl/);
});

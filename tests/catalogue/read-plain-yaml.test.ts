import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../src/catalogue/read-plain-yaml.ts';

describe('plain texts', () => {
  test.each([
    'id: a\nwordings: { en: [R&D, 100 %], kk: [] }\n',
    'title: "2023: a year"\nvalue: 1.50\nyes: no\nempty:\nlist:\n  - one\n  - true\n  - 2024-01-01\n',
    '# only words\ntext: >\n  folded\n  lines\n',
  ])('are read as by the parser that knows places: %j', (text) => {
    expect(readPlainYaml(text)).toEqual({ value: parse(text) });
  });
});

describe('left to the parser that knows places', () => {
  test.each([
    ['an anchor', 'a: &one 1\nb: *one\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a key that is no text', '2023: a\n'],
    ['a key that is no text, in braces', 'a: {null: 1}\n'],
    ['one that comes later in braces', 'a: { en: x, 2023: y }\n'],
    ['one in a list within braces', 'a: [{ b: 1 }, {true: 1}]\n'],
    ['a key that is below zero', '-1: a\n'],
    ['a key that is no text in capitals', 'a: { NULL: 1 }\n'],
    ['a key that is empty', 'a: {: 1}\n'],
    ['a key that stands twice', 'a: 1\na: 2\n'],
    ['what is no YAML', 'a: [1\n'],
    ['a word in two scripts', 'a: мeктеп\n'],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});

test('every text that ships is read as by the parser that knows places, and most are plain', () => {
  const paths = globSync(['data/**/*.yaml', 'src/**/*.yaml']);
  const plain = paths.filter((path) => {
    const text = readFileSync(path, 'utf8');
    const read = readPlainYaml(text);
    if (read !== undefined) expect(read.value, path).toEqual(parse(text));
    return read !== undefined;
  });
  expect(paths.length).toBeGreaterThan(0);
  expect(plain.length / paths.length).toBeGreaterThan(0.9);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../src/commands/publish.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The members of a union of strings, as a file writes it. */
function unionIn(file: string, name: string): readonly string[] {
  const [, union = ''] = new RegExp(`type ${name} =([^;]+);`).exec(read(file)) ?? [];
  return [...union.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
}

test('every file and folder that a page names is there', () => {
  const missing = PAGES.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|tests|docs|bench|locales|corrections)\/[\w./-]+|start\.mjs)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every link between pages leads somewhere', () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, dirname(page), path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(broken).toEqual([]);
});

test.each([
  ['src/catalogue/problem.ts', 'ProblemCode', 'In data'],
  ['src/sources/source-failure.ts', 'FailureCode', 'At a source'],
])('docs/errors.md explains each %s code', (file, union, heading) => {
  const [section] = read('docs/errors.md')
    .split('\n## ')
    .filter((part) => part.startsWith(heading));
  const explained = [...(section ?? '').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, code]) => code),
  );
  const codes = unionIn(file, union);
  expect(codes.length).toBeGreaterThan(10);
  expect(explained.toSorted()).toEqual(codes.toSorted());
});

test('docs/errors.md has the line of every refusal to start', () => {
  const page = read('docs/errors.md');
  const lines = [
    ...['src/telegram/explain-refusal.ts', 'src/http/server.ts', 'src/storage/open-database.ts'],
    ...['src/storage/copy-store.ts', 'src/storage/back-up.ts', 'src/storage/storage-unavailable.ts'],
    'start.mjs',
  ].flatMap((file) =>
    [...read(file).matchAll(/(?:return|StartError\(|super\(|console\.error\()\s*(['`])([^'`]+)\1/g)].map(
      ([, , line = '']) => line,
    ),
  );
  expect(lines.length).toBeGreaterThan(12);
  const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, line = '']) =>
    line
      .split('…')
      .map((part) => part.trim())
      .filter((part) => part.length > 2),
  );
  const isTold = (line: string) =>
    quoted.some((parts) => parts.join(' ').includes(' ') && parts.every((part) => line.includes(part)));
  expect(lines.filter((line) => !isTold(line))).toEqual([]);
});

test('the commands of a release day are those of publish', async () => {
  const told: string[] = [];
  const { log } = console;
  console.log = (line: string) => told.push(line);
  try {
    expect(await publish(['--help'])).toBe(0);
  } finally {
    console.log = log;
  }
  const flags = [...read('docs/release-day.md').matchAll(/(?<=publish --.*)--[a-z-]+(?=[ `\n])/g)].map(
    ([flag]) => flag,
  );
  expect(new Set(flags)).toEqual(new Set(['--dry-run', '--at', '--accept', '--withdraw']));
  for (const flag of flags) expect(told.join('\n')).toContain(flag);
});

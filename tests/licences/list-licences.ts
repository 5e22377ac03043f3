import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface LockedPackage {
  readonly version: string;
  readonly license: string;
  readonly dev?: true;
  /** Of a package that is installed on some systems only. */
  readonly optional?: true;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface Publication {
  readonly title: { readonly en: string };
  readonly publisher: { readonly name: { readonly en: string }; readonly url: string };
  readonly licence: { readonly en: string };
}

/** docs/licences.md, made from the lockfile and the data that ship. */
export function listLicences(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const installed = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({ name: path.replace(/^.*node_modules\//, ''), ...one }));
  const running = linesOf(installed.filter(({ dev }) => dev !== true));
  const developing = new Map<string, Set<string>>();
  for (const { license, name } of installed.filter(({ dev }) => dev === true))
    developing.set(license, (developing.get(license) ?? new Set()).add(name));
  return `# Licences

Made by \`npm run licences\` from \`package-lock.json\` and \`data\`; not written by hand. The code is under the MIT licence (\`LICENSE\`).

## Data

| directory | publication | publisher | licence |
| --- | --- | --- | --- |
${publications(join(root, 'data')).join('\n')}

Titles, everyday wordings and restated definitions in these directories are this project's own, under the licence of the code.

## Packages that the bot runs with

| package | version | licence |
| --- | --- | --- |
${running.join('\n')}

## Packages that only tests, checks and benchmarks use

| licence | packages |
| --- | --- |
${[...developing]
  .toSorted(([a], [b]) => compare(a, b))
  .map(([license, names]) => `| ${license} | ${[...names].toSorted(compare).join(', ')} |`)
  .join('\n')}
`;
}

function linesOf(packages: readonly (LockedPackage & { readonly name: string })[]): readonly string[] {
  const lines = packages.map(
    ({ name, version, license, optional }) =>
      `| ${name} | ${version}${optional === true ? ', on some systems' : ''} | ${license} |`,
  );
  return [...new Set(lines)].toSorted(compare);
}

function publications(data: string): readonly string[] {
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'codelists')
    .map(({ name }) => {
      const text = readFileSync(join(data, name, 'publication.yaml'), 'utf8');
      const { title, publisher, licence } = parse(text) as Publication;
      return `| \`data/${name}\` | ${title.en} | [${publisher.name.en}](${publisher.url}) | ${licence.en} |`;
    })
    .toSorted(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

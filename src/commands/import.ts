import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { checkDirectories } from '../catalogue/check-command.ts';
import { codelistSchema } from '../catalogue/codelist.ts';
import type { EditionDraft } from '../sources/edition-draft.ts';
import { type Oddity, writeOddity } from '../sources/oddity.ts';
import { readCorrections } from '../sources/open-sdg/corrections.ts';
import { importOpenSdg } from '../sources/open-sdg/import-open-sdg.ts';
import { readRepository } from '../sources/open-sdg/repository.ts';
import { writeEdition } from '../sources/write-edition.ts';

const HELP = `npm run import -- FORMAT SOURCE --out DIR [--corrections FOLDER] [--quiet]

Converts a source to an edition in the data format, in DIR, and checks it. FORMAT is one of:
  open-sdg   SOURCE is a directory: an Open SDG data repository

The publication is named after DIR. Codes that DIR/../codelists holds are taken from there. FOLDER holds YAML files that declare
what the source has wrong and how things in it are called. Everything odd in the source is told with file, line and what was
done about it; --quiet tells only how many there were.`;

/** Runs the command; returns the exit code. */
export async function importSource(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      corrections: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [format, source] = positionals;
  if (values.help || format !== 'open-sdg' || source === undefined || values.out === undefined) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const directory = resolve(values.out);
  const oddities: Oddity[] = [];
  let draft: EditionDraft;
  try {
    draft = importOpenSdg(await readRepository(source), {
      id: basename(directory),
      corrections: values.corrections === undefined ? {} : await readCorrections(values.corrections),
      shared: await sharedCodes(join(dirname(directory), 'codelists')),
      note: (oddity) => oddities.push(oddity),
    });
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : String(failure));
    return 1;
  }
  await writeEdition(draft, directory);
  if (!values.quiet) for (const oddity of oddities) console.log(writeOddity(oddity));
  const observations = draft.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  console.log(
    `${draft.tables.length} indicators, ${observations} observations, languages: ${draft.languages.join(', ')}. Oddities: ${count(oddities, 'kept')} kept, ${count(oddities, 'corrected')} corrected, ${count(oddities, 'left out')} left out.`,
  );
  const { lines, exitCode } = await checkDirectories([directory]);
  for (const line of lines) console.log(line);
  return exitCode;
}

function count(oddities: readonly Oddity[], rule: Oddity['rule']): number {
  return oddities.filter((one) => one.rule === rule).length;
}

/** The codes that a folder's codelists hold, by dimension; none where there is no such folder. */
async function sharedCodes(folder: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = await readdir(folder).catch(() => []);
  const lists = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map(async (name) => codelistSchema.parse(parse(await readFile(join(folder, name), 'utf8')))),
  );
  return new Map(lists.map(({ id, codes }) => [id, new Set(codes.map(({ code }) => code))]));
}

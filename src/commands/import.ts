import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { checkDirectories } from '../catalogue/check-command.ts';
import { codelistSchema } from '../catalogue/codelist.ts';
import { publicationId } from '../catalogue/schema-parts.ts';
import type { EditionDraft } from '../sources/edition-draft.ts';
import { type Note, type Oddity, writeOddity } from '../sources/oddity.ts';
import { readCorrections } from '../sources/open-sdg/corrections.ts';
import { importOpenSdg } from '../sources/open-sdg/import-open-sdg.ts';
import { readRepository } from '../sources/open-sdg/read-repository.ts';
import { checkPlace, writeEdition } from '../sources/write-edition.ts';

const HELP = `npm run import -- FORMAT SOURCE --out DIR [--corrections FOLDER] [--quiet]

Converts a source to an edition in the data format, in DIR, and checks it. FORMAT is one of:
  open-sdg   SOURCE is a directory that holds an Open SDG data repository, or the address (http, https) of a .zip or .tar.gz
             archive of one, such as https://github.com/OWNER/NAME/archive/refs/heads/BRANCH.zip

The publication is named after DIR; an edition in DIR is replaced. Codes that DIR/../codelists holds are taken from there. FOLDER
holds YAML files that declare what the source has wrong and how things in it are called. Everything odd in the source is told
with file, line and what was done about it; --quiet tells only how many there were. More: docs/sources.md.`;

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
  const note: Note = (oddity) => oddities.push(oddity);
  let draft: EditionDraft;
  try {
    const id = publicationId.safeParse(basename(directory));
    if (!id.success)
      throw new Error(
        `"${basename(directory)}" cannot name a publication: it ${id.error.issues[0]?.message}.`,
      );
    await checkPlace(directory);
    const corrections = values.corrections === undefined ? {} : await readCorrections(values.corrections);
    const shared = await sharedCodes(join(dirname(directory), 'codelists'));
    const repository = await readRepository(source, note);
    draft = importOpenSdg(repository, { id: id.data, corrections, shared, note });
    await writeEdition(draft, directory);
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : String(failure));
    return 1;
  }
  if (!values.quiet) for (const oddity of oddities) console.log(writeOddity(oddity));
  for (const line of summarise(draft, oddities)) console.log(line);
  const { lines, exitCode } = await checkDirectories([directory]);
  for (const line of lines) console.log(line);
  return exitCode;
}

function summarise({ tables, languages }: EditionDraft, oddities: readonly Oddity[]): readonly string[] {
  const count = (rule: Oddity['rule']): number => oddities.filter((one) => one.rule === rule).length;
  const rows = (rule: Oddity['rule']): number =>
    oddities.reduce((sum, one) => sum + (one.rule === rule ? (one.rows ?? 0) : 0), 0);
  const observations = tables.reduce((sum, one) => sum + one.rows.length, 0);
  const settled = rows('corrected');
  return [
    `${tables.length} indicators, ${observations} observations, languages: ${languages.join(', ')}.`,
    `Rows with a value: ${observations} kept, ${rows('kept')} repeated, ${settled} contradicted by a declared value, ${rows('left out')} left out.`,
    `Oddities: ${count('kept')} kept, ${count('corrected')} corrected, ${count('left out')} left out.`,
  ];
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

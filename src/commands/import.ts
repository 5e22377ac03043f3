import { writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { checkDirectories } from '../catalogue/check-command.ts';
import { publicationId } from '../catalogue/schema-parts.ts';
import { CLOCK } from '../sources/clock.ts';
import { openFetch } from '../sources/download.ts';
import { filesOf, type Imported } from '../sources/format.ts';
import { FORMAT_NAMES } from '../sources/format-names.ts';
import { FORMATS, formatNamed } from '../sources/formats.ts';
import { LIMITS } from '../sources/limits.ts';
import { type Note, type Oddity, writeOddity } from '../sources/oddity.ts';
import { readSource } from '../sources/read-source.ts';
import { checkPlace, writeFiles } from '../sources/write-edition.ts';
import { fail } from './fail.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run import -- FORMAT SOURCE --out DIR [--mapping FILE] [--corrections FOLDER] [--quiet]
npm run import -- xlsx --template FILE

Converts a source to an edition in the data format, in DIR, and checks it. FORMAT is one of:
${FORMAT_NAMES.map((name) => `  ${name.padEnd(14)}SOURCE is ${FORMATS[name].source}`).join('\n')}

The publication is named after DIR; an edition in DIR is replaced. Codes that DIR/../codelists holds are taken from there. FILE is a
mapping: YAML that says what the source cannot (titles in the languages, which of its codes are which, units). FOLDER, of open-sdg,
holds YAML files that declare what the source has wrong and how things in it are called. Everything odd in the source is told
with file, line and what was done about it; --quiet tells only how many there were. More: docs/sources.md.`;

/** Runs the command; returns the exit code. */
export async function importSource(args: readonly string[]): Promise<number> {
  const read = readOptions(args, {
    out: { type: 'string' },
    mapping: { type: 'string' },
    corrections: { type: 'string' },
    template: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (read === undefined) {
    console.error(HELP);
    return 2;
  }
  const { values, positionals } = read;
  const [name, location] = positionals;
  const format = formatNamed(name);
  if (values.template !== undefined && format?.writeTemplate !== undefined) {
    return writeTemplate(values.template, await format.writeTemplate());
  }
  if (values.help || format === undefined || location === undefined || values.out === undefined) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const directory = resolve(values.out);
  const oddities: Oddity[] = [];
  const note: Note = (oddity) => oddities.push(oddity);
  let imported: Imported;
  try {
    const id = publicationId.safeParse(basename(directory));
    if (!id.success)
      throw new Error(
        `"${basename(directory)}" cannot name a publication: it ${id.error.issues[0]?.message}.`,
      );
    await checkPlace(directory);
    const declared = name === 'open-sdg' ? values.corrections : values.mapping;
    const reading = { format, location, publication: id.data, declared, dataDirectory: dirname(directory) };
    imported = await readSource(reading, openFetch(LIMITS), CLOCK, note);
    await writeFiles(filesOf(imported), directory);
  } catch (failure) {
    return fail([failure instanceof Error ? failure.message : String(failure)]);
  }
  if (!values.quiet) for (const oddity of oddities) console.log(writeOddity(oddity));
  for (const line of summarise(imported, oddities)) console.log(line);
  const { lines, exitCode } = await checkDirectories([directory]);
  for (const line of lines) console.log(line);
  return exitCode;
}

/** A workbook that is there may be filled in: it is not written over. */
async function writeTemplate(file: string, content: Buffer): Promise<number> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    console.error(
      code === 'EEXIST'
        ? `${file} is there already`
        : `${file} cannot be written (${code ?? String(failure)})`,
    );
    return 1;
  }
  console.log(`${file} is written: fill it in, then npm run import -- xlsx ${file} --out DIR`);
  return 0;
}

function summarise(imported: Imported, oddities: readonly Oddity[]): readonly string[] {
  const count = (rule: Oddity['rule']): number => oddities.filter((one) => one.rule === rule).length;
  const rows = (rule: Oddity['rule']): number =>
    oddities.reduce((sum, one) => sum + (one.rule === rule ? (one.rows ?? 0) : 0), 0);
  const odd = `Oddities: ${count('kept')} kept, ${count('corrected')} corrected, ${count('left out')} left out.`;
  if (imported.kind === 'files') return [`${imported.files.size} files.`, odd];
  const { tables, languages } = imported.draft;
  const observations = tables.reduce((sum, one) => sum + one.rows.length, 0);
  const settled = rows('corrected');
  return [
    `${tables.length} indicators, ${observations} observations, languages: ${languages.join(', ')}.`,
    `Rows with a value: ${observations} kept, ${rows('kept')} repeated, ${settled} contradicted by a declared value, ${rows('left out')} left out.`,
    odd,
  ];
}

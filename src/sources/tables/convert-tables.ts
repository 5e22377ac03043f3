import { type Frequency, frequencyOf } from '../../catalogue/period.ts';
import type { EditionDraft } from '../edition-draft.ts';
import { completeLanguages, fill, fillNames } from '../languages.ts';
import type { Note } from '../oddity.ts';
import { plainPublication } from '../plain-publication.ts';
import { SourceFailure } from '../source-failure.ts';
import { chooseParts } from './choose-parts.ts';
import { convertPart } from './convert-part.ts';
import { codeReader } from './convert-rows.ts';
import { nameCodes } from './name-codes.ts';
import type { TableSetting } from './setting.ts';
import type { SourceTable } from './source-table.ts';

/** Months are the shortest periods that a publication appears by. */
const SHORTEST = 'YYYY-MM'.length;

/**
 * Converts tables of an outside source to an edition by a mapping. Everything odd is noted with its place and dealt with by a stated rule. Throws a
 * SourceFailure where the tables are not as the mapping says, or nothing is left of them.
 */
export function convertTables(tables: readonly SourceTable[], given: TableSetting): EditionDraft {
  const { id, mapping } = given;
  const losses: string[] = [];
  const note: Note = (oddity) => {
    if (oddity.rule === 'left out') losses.push(oddity.what);
    given.note(oddity);
  };
  const setting = { ...given, note };
  const codeOf = codeReader(setting);
  const converted = chooseParts(tables, mapping).flatMap((part) => convertPart(part, codeOf, setting) ?? []);
  if (converted.length === 0)
    throw new SourceFailure(
      'nothing_held',
      `No value of ${tables[0]?.file ?? id} can be taken over: ${losses[0] ?? 'it is empty.'}`,
    );
  const codelists = nameCodes(converted, codeOf, setting);
  const indicators = converted.map(({ indicator }) => indicator);
  const languages = mapping.languages ?? completeLanguages(indicators, codelists, () => 'mapping', note);
  const periods = converted.flatMap(({ rows }) => rows.map(({ period }) => period));
  const [title] = tables.map((table) => table.title);
  if (mapping.publication === undefined)
    note({
      file: 'mapping',
      rule: 'kept',
      what: 'no publication is declared; its texts are the title of the source.',
    });
  return {
    id,
    languages,
    ...newest(periods, mapping.frequency),
    ...(mapping.releaseDate && { releaseDate: mapping.releaseDate }),
    publication: mapping.publication ?? plainPublication(fill(title ?? { en: id }, ['kk', 'ru', 'en'])),
    terms: mapping.terms ?? [],
    links: mapping.links ?? [],
    codelists: codelists.map((list) => fillNames(list, languages)),
    tables: converted.map(({ indicator: { source, ...indicator }, rows }) => {
      const complete = source !== undefined && languages.every((language) => source[language] !== undefined);
      return {
        indicator: { ...indicator, title: fill(indicator.title, languages), ...(complete && { source }) },
        rows,
      };
    }),
  };
}

/** How often the publication appears (declared, else what most periods are), and its newest period of that length. */
function newest(
  periods: readonly string[],
  declared: EditionDraft['frequency'] | undefined,
): Pick<EditionDraft, 'referencePeriod' | 'frequency'> {
  const counts = new Map<Frequency, number>();
  for (const period of periods) {
    const frequency = frequencyOf(period) ?? 'A';
    counts.set(frequency, (counts.get(frequency) ?? 0) + 1);
  }
  const [most = 'A'] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const frequency = declared ?? (most === 'D' ? 'M' : most);
  const ordered = [...periods].sort();
  const last = ordered.findLast((period) => frequencyOf(period) === frequency);
  const newestOfAll = ordered.at(-1) ?? '';
  if (last !== undefined) return { referencePeriod: last, frequency };
  if (frequency === 'M' && newestOfAll.length >= SHORTEST)
    return { referencePeriod: newestOfAll.slice(0, SHORTEST), frequency };
  throw new SourceFailure(
    'wrong_setting',
    `No period is of the declared frequency ${frequency}; the newest is ${newestOfAll}.`,
  );
}

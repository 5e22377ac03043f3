import type { Indicator } from '../../catalogue/indicator.ts';
import { LANGUAGES, type Localised, type Wordings } from '../../language/language.ts';
import type { Note } from '../oddity.ts';
import type { Corrections, IndicatorCorrections } from './corrections.ts';
import { readTable } from './read-table.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { Repository } from './repository.ts';
import { type CleanRow, cleanRows, codeIdOf, MEASURE, withinRange } from './slices.ts';
import { speaksOfTheSame } from './titles.ts';
import type { Translate } from './translations.ts';

/** An indicator taken over, with its values. The indicator's texts may lack languages. */
export interface Converted {
  readonly indicator: Indicator;
  readonly rows: readonly CleanRow[];
  /** What the source or a declaration calls the unit codes of its rows. */
  readonly units: ReadonlyMap<string, string>;
}

/** What conversion looks things up in. */
export interface Lookup {
  readonly repository: Repository;
  readonly translate: Translate;
  readonly corrections: Corrections;
  /** Codes that the data directory's shared codelists hold already, by dimension. */
  readonly shared: ReadonlyMap<string, ReadonlySet<string>>;
  readonly note: Note;
}

/** Dimensions that cut across any indicator; the codes of all others name what is counted. */
const CROSS_CUTTING = new Set([
  'REF_AREA',
  'SEX',
  'AGE',
  'URBANISATION',
  'EDUCATION_LEV',
  'INCOME_WEALTH_QUANTILE',
  'DISABILITY_STATUS',
]);
/** A unit that the source does not name (SDMX: not applicable). */
export const NO_UNIT = '_Z';
const LONGEST_ID = 128;
const MOST_DECIMALS = 20;
/** A cell that is a code and not a name that can be read. */
const CODE = /^_?[A-Z0-9]+(?:_[A-Z0-9]+)*$/;

/** Converts `data/indicator_<id>.csv` with what the source says of it. Undefined where it has no values or is left out by declaration. */
export function convertIndicator(
  id: string,
  file: string,
  bytes: Buffer,
  lookup: Lookup,
): Converted | undefined {
  const { repository, translate, corrections, note } = lookup;
  const own = corrections.indicators?.[id] ?? {};
  const meta = {
    ...readYamlFile(repository, `indicator-config/${id}.yml`, note),
    ...readYamlFile(repository, `meta/${id}.yml`, note),
  };
  if (own.leaveOut !== undefined) {
    note({ file, rule: 'left out', what: own.leaveOut });
    return undefined;
  }
  const read = withinRange(file, readTable(file, bytes, note), own.range, note);
  const unitOf = unitReader(file, meta, own, lookup);
  const rows = withNamedCodes(
    file,
    cleanRows(
      file,
      read.map((row) => ({ ...row, unit: unitOf(row.unit) })),
      own.values,
      note,
    ),
    own,
    lookup,
  );
  if (rows.length === 0) return undefined;
  const dimensions = [...new Set(rows.flatMap(({ slice }) => Object.keys(slice)))];
  const naming = dimensions.filter((dimension) => !CROSS_CUTTING.has(dimension));
  const { title, wordings } = wordsOf(id, meta, own, translate);
  if (Object.keys(title).length === 0)
    note({ file, rule: 'kept', what: 'has no title in any language; its id stands for it.' });
  const source = sourceOf(meta, translate);
  const link = linkOf(meta);
  const indicator: Indicator = {
    id: id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, LONGEST_ID),
    title: Object.keys(title).length === 0 ? { en: id } : title,
    ...(own.shortTitle && { shortTitle: own.shortTitle }),
    ...(Object.keys(wordings).length > 0 && { wordings }),
    ...(own.weakWordings && { weakWordings: own.weakWordings }),
    unit: mostFrequent(rows.map(({ unit }) => unit)),
    decimals: Math.min(MOST_DECIMALS, Math.max(...rows.map(({ value }) => value.split('.')[1]?.length ?? 0))),
    dimensions,
    ...(naming.length > 0 && { namedByCodes: naming }),
    ...(own.default && { defaults: own.default }),
    ...(source && { source }),
    ...(link && { link }),
    externalIds: { open_sdg: id },
  };
  const units = new Map(read.map(({ unit }) => [unitOf(unit), unit]));
  return { indicator, rows, units };
}

/** Leaves out rows with a code that is named nowhere: what it stands for cannot be said. */
function withNamedCodes(
  file: string,
  rows: readonly CleanRow[],
  own: IndicatorCorrections,
  { shared, translate, corrections, note }: Lookup,
): readonly CleanRow[] {
  const isNamed = (dimension: string, code: string): boolean =>
    dimension === MEASURE ||
    !CODE.test(code) ||
    shared.get(dimension)?.has(code) === true ||
    own.codes?.[dimension]?.[code] !== undefined ||
    corrections.codes?.[dimension]?.[code] !== undefined ||
    Object.keys({ ...translate(`data.${code}`), ...translate(`${dimension}.${code}`) }).length > 0;
  return rows.filter(({ line, slice }) => {
    const unnamed = Object.entries(slice).find(([dimension, code]) => !isNamed(dimension, code));
    if (unnamed !== undefined)
      note({ file, line, rule: 'left out', what: `${unnamed.join(' ')} is a code that is named nowhere.` });
    return unnamed === undefined;
  });
}

/** The unit code of a row: declared for the indicator, else the row's, else the one that the source gives for the whole indicator. */
function unitReader(
  file: string,
  meta: Readonly<Record<string, unknown>>,
  own: IndicatorCorrections,
  { corrections: { units = {} }, note }: Lookup,
): (unit: string) => string {
  const declared = own.unit;
  if (declared !== undefined) {
    note({ file, rule: 'corrected', what: `the unit is ${declared}: ${own.unitWhy ?? 'declared'}` });
    return () => declared;
  }
  const computed = textOf(meta.computation_units)
    .replace(/^(?:data|UNIT_MEASURE)\./, '')
    .replace(/\s+/g, ' ')
    .trim();
  const fallback = units[computed] ?? (computed === '' ? NO_UNIT : codeIdOf(computed));
  let told = false;
  return (unit) => {
    if (unit !== '') return units[unit] ?? codeIdOf(unit);
    if (!told && fallback === NO_UNIT) note({ file, rule: 'kept', what: 'the source names no unit.' });
    told = true;
    return fallback;
  };
}

function wordsOf(
  id: string,
  meta: Readonly<Record<string, unknown>>,
  own: IndicatorCorrections,
  translate: Translate,
): { readonly title: Localised; readonly wordings: Wordings } {
  const named = resolve(meta.indicator_name, translate);
  const national = {
    ...resolve(meta.indicator_available, translate),
    ...translate(`national_indicators.${id}-title`),
  };
  const global = { ...named, ...translate(`global_indicators.${id}-title`) };
  const description = translate(`national_indicator_description.${id}`);
  const title = { ...global, ...national, ...own.title };
  const others = speaksOfTheSame(national, global) ? [global, description] : [description];
  const wordings: Record<string, readonly string[]> = {};
  for (const language of LANGUAGES) {
    const texts = [...(own.wordings?.[language] ?? []), ...others.flatMap((text) => cut(text[language]))];
    const new_ = [...new Set(texts)].filter((text) => text !== title[language]);
    if (new_.length > 0) wordings[language] = new_;
  }
  return { title, wordings };
}

/** Descriptions can be long; a wording is not. */
function cut(text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return [];
  return [text.length <= 300 ? text : text.slice(0, text.lastIndexOf(' ', 300))];
}

/** The value of a field that is a key of the translations, or a text in English. */
function resolve(value: unknown, translate: Translate): Localised {
  const text = textOf(value);
  if (text === '') return {};
  const translated = translate(text);
  if (Object.keys(translated).length > 0) return translated;
  return /^[\w-]+\.[\w-]+$/.test(text) ? {} : { en: text };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function sourceOf(meta: Readonly<Record<string, unknown>>, translate: Translate): Localised | undefined {
  const source = resolve(meta.source_compilation_1 ?? meta.source_organisation_1, translate);
  return Object.keys(source).length > 0 ? source : undefined;
}

function linkOf(meta: Readonly<Record<string, unknown>>): string | undefined {
  const link = textOf(meta.goal_meta_link);
  return URL.canParse(link) && /^https?:/.test(link) ? link : undefined;
}

function mostFrequent(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? NO_UNIT;
}

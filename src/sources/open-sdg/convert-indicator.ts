import type { Indicator } from '../../catalogue/indicator.ts';
import type { Localised } from '../../language/language.ts';
import { codeIdOf, dimensionIdOf } from '../ids.ts';
import type { Note } from '../oddity.ts';
import { NO_UNIT } from '../unit-names.ts';
import type { Corrections, IndicatorCorrections } from './corrections.ts';
import { withDeclaredUnits, withoutDeclaredRows } from './declared-rows.ts';
import { linkOf, sourceOf, wordsOf } from './indicator-words.ts';
import { readMeta } from './read-meta.ts';
import { readTable } from './read-table.ts';
import type { Repository } from './repository.ts';
import { type CleanRow, MEASURE, withinRange, withoutContradictions, withSlices } from './slices.ts';
import type { Translate } from './translations.ts';
import { withUnits } from './units.ts';

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
  MEASURE,
]);
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
  if (own.leaveOut !== undefined) {
    note({ file, rule: 'left out', what: own.leaveOut });
    return undefined;
  }
  const table = withinRange(file, readTable(file, bytes, own.lines, note), own.range, note);
  if (table.length === 0) return undefined;
  const meta = readMeta(repository, id, note);
  const { rows: inUnits, units } = withUnits(file, table, meta, own, lookup);
  const told = withDeclaredUnits(file, withoutDeclaredRows(file, inUnits, own, note), own, note);
  const sliced = withNamedCodes(file, withSlices(told), lookup, id);
  const rows = withoutContradictions(file, sliced, own.values, note);
  if (rows.length === 0) return undefined;
  const dimensions = [...new Set(rows.flatMap(({ slice }) => Object.keys(slice)))];
  const naming = dimensions.filter((dimension) => !CROSS_CUTTING.has(dimension));
  const source = sourceOf(meta, translate, lookup.corrections.sources);
  const link = linkOf(file, meta, note);
  const indicator: Indicator = {
    id,
    ...wordsOf(id, file, meta, own, withoutReplaced(translate, own.title), note),
    ...(own.shortTitle && { shortTitle: own.shortTitle }),
    ...(own.weakWordings && { weakWordings: own.weakWordings }),
    unit: mostFrequent(rows.map(({ unit }) => unit)),
    ...declaredMeaning(own),
    decimals: rows.reduce((most, { value }) => Math.max(most, value.split('.')[1]?.length ?? 0), 0),
    dimensions,
    ...(naming.length > 0 && { namedByCodes: naming }),
    ...(own.default && { defaults: own.default }),
    ...(source && { source }),
    ...(link && { link }),
    externalIds: { open_sdg: id },
  };
  const declaredUnits = (own.unitsOf ?? []).map(({ unit }) => [unit, unit] as const);
  return { indicator, rows, units: new Map([...units, ...declaredUnits]) };
}

/** What is declared of how the values are to be read. */
function declaredMeaning({
  timing,
  additive,
  rateOfChange,
  better,
  appliesTo,
}: IndicatorCorrections): Partial<Indicator> {
  return {
    ...(timing !== undefined && { timing }),
    ...(additive !== undefined && { additive }),
    ...(rateOfChange !== undefined && { rateOfChange }),
    ...(better !== undefined && { better }),
    ...(appliesTo !== undefined && { appliesTo }),
  };
}

/** Where a title is declared, the source's global one says something else or says it wrongly; it is no wording either. */
function withoutReplaced(translate: Translate, declared: Localised = {}): Translate {
  return (key) => {
    if (!key.startsWith('global_indicators.')) return translate(key);
    return Object.fromEntries(Object.entries(translate(key)).filter(([language]) => !(language in declared)));
  };
}

/** Leaves out rows with a code that is named nowhere: what it stands for cannot be said. */
function withNamedCodes(
  file: string,
  rows: readonly CleanRow[],
  { shared, translate, corrections, note }: Lookup,
  id: string,
): readonly CleanRow[] {
  const own = corrections.indicators?.[id]?.codes;
  const isNamed = (column: string, cell: string): boolean => {
    if (!CODE.test(cell)) return true;
    const [dimension, code] = [dimensionIdOf(column), codeIdOf(cell)];
    return (
      shared.get(dimension)?.has(code) === true ||
      own?.[dimension]?.[code] !== undefined ||
      corrections.codes?.[dimension]?.[code] !== undefined ||
      Object.keys(translateCode(column, cell, translate)).length > 0
    );
  };
  return rows.filter(({ line, cells }) => {
    const unnamed = Object.entries(cells).find(([column, cell]) => cell !== '_T' && !isNamed(column, cell));
    if (unnamed === undefined) return true;
    const what = `${unnamed.join(' ')} is a code that is named nowhere.`;
    note({ file, line, rule: 'left out', what, rows: 1 });
    return false;
  });
}

/** What the translations call a cell: by a key of its own, in the group of its column, or among all data. */
export function translateCode(column: string, cell: string, translate: Translate): ReturnType<Translate> {
  const groups = new Set(['data', dimensionIdOf(column), column]);
  return Object.assign({}, ...[...groups].map((group) => translate(`${group}.${cell}`)), translate(cell));
}

function mostFrequent(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? NO_UNIT;
}

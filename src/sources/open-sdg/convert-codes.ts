import type { Code, Codelist } from '../../catalogue/codelist.ts';
import { LANGUAGES, type Language, type Localised, type Wordings } from '../../language/language.ts';
import { cleanText } from '../clean-text.ts';
import { dimensionIdOf } from '../ids.ts';
import { MEASURE_NAME, NO_UNIT, NO_UNIT_NAME } from '../unit-names.ts';
import { type Converted, type Lookup, translateCode } from './convert-indicator.ts';
import type { Corrections } from './corrections.ts';
import { MEASURE } from './slices.ts';
import type { Translate } from './translations.ts';
import { translateUnit } from './units.ts';

const UNITS = 'UNIT_MEASURE';
/** Dimensions of the global SDG data structure whose codes are of many kinds. */
const MIXED = new Set(['SERIES', 'COMPOSITE_BREAKDOWN', MEASURE]);

/** The column that a dimension comes from, and the cells that its codes come from. */
interface Used {
  readonly column: string;
  readonly codes: Map<string, string>;
}

/**
 * The codelists that the indicators need and the shared ones lack. Names come from what is declared, then from the translations
 * of the source, else the cell names itself. Declared words for codes that are not among them are noted.
 */
export function convertCodes(
  converted: readonly Converted[],
  { shared, corrections, translate, note }: Lookup,
): readonly Codelist[] {
  const used = usedCodes(converted, shared);
  const own = wordsByCode(corrections);
  for (const [key] of own) {
    const [dimension = '', code = ''] = key.split(' ');
    if (used.get(dimension)?.codes.has(code)) continue;
    const isShared = shared.get(dimension)?.has(code) === true;
    const why = isShared ? 'the shared codelist names it; declare them there' : 'no row has it';
    note({ file: 'corrections', rule: 'left out', what: `words for ${dimension} ${code}: ${why}.` });
  }
  return [...used].map(([dimension, { column, codes }]) => {
    const declared = corrections.dimensions?.[dimension];
    const name = { ...nameOfDimension(dimension, column, translate), ...declared?.name };
    const place = placeIn(declared?.order ?? []);
    return {
      id: dimension,
      name,
      ...(declared?.by && { by: declared.by }),
      ...(MIXED.has(dimension) && { mixed: true }),
      ...(declared?.order && { ordered: true }),
      codes: [...codes]
        .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
        .map(([code, cell]): Code => {
          const words = own.get(`${dimension} ${code}`);
          const name = { ...nameOfCode(dimension, column, code, cell, translate), ...words?.name };
          return { code, name, ...(words?.wordings && { wordings: words.wordings }) };
        }),
    };
  });
}

/** Where a code stands in an order that is declared: those that it does not name, behind it. */
function placeIn(order: readonly string[]): (code: string) => number {
  return (code) => {
    const place = order.indexOf(code);
    return place < 0 ? order.length : place;
  };
}

function usedCodes(
  converted: readonly Converted[],
  shared: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Used> {
  const used = new Map<string, Used>();
  const use = (dimension: string, column: string, code: string, cell: string): void => {
    if (shared.get(dimension)?.has(code)) return;
    const list = used.get(dimension) ?? { column, codes: new Map() };
    if (!list.codes.has(code)) list.codes.set(code, cell);
    used.set(dimension, list);
  };
  for (const { rows, units } of converted) {
    for (const { slice, cells, unit } of rows) {
      use(UNITS, UNITS, unit, units.get(unit) ?? unit);
      if (slice[MEASURE] !== undefined) use(MEASURE, MEASURE, unit, units.get(unit) ?? unit);
      for (const [column, cell] of Object.entries(cells)) {
        const dimension = dimensionIdOf(column);
        const code = slice[dimension];
        if (code !== undefined) use(dimension, column, code, cell);
      }
    }
  }
  return used;
}

function nameOfDimension(dimension: string, column: string, translate: Translate): Localised {
  if (dimension === MEASURE || dimension === UNITS) return MEASURE_NAME;
  const keys = [`data.${column}`, `${column}.${column}`, `${dimension}.${dimension}`];
  return named(Object.assign({}, ...keys.map(translate)), column);
}

function nameOfCode(
  dimension: string,
  column: string,
  code: string,
  cell: string,
  translate: Translate,
): Localised {
  if (code === NO_UNIT) return NO_UNIT_NAME;
  const isUnit = dimension === MEASURE || dimension === UNITS;
  return named(isUnit ? translateUnit(cell, translate) : translateCode(column, cell, translate), cell);
}

function named(name: Localised, fallback: string): Localised {
  return Object.keys(name).length > 0 ? name : { en: cleanText(fallback).text };
}

interface CodeWords {
  readonly name?: Localised | undefined;
  readonly wordings?: Wordings | undefined;
}

/** Words declared for codes, of the whole source and of its indicators together. */
function wordsByCode({ codes = {}, indicators = {} }: Corrections): ReadonlyMap<string, CodeWords> {
  const words = new Map<string, CodeWords>();
  for (const group of [...Object.values(indicators).map((one) => one.codes ?? {}), codes]) {
    for (const [dimension, declared] of Object.entries(group)) {
      for (const [code, one] of Object.entries(declared)) {
        const key = `${dimension} ${code}`;
        const known = words.get(key);
        words.set(key, {
          name: { ...known?.name, ...one.name },
          wordings: together(known?.wordings, one.wordings),
        });
      }
    }
  }
  return words;
}

function together(a: Wordings | undefined, b: Wordings | undefined): Wordings {
  const all: Partial<Record<Language, readonly string[]>> = {};
  for (const language of LANGUAGES) {
    const texts = [...new Set([...(a?.[language] ?? []), ...(b?.[language] ?? [])])];
    if (texts.length > 0) all[language] = texts;
  }
  return all;
}

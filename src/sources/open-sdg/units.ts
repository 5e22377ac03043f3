import { codeIdOf } from '../ids.ts';
import { NO_UNIT } from '../unit-names.ts';
import type { Lookup } from './convert-indicator.ts';
import type { IndicatorCorrections } from './corrections.ts';
import type { Row } from './read-table.ts';
import type { Translate } from './translations.ts';

/** Groups of translations in which sources name their units. */
const GROUPS = ['UNIT_MEASURE', 'data', 'units', 'unit', 'Units', 'meta'];
const KEY = new RegExp(`^(?:${GROUPS.join('|')})\\.`);

/** An indicator's rows with unit codes, and what the source calls those codes. */
export interface InUnits {
  readonly rows: readonly Row[];
  readonly units: ReadonlyMap<string, string>;
}

/**
 * Puts unit codes in the place of what rows call their units: the one declared for the indicator, else the row's, else the one that the
 * source gives for the whole indicator (`computation_units`). Texts stand for the codes that are declared for them, or make a code of their own.
 * Rows in different units are not taken over under one declared unit.
 */
export function withUnits(
  file: string,
  rows: readonly Row[],
  meta: Readonly<Record<string, unknown>>,
  own: IndicatorCorrections,
  { corrections, note }: Lookup,
): InUnits {
  const texts = new Set(rows.map(({ unit }) => unit).filter((unit) => unit !== ''));
  if (own.unit !== undefined && texts.size > 1) {
    const what = `the declared unit ${own.unit} cannot hold for rows in different units (${[...texts].join(', ')}).`;
    note({ file, rule: 'left out', what, rows: rows.length });
    return { rows: [], units: new Map() };
  }
  if (own.unit !== undefined && rows.length > 0) {
    const what = `the unit is ${own.unit}: ${own.unitWhy ?? 'declared'}.`;
    note({ file, rule: 'corrected', what });
    const { unit } = own;
    return { rows: rows.map((row) => ({ ...row, unit })), units: new Map([[unit, unit]]) };
  }
  const whole = computedUnit(meta);
  const units = new Map<string, string>();
  const codeOf = (unit: string): string => {
    const text = unit.replace(KEY, '') || whole;
    const code = text === '' ? NO_UNIT : (corrections.units?.[text] ?? codeIdOf(text));
    units.set(code, text);
    return code;
  };
  const converted = rows.map((row) => ({ ...row, unit: codeOf(row.unit) }));
  if (units.has(NO_UNIT)) note({ file, rule: 'kept', what: 'the source names no unit.' });
  return { rows: converted, units };
}

/** The unit for a whole indicator: a key of the translations, or a text. */
function computedUnit({ computation_units: unit }: Readonly<Record<string, unknown>>): string {
  return typeof unit === 'string' ? unit.replace(KEY, '').replace(/\s+/g, ' ').trim() : '';
}

/** What the translations call a unit. */
export function translateUnit(text: string, translate: Translate): ReturnType<Translate> {
  return Object.assign({}, ...GROUPS.toReversed().map((group) => translate(`${group}.${text}`)));
}

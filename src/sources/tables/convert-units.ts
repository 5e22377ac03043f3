import { sliceKey } from '../../catalogue/observation.ts';
import type { DraftRow } from '../edition-draft.ts';
import { codeIdOf } from '../ids.ts';
import { NO_UNIT } from '../unit-names.ts';
import type { Part } from './choose-parts.ts';
import { describeSlice, type ReadRow } from './convert-rows.ts';
import type { TableSetting } from './setting.ts';

/** The rows of an indicator in its unit, or marked with their own, and what the source calls the units. */
export interface InUnits {
  readonly unit: string;
  readonly rows: readonly DraftRow[];
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Gives rows unit codes: the unit declared for the indicator, else the row's, else that of its measure. A declared unit does not hold for rows in
 * several units, and a slice in several units is no series: both are left out.
 */
export function convertUnits(part: Part, rows: readonly ReadRow[], setting: TableSetting): InUnits {
  const { file } = part.table;
  const { mapping, note } = setting;
  const { unit: declared } = part.declared;
  const whole = part.measures.map(({ unit }) => unit ?? '').find((unit) => unit !== '') ?? '';
  const texts = new Set(rows.map(({ unitText }) => unitText || whole));
  if (declared !== undefined && texts.size > 1) {
    const what = `the declared unit ${declared} of ${part.id} cannot hold for rows in different units (${[...texts].join(', ')}).`;
    note({ file, rule: 'left out', what, rows: rows.length });
    return { unit: declared, rows: [], names: new Map() };
  }
  const unclear = part.measures.find((measure) => measure.unclear !== undefined)?.unclear;
  if (unclear !== undefined && (declared === undefined || part.declared.multiplier === undefined)) {
    note({ file, rule: 'left out', what: `${part.id}: ${unclear}.`, rows: rows.length });
    return { unit: NO_UNIT, rows: [], names: new Map() };
  }
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const coded = rows.map((row) => {
    const text = row.unitText || whole;
    const unit = declared ?? (text === '' ? NO_UNIT : (mapping.units?.[text] ?? codeIdOf(text)));
    names.set(unit, text || unit);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    return { row, unit };
  });
  if (names.has(NO_UNIT)) note({ file, rule: 'kept', what: `the source names no unit for ${part.id}.` });
  const [most = NO_UNIT] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const units = new Map<string, Set<string>>();
  for (const { row, unit } of coded) {
    const key = sliceKey(row.slice);
    units.set(key, (units.get(key) ?? new Set()).add(unit));
  }
  const kept = coded.filter(({ row }) => units.get(sliceKey(row.slice))?.size === 1);
  if (kept.length < coded.length) {
    const mixed = coded.find(({ row }) => (units.get(sliceKey(row.slice))?.size ?? 0) > 1);
    const what = `${part.id}, ${describeSlice(mixed?.row.slice ?? {})} is in several units in turn; such series are not shown.`;
    note({ file, rule: 'left out', what, rows: coded.length - kept.length });
  }
  return {
    unit: most,
    names,
    rows: kept.map(({ row: { slice, period, value, status }, unit }) => ({
      slice,
      period,
      value,
      status,
      ...(unit !== most && { unit }),
    })),
  };
}

import type { Code, Codelist } from '../../catalogue/codelist.ts';
import type { Localised } from '../../language/language.ts';
import { MEASURE_NAME, NO_UNIT, NO_UNIT_NAME } from '../unit-names.ts';
import { type ConvertedPart, cleanTexts } from './convert-part.ts';
import type { CodeOf } from './convert-rows.ts';
import type { TableSetting } from './setting.ts';

const UNITS = 'UNIT_MEASURE';

/**
 * The codelists that the indicators need and the shared ones lack. Names come from the mapping, else from the source. Declared words for codes that
 * are not among them are noted.
 */
export function nameCodes(
  converted: readonly ConvertedPart[],
  codeOf: CodeOf,
  setting: TableSetting,
): readonly Codelist[] {
  const { mapping, shared, note } = setting;
  const used = new Map<string, { name: Localised; readonly codes: Map<string, Localised> }>();
  const use = (id: string, name: Localised, code: string, codeName: Localised): void => {
    if (shared.get(id)?.has(code)) return;
    const list = used.get(id) ?? { name, codes: new Map() };
    if (!list.codes.has(code)) list.codes.set(code, codeName);
    used.set(id, list);
  };
  const language = mapping.language ?? 'en';
  for (const { dimensions, rows, units } of converted) {
    for (const [code, text] of units)
      use(UNITS, MEASURE_NAME, code, code === NO_UNIT ? NO_UNIT_NAME : { [language]: text });
    for (const dimension of dimensions) {
      const held = new Set(rows.map(({ slice }) => slice[dimension.target]));
      for (const [code, { name }] of dimension.categories) {
        const target = codeOf(dimension, code);
        if (held.has(target)) use(dimension.target, dimension.name, target, name);
      }
    }
  }
  for (const [id, codes] of Object.entries(mapping.codes ?? {})) {
    for (const code of Object.keys(codes)) {
      if (used.get(id)?.codes.has(code)) continue;
      const isShared = shared.get(id)?.has(code) === true;
      const why = isShared ? 'the shared codelist names it; declare them there' : 'no row has it';
      note({ file: 'mapping', rule: 'left out', what: `words for ${id} ${code}: ${why}.` });
    }
  }
  return [...used].map(([id, { name, codes }]): Codelist => {
    const declared = Object.entries(mapping.dimensions ?? {}).find(
      ([source, one]) =>
        one.codelist === id ||
        converted.some((part) => part.dimensions.some((d) => d.id === source && d.target === id)),
    )?.[1];
    return {
      id,
      name: cleanTexts({ ...name, ...declared?.name }, id, note),
      ...(declared?.by && { by: declared.by }),
      codes: [...codes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, codeName]): Code => {
          const { name: own, ...words } = mapping.codes?.[id]?.[code] ?? {};
          return { code, name: cleanTexts({ ...codeName, ...own }, id, note), ...words };
        }),
    };
  });
}

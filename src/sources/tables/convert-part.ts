import type { Indicator } from '../../catalogue/indicator.ts';
import { LANGUAGES, type Localised } from '../../language/language.ts';
import { cleanText } from '../clean-text.ts';
import type { DraftRow } from '../edition-draft.ts';
import type { Note } from '../oddity.ts';
import type { Part } from './choose-parts.ts';
import { type CodeOf, convertRows } from './convert-rows.ts';
import { convertUnits } from './convert-units.ts';
import { TOTAL } from './mapping.ts';
import type { PlacedDimension } from './roles.ts';
import type { TableSetting } from './setting.ts';

/** An indicator with its rows, and what its dimensions and units are called in the source. */
export interface ConvertedPart {
  readonly indicator: Indicator;
  readonly rows: readonly DraftRow[];
  readonly dimensions: readonly PlacedDimension[];
  readonly units: ReadonlyMap<string, string>;
}

/** Converts a part of a table; undefined, and told, where nothing of it is left. */
export function convertPart(part: Part, codeOf: CodeOf, setting: TableSetting): ConvertedPart | undefined {
  const { table, declared } = part;
  const { note } = setting;
  const { unit, rows, names } = convertUnits(part, convertRows(part, codeOf, setting), setting);
  if (rows.length === 0) {
    note({ file: table.file, rule: 'left out', what: `${part.id} has no value.` });
    return undefined;
  }
  const held = part.roles.breakdowns.filter(
    ({ id, target }) => !part.where.has(id) && rows.some(({ slice }) => slice[target] !== undefined),
  );
  const { table: _, where, multiplier, period, taldau, ...own } = declared;
  const published = part.measures.map((measure) => measure.decimals ?? 0);
  const indicator: Indicator = {
    ...own,
    id: part.id,
    title: cleanTexts(part.title, table.file, note),
    unit,
    decimals: Math.max(own.decimals ?? 0, ...published, ...rows.map(({ value }) => decimalsOf(value))),
    dimensions: held.map(({ target }) => target),
    ...defaultsOf(held, rows, codeOf, own.defaults),
    ...(own.source === undefined && table.source && { source: cleanTexts(table.source, table.file, note) }),
    ...(table.externalIds && { externalIds: { ...table.externalIds, ...own.externalIds } }),
  };
  return { indicator, rows, dimensions: held, units: names };
}

/** Texts of a source, set right; what was set right is told. */
export function cleanTexts(text: Localised, file: string, note: Note): Localised {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const raw = text[language];
      if (raw === undefined || raw.trim() === '') return [];
      const { text: clean, changes } = cleanText(raw);
      for (const change of changes) note({ file, rule: 'corrected', what: `${change} in "${clean}".` });
      return [[language, clean]];
    }),
  );
}

/** What a question means that names no code: where there is no total, the usual category of the source, or the only one that is held. */
function defaultsOf(
  held: readonly PlacedDimension[],
  rows: readonly DraftRow[],
  codeOf: CodeOf,
  declared: Indicator['defaults'],
): Pick<Indicator, 'defaults'> {
  const found: Record<string, string> = {};
  for (const dimension of held) {
    const codes = new Set(rows.map(({ slice }) => slice[dimension.target]));
    const [only] = codes;
    const usual = dimension.usual === undefined ? undefined : codeOf(dimension, dimension.usual);
    const meant = usual !== undefined && usual !== TOTAL ? usual : codes.size === 1 ? only : undefined;
    if (!codes.has(undefined) && meant !== undefined && codes.has(meant)) found[dimension.target] = meant;
  }
  const defaults = { ...found, ...declared };
  return Object.keys(defaults).length === 0 ? {} : { defaults };
}

function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

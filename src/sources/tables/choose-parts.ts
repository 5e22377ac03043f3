import type { Localised } from '../../language/language.ts';
import { LANGUAGES } from '../../language/language.ts';
import { indicatorIdOf } from '../ids.ts';
import { SourceFailure } from '../source-failure.ts';
import type { IndicatorMapping, Mapping } from './mapping.ts';
import { idsOf, layout, type Roles, rolesOf } from './roles.ts';
import type { SourceCategory, SourceTable } from './source-table.ts';

/** The part of a table that becomes one indicator. */
export interface Part {
  /** Id of the indicator. */
  readonly id: string;
  readonly table: SourceTable;
  readonly roles: Roles;
  /** The code by dimension of the source that chooses it. */
  readonly where: ReadonlyMap<string, string>;
  readonly title: Localised;
  /** The chosen categories of measures. */
  readonly measures: readonly SourceCategory[];
  readonly declared: IndicatorMapping;
}

/**
 * The indicators in the tables: those that the mapping declares; where it declares none, one for each measure, with ids made of the source's ids.
 * Throws where the mapping asks for what no table has.
 */
export function chooseParts(tables: readonly SourceTable[], mapping: Mapping): readonly Part[] {
  const unknown = Object.keys(mapping.dimensions ?? {}).find((id) =>
    tables.every(({ dimensions }) => dimensions.every((one) => one.id !== id)),
  );
  if (unknown !== undefined) {
    const held = [...new Set(tables.flatMap(({ dimensions }) => dimensions.map(({ id }) => id)))].join(', ');
    throw new SourceFailure(
      'layout_changed',
      `The mapping declares the dimension ${unknown}, which the source has no more. It has ${held}.`,
    );
  }
  const declared = Object.entries(mapping.indicators ?? {});
  if (declared.length === 0) return tables.flatMap((table) => everyMeasure(table, mapping));
  return declared.map(([id, own]) => {
    const table = tableOf(id, own, tables);
    const where = new Map(Object.entries(own.where ?? {}));
    return partOf(id, table, where, rolesOf(table, mapping), own);
  });
}

function tableOf(id: string, { table }: IndicatorMapping, tables: readonly SourceTable[]): SourceTable {
  const found = table === undefined ? tables : tables.filter((one) => one.id === table);
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  const why = first === undefined ? `the source has no table "${table}"` : 'the source has several tables';
  const held = tables.map((one) => one.id).join(', ');
  throw new SourceFailure('wrong_setting', `Indicator ${id}: ${why}. Name one in "table": ${held}.`);
}

function everyMeasure(table: SourceTable, mapping: Mapping): readonly Part[] {
  const roles = rolesOf(table, mapping);
  let chosen: readonly (readonly (readonly [string, string])[])[] = [[]];
  for (const { id, categories } of roles.measures)
    chosen = chosen.flatMap((one) => [...categories.keys()].map((code) => [...one, [id, code] as const]));
  return chosen.map((codes) => {
    const id = chosen.length === 1 ? table.id : `${table.id}-${codes.map(([, code]) => code).join('-')}`;
    const part = partOf(indicatorIdOf(id), table, new Map(codes), roles, {});
    return chosen.length === 1 ? part : { ...part, title: joined(table.title, part.measures) };
  });
}

function partOf(
  id: string,
  table: SourceTable,
  where: ReadonlyMap<string, string>,
  roles: Roles,
  declared: IndicatorMapping,
): Part {
  for (const [dimension, code] of where) {
    const found = table.dimensions.find((one) => one.id === dimension);
    if (found === undefined)
      throw layout(
        table,
        `there is no dimension ${dimension} (indicator ${id}), but ${idsOf(table.dimensions)}`,
      );
    if (!found.categories.has(code))
      throw layout(table, `the dimension ${dimension} has no code "${code}" (indicator ${id})`);
  }
  const measures = roles.measures.map((dimension) => {
    const [only, ...others] = dimension.categories.keys();
    const code = where.get(dimension.id) ?? (others.length === 0 ? only : undefined);
    const category = code === undefined ? undefined : dimension.categories.get(code);
    if (category !== undefined) return category;
    const codes = [...dimension.categories.keys()].join(', ');
    throw layout(table, `indicator ${id} needs one measure in "where": ${dimension.id} is one of ${codes}`);
  });
  return { id, table, roles, where, measures, declared, title: { ...table.title, ...declared.title } };
}

/** What a table is about, and which of its measures is meant. */
function joined(title: Localised, measures: readonly SourceCategory[]): Localised {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const texts = [title, ...measures.map(({ name }) => name)].flatMap((text) => text[language] ?? []);
      return texts.length === 0 ? [] : [[language, texts.join(': ')]];
    }),
  );
}

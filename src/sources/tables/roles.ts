import { dimensionIdOf } from '../ids.ts';
import { SourceFailure } from '../source-failure.ts';
import type { Mapping } from './mapping.ts';
import { readPeriod } from './read-period.ts';
import type { SourceDimension, SourceTable } from './source-table.ts';

/** SDMX concept that only repeats what the form of a period says. */
const FREQUENCY = 'FREQ';

/** A dimension with its place among the codes of a cell. */
export interface PlacedDimension extends SourceDimension {
  readonly place: number;
  /** Its id in the data format. */
  readonly target: string;
}

/** The dimensions of a table by what they are. */
export interface Roles {
  readonly period: PlacedDimension | undefined;
  readonly measures: readonly PlacedDimension[];
  readonly breakdowns: readonly PlacedDimension[];
}

/**
 * Tells the dimensions of a table apart: as the mapping declares, else as the source says. Where neither names the periods, they are the one
 * dimension in which every category is a period.
 */
export function rolesOf(table: SourceTable, mapping: Mapping): Roles {
  const placed = table.dimensions.map((dimension, place): PlacedDimension => {
    const declared = mapping.dimensions?.[dimension.id];
    const target = declared?.codelist ?? dimensionIdOf(dimension.id);
    const role = declared?.is ?? dimension.role;
    return { ...dimension, ...(role && { role }), place, target };
  });
  const open = placed.filter(({ role, id }) => role === undefined && id !== FREQUENCY);
  const [like, ...others] = open.filter(({ categories }) => areAllPeriods(categories));
  const named = placed.filter(({ role }) => role === 'period');
  if (named.length > 1) throw layout(table, `it has several dimensions of periods: ${idsOf(named)}`);
  const period = named[0] ?? (others.length === 0 ? like : undefined);
  const breakdowns = placed.filter(
    ({ role, id }) => (role === undefined || role === 'breakdown') && id !== period?.id && id !== FREQUENCY,
  );
  const targets = breakdowns.map(({ target }) => target);
  const twice = targets.find((target, i) => targets.indexOf(target) !== i);
  if (twice !== undefined)
    throw layout(table, `two of its dimensions would be ${twice}: name another codelist for one of them`);
  return { period, measures: placed.filter(({ role }) => role === 'measure'), breakdowns };
}

function areAllPeriods(categories: SourceDimension['categories']): boolean {
  return categories.size > 0 && [...categories.keys()].every((code) => readPeriod(code) !== undefined);
}

/** Something in a table that is not as it has to be. */
export function layout({ file }: SourceTable, what: string): SourceFailure {
  return new SourceFailure('layout_changed', `${file}: ${what}.`);
}

/** Ids for a person to read. */
export function idsOf(dimensions: readonly { readonly id: string }[]): string {
  return dimensions.map(({ id }) => id).join(', ');
}

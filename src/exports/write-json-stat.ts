import type { Words } from '../answers/words.ts';
import { AREA } from '../catalogue/concepts.ts';
import type { DataRow, DataTable, Named } from './data-table.ts';

/** An axis of the cube, with the codes that occur on it in order. */
interface Axis extends Named {
  readonly codes: readonly Named[];
  read(row: DataRow): string;
}

/**
 * A table as a JSON-stat 2.0 dataset (https://json-stat.org/full/): every combination of the codes that occur, the last dimension running fastest, with null where
 * nothing is held. What the standard has no place for stands under `extension`, by position in `value`.
 */
export function writeJsonStat(words: Words, table: DataTable): Uint8Array {
  const axes = axesOf(words, table);
  const size = axes.map(({ codes }) => codes.length);
  const at = new Map(table.rows.map((row) => [positionOf(axes, row), row]));
  const count = size.reduce((product, one) => product * one, 1);
  const byPosition = <T>(read: (row: DataRow) => T | undefined): Readonly<Record<string, T>> =>
    Object.fromEntries([...at].flatMap(([i, row]) => [[i, read(row)] as const].filter(isTold)));
  const { provenance, indicator, slice, definition } = table;
  const dataset = {
    version: '2.0',
    class: 'dataset',
    label: indicator.label,
    source: provenance.source,
    ...(provenance.released !== undefined && { updated: provenance.released }),
    ...(definition !== undefined && { note: [definition] }),
    link: {
      via: [{ href: provenance.address }],
      ...(provenance.metadata !== undefined && { describedby: [{ href: provenance.metadata }] }),
    },
    id: axes.map(({ code }) => code),
    size,
    role: rolesOf(axes),
    dimension: Object.fromEntries(axes.map((axis) => [axis.code, describeAxis(table, axis)])),
    value: Array.from({ length: count }, (_, i) => at.get(i)?.value ?? null),
    status: byPosition(({ status }) => status),
    extension: {
      indicator: indicator.code,
      slice,
      publication: provenance.publication,
      publisher: provenance.publisher,
      licence: provenance.licence,
      edition: provenance.edition,
      released: provenance.released ?? null,
      origin: byPosition(({ origin }) => origin),
      notes: byPosition(({ note }) => note),
    },
  };
  return Buffer.from(JSON.stringify(dataset));
}

function isTold<T>(entry: readonly [number, T | undefined]): entry is readonly [number, T] {
  return entry[1] !== undefined;
}

const METRIC = 'INDICATOR';
const TIME = 'TIME_PERIOD';

function axesOf(words: Words, { dimensions, rows }: DataTable): readonly Axis[] {
  const axis = (code: string, label: string, name: (row: DataRow) => Named): Axis => ({
    code,
    label,
    codes: [...new Map(rows.map((row) => [name(row).code, name(row)])).values()],
    read: (row) => name(row).code,
  });
  const time = axis(TIME, words.text('export-period'), ({ period }) => ({ code: period, label: period }));
  return [
    axis(METRIC, words.text('export-indicator'), ({ indicator }) => indicator),
    ...dimensions.map(({ code, label }) =>
      axis(code, label, ({ codes }) => codes.get(code) ?? { code: '_Z', label: '' }),
    ),
    axis('UNIT_MEASURE', words.text('export-unit'), ({ unit }) => unit),
    { ...time, codes: [...time.codes].sort((a, b) => (a.code < b.code ? -1 : 1)) },
  ];
}

function rolesOf(axes: readonly Axis[]) {
  const hasArea = axes.some(({ code }) => code === AREA);
  return { time: [TIME], metric: [METRIC], ...(hasArea && { geo: [AREA] }) };
}

function describeAxis({ rows }: DataTable, { code, label, codes }: Axis) {
  const category = {
    index: codes.map((one) => one.code),
    label: Object.fromEntries(codes.map((one) => [one.code, one.label])),
  };
  if (code !== METRIC) return { label, category };
  const unit = Object.fromEntries(codes.map((one) => [one.code, unitOf(rows, one.code)]));
  return { label, category: { ...category, unit } };
}

/** Decimals of an indicator, and its unit where it has but one. */
function unitOf(rows: readonly DataRow[], indicator: string) {
  const own = rows.filter((row) => row.indicator.code === indicator);
  const units = [...new Set(own.map(({ unit }) => unit.label))];
  const decimals = Math.max(...own.map((row) => row.decimals));
  return { decimals, ...(units.length === 1 && { label: units[0] }) };
}

/** Row-major position of an observation in the cube. */
function positionOf(axes: readonly Axis[], row: DataRow): number {
  return axes.reduce(
    (position, { codes, read }) =>
      position * codes.length + codes.findIndex(({ code }) => code === read(row)),
    0,
  );
}

import { type Slice, sliceKey } from '../../catalogue/observation.ts';
import { frequencyOf } from '../../catalogue/period.ts';
import type { DraftRow } from '../edition-draft.ts';
import { codeIdOf } from '../ids.ts';
import type { Note } from '../oddity.ts';
import { readMultiplier } from '../unit-multiplier.ts';
import type { Part } from './choose-parts.ts';
import { TOTAL } from './mapping.ts';
import { readPeriod } from './read-period.ts';
import { readValue } from './read-value.ts';
import type { PlacedDimension } from './roles.ts';
import { layout } from './roles.ts';
import type { TableSetting } from './setting.ts';
import type { SourceCell } from './source-table.ts';

/** A row with the text of its unit in the source and where it stands. */
export interface ReadRow extends Omit<DraftRow, 'unit'> {
  readonly unitText: string;
  readonly line: number | undefined;
}

/** The code of the data format for a code of the source. */
export type CodeOf = (dimension: PlacedDimension, code: string) => string;

/** Reads codes as the mapping declares them; others are kept as they are, as far as the data format allows. */
export function codeReader({ mapping, shared }: TableSetting): CodeOf {
  return ({ id, target, total }, code) => {
    const declared = mapping.dimensions?.[id]?.codes?.[code];
    if (declared !== undefined) return declared;
    if (code === total || code === TOTAL) return TOTAL;
    const made = codeIdOf(code);
    return shared.get(target)?.get(made)?.total === true ? TOTAL : made;
  };
}

/** The rows of a part of a table. What is not taken over is noted. */
export function convertRows(part: Part, codeOf: CodeOf, setting: TableSetting): readonly ReadRow[] {
  const { table, roles, declared } = part;
  const { mapping, note } = setting;
  const periodOf = periodReader(part, setting);
  const isChosen = chooser(part, setting);
  const breakdowns = roles.breakdowns.filter(({ id }) => !part.where.has(id));
  const rows: ReadRow[] = [];
  for (const cell of table.cells) {
    if (!isChosen(cell)) continue;
    const { line } = cell;
    const leaveOut = (what: string): void =>
      note({ file: table.file, ...(line && { line }), rule: 'left out', what, rows: 1 });
    const power = declared.multiplier ?? readMultiplier(cell.power ?? '');
    const read = readValue(cell.value, cell.mark, power ?? 0, mapping.statuses);
    if (read.kind === 'nothing') continue;
    const at = cell.codes.join(', ');
    if (power === undefined) leaveOut(`${at}: "${cell.power}" is not known as a unit multiplier.`);
    else if (read.kind === 'unclear') leaveOut(`${at}: ${read.why}.`);
    else {
      const period = periodOf(cell);
      if (period === undefined) continue;
      const slice: Record<string, string> = {};
      for (const dimension of breakdowns) {
        const code = codeOf(dimension, cell.codes[dimension.place] ?? '');
        if (code !== TOTAL && code !== '') slice[dimension.target] = code;
      }
      const { value, status } = read;
      rows.push({ slice, period, value, status, unitText: cell.unit ?? '', line });
    }
  }
  return ofOneFrequency(part, withoutContradictions(part, rows, note), note);
}

/** Whether a cell belongs to the part, and to what the mapping wants of the table. */
function chooser({ table, where }: Part, { mapping }: TableSetting): (cell: SourceCell) => boolean {
  const wanted = table.dimensions.map(({ id }) => {
    const code = where.get(id);
    const only = code === undefined ? mapping.dimensions?.[id]?.only : [code];
    return only === undefined ? undefined : new Set(only);
  });
  return ({ codes }) => wanted.every((set, place) => set === undefined || set.has(codes[place] ?? ''));
}

/** The period of a cell; undefined, and told once for each, where it is none that can be held. */
function periodReader(
  { table, roles, declared }: Part,
  { mapping, note }: TableSetting,
): (cell: SourceCell) => string | undefined {
  const { period } = roles;
  if (period === undefined || declared.period !== undefined) {
    if (declared.period !== undefined) return () => declared.period;
    throw layout(
      table,
      'no dimension holds periods: declare one in the mapping ("is: period"), or the "period" of the indicator',
    );
  }
  const known = new Map<string, string | undefined>();
  for (const [code, { name }] of period.categories) {
    const texts = [code, ...Object.values(name)];
    const read = texts.map((text) => readPeriod(text ?? '')).find((one) => one !== undefined);
    known.set(code, mapping.dimensions?.[period.id]?.periods?.[code] ?? read);
  }
  const told = new Set<string>();
  return ({ codes, line }) => {
    const code = codes[period.place] ?? '';
    const found = known.get(code);
    if (found === undefined && !told.has(code)) {
      told.add(code);
      const what = `"${code}" is not a period; declare it in periods.`;
      note({ file: table.file, ...(line && { line }), rule: 'left out', what });
    }
    return found;
  };
}

/** The same row twice counts once; rows that contradict one another are all left out. */
function withoutContradictions(part: Part, rows: readonly ReadRow[], note: Note): readonly ReadRow[] {
  const { file } = part.table;
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = `${row.period} ${sliceKey(row.slice)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([key, [first, ...others]]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const place = { file, ...(first.line && { line: first.line }) };
    const where = `${part.id}, ${key.trim()}`;
    if (others.every((one) => isSame(one, first))) {
      note({
        ...place,
        rule: 'kept',
        what: `${where} stands there more than once; it counts once.`,
        rows: others.length,
      });
      return [first];
    }
    const values = [first, ...others].map(({ value, unitText }) => `${value} ${unitText}`.trim()).join(', ');
    const what = `${where} has different values (${values}); none is shown.`;
    note({ ...place, rule: 'left out', what, rows: others.length + 1 });
    return [];
  });
}

function isSame(a: ReadRow, b: ReadRow): boolean {
  return Number(a.value) === Number(b.value) && a.status === b.status && a.unitText === b.unitText;
}

/** A table of the data format has periods of one length: those that most rows have are kept. */
function ofOneFrequency(part: Part, rows: readonly ReadRow[], note: Note): readonly ReadRow[] {
  const counts = new Map<string, number>();
  for (const { period } of rows) {
    const frequency = frequencyOf(period) ?? '';
    counts.set(frequency, (counts.get(frequency) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const kept = rows.filter(({ period }) => frequencyOf(period) === most);
  const dropped = rows.length - kept.length;
  if (dropped > 0) {
    const what = `${part.id} has periods of several lengths; those of the frequency ${most} are taken over.`;
    note({ file: part.table.file, rule: 'left out', what, rows: dropped });
  }
  return kept;
}

/** The slice of a row for a person to read. */
export function describeSlice(slice: Slice): string {
  return sliceKey(slice) || 'total';
}

/** A line of a table: texts by column. */
export type Row = Readonly<Record<string, string>>;

/** Writes rows under their columns: the first `names` columns to the left, figures to the right. */
export function writeTable(rows: readonly Row[], names: number): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i < names ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n');
}

/** Per cent of `n`, with one decimal. */
export function share(hits: number, n: number): string {
  return n === 0 ? '' : ((100 * hits) / n).toFixed(1);
}

/** A count; none is a dash, so that the others stand out. */
export function count(hits: number): string {
  return hits === 0 ? '-' : String(hits);
}

/** Milliseconds to three digits. */
export function milliseconds(value: number): string {
  return Number.isNaN(value) ? '' : String(Number(value.toPrecision(3)));
}

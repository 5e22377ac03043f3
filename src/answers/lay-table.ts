/** A printed number, with so many digits after its decimal sign. */
export interface TableCell {
  readonly text: string;
  readonly decimals: number;
}

/** A line of a table: what it is about, and its values, one for each column. */
export interface TableRow {
  readonly label: string;
  readonly cells: readonly TableCell[];
}

/** Stands where a value is not held. */
export const NO_CELL: TableCell = { text: '–', decimals: 0 };

/** Letters of one width that fit beside each other on a narrow telephone. */
const WIDTH = 30;
const GAP = 2;
/** A label that takes more lines than this is read better as running text. */
const MOST_LINES = 3;
/** Narrower columns would break words. */
const NARROWEST_LABEL = 10;
const INDENT = ' ';

/**
 * Sets a table in letters of one width: labels on the left, broken between words where they are long; numbers on the right, their decimal signs under one
 * another. `heads` name the columns of values. Undefined where it would not fit a telephone.
 */
export function layTable(rows: readonly TableRow[], heads: readonly string[] = []): string | undefined {
  const count = Math.max(heads.length, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: count }, (_, i) =>
    alignRight(heads[i], alignDecimals(rows.map(({ cells }) => cells[i] ?? NO_CELL))),
  );
  const taken = columns.reduce((sum, [cell = '']) => sum + GAP + cell.length, 0);
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const room = Math.min(WIDTH - taken, longest);
  if (room < Math.min(NARROWEST_LABEL, longest)) return undefined;
  const labels = rows.map(({ label }) => breakWords(label, room));
  if (labels.some((lines) => lines.length > MOST_LINES || lines.some(({ length }) => length > room)))
    return undefined;
  const width = Math.max(...labels.flat().map(({ length }) => length));
  const named = heads.length === 0 ? labels : [[''], ...labels];
  return named
    .flatMap((lines, i) =>
      setRow(
        lines,
        width,
        columns.map((column) => column[i] ?? ''),
      ),
    )
    .join('\n');
}

function setRow(
  [first = '', ...others]: readonly string[],
  width: number,
  cells: readonly string[],
): string[] {
  const values = cells.map((cell) => ' '.repeat(GAP) + cell).join('');
  return [(first.padEnd(width) + values).trimEnd(), ...others];
}

/** A column with its head, all of one width. */
function alignRight(head: string | undefined, cells: readonly string[]): readonly string[] {
  const column = head === undefined ? cells : [head, ...cells];
  const width = Math.max(...column.map(({ length }) => length));
  return column.map((cell) => cell.padStart(width));
}

/** Fills up fractions with blanks, so that `4.75` and `5` stand with their units under one another. */
function alignDecimals(cells: readonly TableCell[]): readonly string[] {
  const widthOf = ({ decimals }: TableCell): number => (decimals === 0 ? 0 : decimals + 1);
  const widest = Math.max(0, ...cells.map(widthOf));
  return cells.map((cell) => cell.text + ' '.repeat(widest - widthOf(cell)));
}

/** Words in lines of at most so many letters; the lines after the first are indented. */
function breakWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \u00a0]+/)) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(INDENT + word);
  }
  return lines;
}

import type { Codebook } from './codebook.ts';
import type { EditionFiles, Tables } from './edition-files.ts';
import type { Indicator } from './indicator.ts';
import type { Slice } from './observation.ts';
import { type Row, rowKey, type Table } from './observation-table.ts';
import { error, type ProblemCode, type Report, warning } from './problem.ts';

/** Room for the noise of binary arithmetic, relative to the figures compared. */
const EPSILON = 1e-9;

/** Reports published figures that contradict each other: as an error, or as a warning where one of them carries a note. */
export function checkIdentities(
  files: EditionFiles,
  tables: Tables,
  codebook: Codebook,
  report: Report,
): void {
  for (const [id, document] of files.indicators) {
    const table = tables.get(id);
    if (document === undefined || table === undefined) continue;
    const { sums = [], shareOf } = document.value;
    for (const sum of sums) checkSum(sum, table, report);
    const counts = shareOf === undefined ? undefined : tables.get(shareOf);
    if (counts !== undefined) checkShares(table, counts, codebook, report);
  }
}

/** A row that has a value. */
type Figure = Row & { readonly value: number };

/** Parts add up to the total of their dimension, the other dimensions being the same; only where all of them are held. */
function checkSum(
  { dimension, parts }: NonNullable<Indicator['sums']>[number],
  table: Table,
  report: Report,
): void {
  for (const row of table.values()) {
    const total = asFigure(row);
    if (total === undefined || row.slice[dimension] !== undefined) continue;
    const { period } = row.observation;
    const figures = parts
      .map((part) => figureAt(table, { ...row.slice, [dimension]: part }, period))
      .filter(isHeld);
    if (figures.length < parts.length) continue;
    const sum = figures.reduce((before, { value }) => before + value, 0);
    const room = [total, ...figures].reduce((before, figure) => before + rounding(figure), 0);
    if (Math.abs(sum - total.value) <= room + EPSILON * Math.abs(total.value)) continue;
    const list = figures
      .map(({ value, slice, place }) => `${slice[dimension]} ${value} (line ${place.line})`)
      .join(', ');
    const message = `${period}: by ${dimension} the parts ${list} add up to ${Number(sum.toPrecision(15))}, but the total is ${total.value}.`;
    tell([total, ...figures], 'broken_sum', message, report);
  }
}

/**
 * A share is 100 × part / whole within its own rounding. A slice over several dimensions may be a share along any of them, so it is
 * wrong only where all its possible wholes are held and it agrees with none.
 */
function checkShares(shares: Table, counts: Table, codebook: Codebook, report: Report): void {
  for (const row of shares.values()) {
    const { slice, observation } = row;
    const share = asFigure(row);
    const part = figureAt(counts, slice, observation.period);
    const slices = wholesOf(slice, codebook);
    const wholes = slices.map((whole) => figureAt(counts, whole, observation.period)).filter(isHeld);
    if (share === undefined || part === undefined || slices.length === 0 || wholes.length < slices.length)
      continue;
    const room = halfUnit(share) + EPSILON * Math.abs(share.value);
    const agrees = (whole: Figure) => Math.abs((100 * part.value) / whole.value - share.value) <= room;
    if (wholes.some((whole) => whole.value === 0 || agrees(whole))) continue;
    const counted = wholes
      .map(
        (whole) =>
          `${write(part)} of ${write(whole)} is ${((100 * part.value) / whole.value).toFixed(share.decimals + 1)} %`,
      )
      .join(', ');
    const message = `${observation.period}: the share is ${share.value} %, but ${counted}.`;
    tell([share, part, ...wholes], 'broken_share', message, report);
  }
}

/**
 * What a slice may be a share of: along each dimension the code's parent, or the total where it has none; along all of them. Nothing
 * where a codelist cannot be used, since nobody can tell the parent then.
 */
function wholesOf(slice: Slice, codebook: Codebook): readonly Slice[] {
  const dimensions = Object.keys(slice);
  if (dimensions.some((dimension) => codebook.get(dimension) === undefined)) return [];
  const along = (base: Slice, dimension: string): Slice => {
    const { [dimension]: code = '', ...rest } = base;
    const codes = codebook.get(dimension);
    const parent = codes?.get(code)?.parent;
    return parent === undefined || codes?.get(parent)?.total === true
      ? rest
      : { ...rest, [dimension]: parent };
  };
  const single = dimensions.map((dimension) => along(slice, dimension));
  return dimensions.length > 1 ? [...single, dimensions.reduce(along, slice)] : single;
}

function tell(
  figures: readonly [Figure, ...Figure[]],
  code: ProblemCode,
  message: string,
  report: Report,
): void {
  const [{ place }] = figures;
  const isDeclared = figures.some(({ observation }) => observation.note !== undefined);
  if (isDeclared) report(warning(place, code, `${message} A note declares it.`));
  else {
    const advice = 'Correct the figures; where they are published so, declare a note in NOTE.';
    report(error(place, code, `${message} ${advice}`));
  }
}

function figureAt(table: Table, slice: Slice, period: string): Figure | undefined {
  const row = table.get(rowKey(slice, period));
  return row && asFigure(row);
}

function asFigure(row: Row): Figure | undefined {
  const { value } = row.observation;
  return value === null ? undefined : { ...row, value };
}

function isHeld(figure: Figure | undefined): figure is Figure {
  return figure !== undefined;
}

/** Half a unit of the last digit that is printed. */
function halfUnit({ decimals }: Figure): number {
  return 0.5 * 10 ** -decimals;
}

/** A whole number may be a count and is taken as exact; one with decimals has been rounded. */
function rounding(figure: Figure): number {
  return figure.decimals > 0 ? halfUnit(figure) : 0;
}

function write({ value, place }: Figure): string {
  return `${value} (${place.file}:${place.line})`;
}

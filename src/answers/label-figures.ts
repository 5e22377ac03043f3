import type { Slice } from '../catalogue/observation.ts';
import type { Figure } from './answer.ts';
import { lessOf } from './common-slice.ts';
import { formatPeriod, nameSlice, type Words } from './words.ts';

/** How figures of a list are told apart: by their slice, less what they have in `common`, and by their period, where there are several. */
export function labelsAmong(
  words: Words,
  figures: readonly Figure[],
  common: Slice,
): (figure: Figure) => string {
  const nameOf = ({ slice, without }: Figure): string => nameSlice(words, lessOf(slice, common), without);
  const hasSlices = new Set(figures.map(nameOf)).size > 1;
  const hasPeriods = new Set(figures.map(({ period }) => period)).size > 1;
  return (figure) =>
    [...(hasSlices ? [nameOf(figure)] : []), ...(hasPeriods ? [nameYears(words, figure.period)] : [])].join(
      ', ',
    );
}

/** A year stands alone in a column of years. */
function nameYears(words: Words, period: string): string {
  return /^\d{4}$/.test(period) ? period : formatPeriod(words, period, undefined);
}

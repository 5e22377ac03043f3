import type { Slice } from '../catalogue/observation.ts';
import type { Figure } from './answer.ts';
import { lessOf } from './common-slice.ts';
import { formatPeriod, nameShortly, nameSlice, type Words } from './words.ts';

/**
 * How figures that stand beside one another are told apart: by indicator and slice, less what they have in `common`, and by period; each where there are several.
 * Empty where nothing tells them apart.
 */
export function labelsAmong(
  words: Words,
  figures: readonly Figure[],
  common: Slice,
): (figure: Figure) => string {
  const hasIndicators = new Set(figures.map(({ indicator }) => indicator)).size > 1;
  const nameOf = ({ indicator, slice, without }: Figure): string => {
    const own = lessOf(slice, common);
    if (!hasIndicators) return nameSlice(words, own, without);
    const isTotal = Object.keys(own).length === 0;
    const name = nameShortly(words, indicator);
    return isTotal ? name : `${name}: ${nameSlice(words, own)}`;
  };
  const hasNames = new Set(figures.map(nameOf)).size > 1;
  const hasPeriods = new Set(figures.map(({ period }) => period)).size > 1;
  return (figure) =>
    [...(hasNames ? [nameOf(figure)] : []), ...(hasPeriods ? [nameYears(words, figure.period)] : [])].join(
      ', ',
    );
}

/** A year stands alone in a column of years. */
function nameYears(words: Words, period: string): string {
  return /^\d{4}$/.test(period) ? period : formatPeriod(words, period, undefined);
}

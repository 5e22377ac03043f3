import type { Figure, RevisedFigure } from './answer.ts';
import { commonSlice } from './common-slice.ts';
import { labelsAmong } from './label-figures.ts';
import { nameDay } from './name-date.ts';
import { formatFigure, type Words } from './words.ts';

/** Of so many revised figures it is told what they were before; all of them are asked for in words. */
const MOST_NAMED = 3;

/** When figures were revised and what was published before, each by what tells it apart where the answer shows several. */
export function nameRevised(
  words: Words,
  revised: readonly RevisedFigure[],
  answers: readonly Figure[],
): string {
  const all = [...answers, ...revised.map(({ figure }) => figure)];
  const labelOf = labelsAmong(words, all, commonSlice(all));
  const argsOf = ({ figure, before, on }: RevisedFigure) => ({
    label: labelOf(figure),
    day: nameDay(words, on),
    value: formatFigure(words, before),
  });
  const [only, ...others] = revised.map(argsOf);
  if (only !== undefined && only.label === '' && others.length === 0) return words.text('note-revised', only);
  const named = revised.slice(0, MOST_NAMED).map((one) => words.text('note-revised-each', argsOf(one)));
  const left = revised.length - named.length;
  const more = left > 0 ? [words.text('more-lines', { count: left })] : [];
  return words.text('note-revised-several', { figures: [...named, ...more].join('; ') });
}

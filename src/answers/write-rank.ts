import type { Figure, FigureAnswer } from './answer.ts';
import { commonSlice, lessOf } from './common-slice.ts';
import { formatFigure, nameSlice, type Words } from './words.ts';

/** Of those that share a place so many are named. */
const MOST_NAMED = 6;

/** Beside a place in a ranking: who shares it, who comes first and who last. */
export function writeRank(words: Words, { figures }: FigureAnswer): readonly string[] {
  const ranked = figures.filter(({ role }) => role !== 'answer');
  const [own, ...others] = ranked;
  if (own === undefined) return [];
  const common = commonSlice(ranked);
  const names = (of: readonly Figure[]): string => {
    const shown = of.slice(0, MOST_NAMED).map(({ slice }) => nameSlice(words, lessOf(slice, common)));
    const left = of.length - shown.length;
    return shown.join(', ') + (left > 0 ? ` ${words.text('more-lines', { count: left })}` : '');
  };
  const holders = (value: number): string => {
    const having = ranked.filter((one) => one.value === value);
    return having.length === 0 ? '' : `${names(having)} – ${formatFigure(words, having[0] ?? own)}`;
  };
  const values = ranked.map(({ value }) => value);
  const tied = others.filter(({ value }) => value === own.value);
  return [
    ...(tied.length === 0 ? [] : [words.text('rank-tied', { others: names(tied) })]),
    words.text('rank-ends', { first: holders(Math.max(...values)), last: holders(Math.min(...values)) }),
  ];
}

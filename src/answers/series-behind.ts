import type { FigureAsk, Operation } from '../questions/question.ts';
import type { FigureAnswer } from './answer.ts';

/** Two points make no course. */
const FEWEST = 3;

/** Of these the figure stands for a series; of a difference or a sum, for several. */
const OF_ONE_SERIES: ReadonlySet<Operation['kind']> = new Set(['value', 'change', 'average']);

/** The series that a single figure is taken from, as a question; undefined where there is none, or too short a one. */
export function seriesBehind({ ask, figures, operation, held }: FigureAnswer): FigureAsk | undefined {
  const isSingle = figures.filter(({ role }) => role === 'answer').length === 1 && ask.slices.length === 1;
  if (!isSingle || held.length < FEWEST || !OF_ONE_SERIES.has(operation.kind)) return undefined;
  return { ...ask, period: { kind: 'all' }, operation: { kind: 'value' } };
}

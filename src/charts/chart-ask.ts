import type { FigureAnswer } from '../answers/answer.ts';
import type { FigureAsk } from '../questions/question.ts';

/** A picture shows a way, not two dots: a single figure has one where its series holds at least so many values. */
const FEWEST_OF_SERIES = 3;

/**
 * The figures that a picture of an answer shows, as a question: those of the answer; of an extreme, all among which it is the highest or lowest; of
 * anything else, none.
 */
export function chartAsk({ ask, figures, operation }: FigureAnswer): FigureAsk | undefined {
  if (operation.kind === 'extreme') return { ...ask, operation: { kind: 'value' } };
  if (operation.kind !== 'value' && operation.kind !== 'change') return undefined;
  return figures.filter(({ role }) => role === 'answer').length > 1 ? ask : undefined;
}

/** The series behind a single figure, where it is long enough for a picture. */
export function seriesAsk({ ask, figures, operation, held }: FigureAnswer): FigureAsk | undefined {
  const isSingle = figures.filter(({ role }) => role === 'answer').length === 1 && ask.slices.length === 1;
  if (!isSingle || held.length < FEWEST_OF_SERIES || !['value', 'change', 'average'].includes(operation.kind))
    return undefined;
  return { ...ask, period: { kind: 'all' }, operation: { kind: 'value' } };
}

import type { FigureAnswer } from '../answers/answer.ts';
import type { FigureAsk } from '../questions/question.ts';

/**
 * The figures that a picture of an answer shows, as a question: those of the answer; of an extreme or a place, all among which it stands; of anything else,
 * none.
 */
export function chartAsk({ ask, figures, operation }: FigureAnswer): FigureAsk | undefined {
  if (operation.kind === 'largestChange' && operation.among === 'slices')
    return { ...ask, operation: { kind: 'change', expressed: operation.expressed } };
  if ('among' in operation || operation.kind === 'rank') return { ...ask, operation: { kind: 'value' } };
  if (!['value', 'change', 'average', 'sum'].includes(operation.kind)) return undefined;
  return figures.filter(({ role }) => role === 'answer').length > 1 ? ask : undefined;
}

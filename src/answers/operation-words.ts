import type { Operation } from '../questions/question.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import type { Words } from './words.ts';

/** What was done to get the figure, where its title does not say so. */
export function operationWords(words: Words, answer: FigureAnswer, main: Figure): string {
  const { ask, operation } = answer;
  switch (operation.kind) {
    case 'change':
      return words.text(main.value > 0 ? 'change-up' : main.value < 0 ? 'change-down' : 'change-none');
    case 'extreme':
      return operation.place === undefined
        ? words.text(`extreme-${operation.which}`)
        : words.text(`extreme-place-${operation.which}`, { place: operation.place });
    case 'largestChange':
      return words.text(`largest-${operation.way}`);
    case 'beyond':
      return words.text(`beyond-${operation.side}`);
    case 'ratio':
      return ask.slices.length === 1 ? ratioWords(words, answer) : '';
    case 'average':
      return words.text('operation-average');
    default:
      return '';
  }
}

/** "How many times less" divides the earlier value by the later one. */
function ratioWords(words: Words, { figures }: FigureAnswer): string {
  const [above, below] = figures.filter(({ role }) => role === 'operand');
  const isFall = above !== undefined && below !== undefined && above.period < below.period;
  return words.text(isFall ? 'change-down' : 'operation-ratio');
}

/** True where the sign of a figure says which way it goes. */
export function isSigned(operation: Operation): boolean {
  if (operation.kind === 'difference') return operation.expressed === 'percent';
  return operation.kind === 'change' || operation.kind === 'largestChange';
}

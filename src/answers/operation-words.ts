import type { Figure, FigureAnswer } from './answer.ts';
import type { Words } from './words.ts';

/** What was done to get the figure, where its title does not say so. */
export function operationWords(words: Words, { ask, operation }: FigureAnswer, main: Figure): string {
  switch (operation.kind) {
    case 'change':
      return words.text(main.value > 0 ? 'change-up' : main.value < 0 ? 'change-down' : 'change-none');
    case 'extreme':
      return words.text(`extreme-${operation.which}`);
    case 'ratio':
      return ask.slices.length === 1 ? words.text('operation-ratio') : '';
    case 'average':
      return words.text('operation-average');
    default:
      return '';
  }
}

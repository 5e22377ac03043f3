import type { Operation } from '../questions/question.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import type { Words } from './words.ts';

/** What was done to get the figure, where its title does not say so. */
export function operationWords(words: Words, answer: FigureAnswer, main: Figure): string {
  const { ask, operation } = answer;
  switch (operation.kind) {
    case 'change':
      return words.text(directionKey(answer, main));
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

/** Which way it went: a change that rounds to nothing is still one where the values differ. */
function directionKey({ figures }: FigureAnswer, main: Figure): string {
  const [first, last] = figures.filter(({ role }) => role === 'operand');
  const change = main.value || (last?.value ?? 0) - (first?.value ?? 0);
  return change > 0 ? 'change-up' : change < 0 ? 'change-down' : 'change-none';
}

/** Of two years, which way it went; "how many times less" divides the earlier value by the later one. "0.9 times" is neither plainly more nor less. */
function ratioWords(words: Words, { figures }: FigureAnswer): string {
  const [above, below] = figures.filter(({ role }) => role === 'operand');
  if (above === undefined || below === undefined || above.value <= below.value)
    return words.text('operation-ratio');
  return words.text(above.period < below.period ? 'change-down' : 'change-up');
}

/** True where the sign of a figure says which way it goes: of what is the larger less the smaller, it says nothing. */
export function isSigned(operation: Operation, { unit }: Figure): boolean {
  if (operation.kind === 'difference') return unit === 'PT';
  return operation.kind === 'change' || operation.kind === 'largestChange';
}

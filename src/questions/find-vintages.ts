import { askOf, type FigureAsk, type Question } from './question.ts';
import { hasCue, inFocus, type Reading, spansWithCue } from './reading.ts';

/** The words of a message without those that ask what was published earlier; undefined where none of them do. */
export function withoutVintageWords(reading: Reading): string | undefined {
  if (!hasCue(reading, 'earlierPublished')) return undefined;
  const asking = spansWithCue(reading, 'earlierPublished').filter((span) => inFocus(reading, span));
  const isAsking = (token: number): boolean => asking.some(({ from, to }) => from <= token && token < to);
  return reading.tokens
    .filter((_, token) => !isAsking(token))
    .map(({ text }) => text)
    .join(' ');
}

/**
 * What was published earlier of the figure that the rest of the message asks for; where that asks for none, of the last one. A choice between figures is one between
 * what was published of them.
 */
export function askForVintages(rest: Question, last: Question | undefined): Question {
  if (rest.kind === 'figure') return vintagesOf(rest.ask);
  if (rest.kind === 'notHeld') return rest;
  if (rest.kind === 'choice' && rest.options.every(({ kind }) => kind === 'figure'))
    return { ...rest, options: rest.options.map((option) => askForVintages(option, undefined)) };
  const ask = askOf(last);
  return ask === undefined ? { kind: 'unknown', nearest: [] } : vintagesOf(ask);
}

/** Of a series and its periods: editions differ in what they publish, not in what is computed from it. */
function vintagesOf({ indicator, slices, breakdown, period }: FigureAsk): Question {
  const [{ slice } = { slice: {} }] = slices;
  const { [breakdown ?? '']: _, ...whole } = slice;
  return {
    kind: 'vintages',
    ask: { indicator, slices: [{ slice: whole }], period, operation: { kind: 'value' } },
  };
}

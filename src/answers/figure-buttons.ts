import type { FigureAsk, Question } from '../questions/question.ts';
import { aboutButtons, termButton } from './about-buttons.ts';
import type { Answer, FigureAnswer } from './answer.ts';
import { inPairs } from './in-pairs.ts';
import { menusFor, toolRow } from './menus.ts';
import type { Button, ButtonRows, Message } from './message.ts';
import { nameAsk, nameOffer } from './name-question.ts';
import { seriesBehind } from './series-behind.ts';
import { nameBreakdown, upperFirst, type Words } from './words.ts';
import { choiceLabels } from './write-choice.ts';

type Buttons = Pick<Message, 'buttons' | 'menus'>;

/** So many places to go from a figure are shown at once: three rows of two. */
const MOST_IN_SIGHT = 6;

/** A reader on a telephone sees the places to go, most in sight, and one row of tools below. */
export function figureButtons(words: Words, answer: FigureAnswer): Buttons {
  const { ask, ways } = answer;
  const { total, years, related } = ways;
  const breakdowns = ways.breakdowns.map((by) =>
    figureButton(upperFirst(nameBreakdown(words, by.breakdown ?? '')), by),
  );
  const whole = [
    ...(years === undefined ? [] : [figureButton(words.text('button-years'), years)]),
    ...(seriesBehind(answer)
      ? [{ label: words.text('button-chart'), deed: { kind: 'chart' } as const }]
      : []),
    ...(total === undefined ? [] : [figureButton(words.text('button-total'), total)]),
  ];
  const terms = termButton(words, { kind: 'figure', ask });
  const shown = breakdowns.slice(0, MOST_IN_SIGHT - whole.length - terms.length);
  return withTools(words, answer, inPairs([...shown, ...whole, ...terms]), [
    ...inPairs([...breakdowns.slice(shown.length), ...aboutButtons(words, { kind: 'figure', ask })]),
    ...related.map((other) => [figureButton(nameAsk(words, other), other)]),
  ]);
}

/** From a figure that is not held to those that are nearest. */
export function notHeldButtons(words: Words, answer: Extract<Answer, { kind: 'notHeld' }>): Buttons {
  const { ask, why, nearest } = answer;
  const { labels } = nameOffer(words, nearest, wholeOf(words, answer));
  const question: Question = { kind: 'notHeld', ask, why };
  const about = inPairs([...termButton(words, question), ...aboutButtons(words, question)]);
  return withTools(words, answer, offered(nearest, labels), about);
}

/** One button for each of the figures that may be meant. */
export function choiceButtons(words: Words, answer: Extract<Answer, { kind: 'choice' }>): Buttons {
  return withTools(words, answer, offered(answer.options, choiceLabels(words, answer.options)), []);
}

function withTools(words: Words, answer: Answer, buttons: ButtonRows, more: ButtonRows): Buttons {
  return { buttons: [...buttons, toolRow(words, answer)], ...menusFor(words, answer, more) };
}

function offered(questions: readonly Question[], labels: readonly string[]): ButtonRows {
  return questions.map((question, i) => [{ label: labels[i] ?? '', question }]);
}

/** What the whole of an indicator is called, where its period was refused or something of it. */
function wholeOf(words: Words, { ask, why }: Extract<Answer, { kind: 'notHeld' }>): string {
  const isPeriod = why.kind === 'period' || why.kind === 'finer_period';
  const isTotal = ask.slices.every(({ slice }) => Object.keys(slice).length === 0);
  return words.text(isPeriod && isTotal ? 'button-newest' : 'button-total');
}

function figureButton(label: string, ask: FigureAsk): Button {
  return { label, question: { kind: 'figure', ask } };
}

import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { citeFigure } from './citation.ts';
import { writeDeepLink } from './deep-link.ts';
import type { Button, ButtonRows, Deed, FileFormat, Message } from './message.ts';
import { nameAsk, nameQuestion } from './name-question.ts';
import { shorten } from './shorten.ts';
import { nameShortly, type Words } from './words.ts';

/** What can be taken away, in the order in which most people look for it. */
const FORMATS: readonly FileFormat[] = ['xlsx', 'csv', 'json'];

/** The last row under an answer: copy it, take the data away, what is wanted more rarely. */
export function toolRow(words: Words, answer: Answer): readonly Button[] {
  return [
    ...(answer.kind === 'figure'
      ? [deed(words, 'copy', { kind: 'copy', text: citeFigure(words, answer) })]
      : []),
    ...(hasData(answer) ? [deed(words, 'files', { kind: 'open', menu: 'files' })] : []),
    deed(words, 'more', { kind: 'open', menu: 'more' }),
  ];
}

/** What the last row's buttons open. `rows`: more places to go from the answer. */
export function menusFor(words: Words, answer: Answer, rows: ButtonRows): Pick<Message, 'menus'> {
  const back = [deed(words, 'back', { kind: 'open', menu: 'main' })];
  const files = FORMATS.map((format) => deed(words, `file-${format}`, { kind: 'file', format }));
  return {
    menus: {
      more: [...rows, passingOn(words, answer), back],
      files: hasData(answer) ? [files, back] : [back],
    },
  };
}

/** Passes the question on, where there is something in it to pass on, and says that its answer is wrong. */
export function passingOn(words: Words, answer: Answer): readonly Button[] {
  const text = shareText(words, answer);
  const report = deed(words, 'report', { kind: 'report' });
  return [...(text === '' ? [] : [shareButton(words, text, questionOf(answer))]), report];
}

/** True where there is a series behind the answer, or one of other periods than a refused one. */
function hasData(answer: Answer): boolean {
  if (answer.kind !== 'notHeld') return answer.kind === 'figure';
  return answer.held.length > 0 && ['period', 'finer_period'].includes(answer.why.kind);
}

/** What is written beside a shared link: the figure as it is quoted, what was asked for, or what there is to choose from. Empty where nothing was understood. */
function shareText(words: Words, answer: Answer): string {
  if (answer.kind === 'figure') return citeFigure(words, answer);
  if (answer.kind === 'notHeld') return nameAsk(words, answer.ask);
  if (answer.kind !== 'choice' && answer.kind !== 'unknown') return '';
  const names = answer.options.map((option) =>
    option.kind === 'figure' ? nameShortly(words, option.ask.indicator) : nameQuestion(words, option),
  );
  return shorten([...new Set(names)].join(' / '), LONGEST_CHOICE);
}

/** An address that Telegram opens holds so much beside the link, in UTF-16 units: each letter of Cyrillic takes six signs there. */
const LONGEST_CHOICE = 256;

/** Passes on a link to a question; without one, to the question of the message. */
export function shareButton(words: Words, text: string, question: Question | undefined): Button {
  const payload = question && writeDeepLink(question, words.catalogue);
  return deed(words, 'share', { kind: 'share', text, ...(payload !== undefined && { payload }) });
}

/** A refused period is asked for again by the link: it may be held by then. */
function questionOf(answer: Answer): Question | undefined {
  const isAsked = answer.kind === 'figure' || (answer.kind === 'notHeld' && answer.why.kind === 'period');
  return isAsked ? { kind: 'figure', ask: answer.ask } : undefined;
}

function deed(words: Words, name: string, does: Deed): Button {
  return { label: words.text(`button-${name}`), deed: does };
}

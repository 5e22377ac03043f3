import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer } from '../answers/answer.ts';
import type { Button } from '../answers/message.ts';
import type { Reply } from '../answers/respond.ts';
import type { Question } from '../questions/question.ts';
import type { KeyedQuestion } from '../storage/button-store.ts';
import { buttonKey } from './button-key.ts';
import { type CallbackData, writeCallbackData } from './callback-data.ts';

/** A reply's buttons for Telegram, and the questions to keep before they are shown. */
export interface ComposedButtons {
  readonly rows: InlineKeyboardButton[][];
  readonly questions: readonly KeyedQuestion[];
}

/** Wider rows would cut labels on a telephone. */
const WIDEST_ROW = 3;
const LONGEST_LABEL = 60;
/** Bot API: an inline keyboard has at most so many buttons. */
const MOST_BUTTONS = 100;

/**
 * Kinds between which a message moves when its buttons are pressed: another year or breakdown of a figure, one of
 * the choices, another language. Everything else (a definition, the source, an example to try) is read beside it.
 */
const ONE_MESSAGE: ReadonlySet<Answer['kind'] & Question['kind']> = new Set([
  'figure',
  'notHeld',
  'choice',
  'unknown',
  'language',
]);

export function composeButtons({ answer, language, message }: Reply): ComposedButtons {
  const questions: KeyedQuestion[] = [];
  const compose = ({ label, question }: Button): InlineKeyboardButton => {
    const key = buttonKey(question);
    questions.push({ key, question });
    return {
      text: fitLabel(label),
      callback_data: writeCallbackData({ effect: effectOf(answer, question), key, language }),
    };
  };
  let left = MOST_BUTTONS;
  const rows = message.buttons.flatMap((row) => {
    const shown = row.slice(0, left);
    left -= shown.length;
    return splitRow(shown).map((part) => part.map(compose));
  });
  return { rows, questions };
}

function effectOf(answer: Answer, question: Question): CallbackData['effect'] {
  const kinds: ReadonlySet<string> = ONE_MESSAGE;
  return kinds.has(answer.kind) && kinds.has(question.kind) ? 'replace' : 'reply';
}

function splitRow(row: readonly Button[]): Button[][] {
  const parts: Button[][] = [];
  for (let at = 0; at < row.length; at += WIDEST_ROW) parts.push(row.slice(at, at + WIDEST_ROW));
  return parts;
}

/** Counted in characters as people see them, so that no letter is torn apart. */
function fitLabel(label: string): string {
  const letters = [...new Intl.Segmenter().segment(label)].map(({ segment }) => segment);
  if (letters.length <= LONGEST_LABEL) return label;
  return `${letters
    .slice(0, LONGEST_LABEL - 1)
    .join('')
    .trimEnd()}…`;
}

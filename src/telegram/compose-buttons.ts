import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer } from '../answers/answer.ts';
import { isAboutChat } from '../answers/answer-chat.ts';
import type { Button, ButtonRows, Deed, Menu } from '../answers/message.ts';
import type { Reply } from '../answers/respond.ts';
import type { Question } from '../questions/question.ts';
import type { KeyedQuestion } from '../storage/button-store.ts';
import { buttonKey } from './button-key.ts';
import { type Act, type CallbackData, LONGEST_TRAIL, writeCallbackData } from './callback-data.ts';
import { shareAddress, startAddress, storedPayload } from './share-link.ts';

/** A reply's buttons for Telegram, and the questions to keep before they are shown. */
export interface ComposedButtons {
  readonly rows: InlineKeyboardButton[][];
  readonly questions: readonly KeyedQuestion[];
  /** Those that links lead to, which are kept for ever. */
  readonly linked: readonly KeyedQuestion[];
}

/** Where buttons stand: what is open under the message, and which questions it answered before. */
export interface Place {
  readonly menu: Menu;
  readonly trail: readonly string[];
  /** The bot's user name. */
  readonly username: string;
  /** What the button says that leads to the question before. */
  readonly back: string;
  /** What the button says that shows the answer's picture; missing where the picture is there, or there is none. */
  readonly chart?: string;
}

/** Wider rows would cut labels on a telephone. */
const WIDEST_ROW = 3;
const LONGEST_LABEL = 60;
/** Bot API: an inline keyboard has at most so many buttons. */
const MOST_BUTTONS = 100;

/**
 * Kinds between which a message moves when its buttons are pressed: another year or breakdown of a figure, one of
 * the choices, a publication and its indicators, another language. Everything else (a definition, the source, an example to try) is read beside it.
 */
const ONE_MESSAGE: ReadonlySet<Answer['kind'] & Question['kind']> = new Set([
  'figure',
  'notHeld',
  'choice',
  'unknown',
  'publications',
  'publication',
  'themes',
  'indicators',
  'language',
  'pictures',
]);

/** Kinds between which a message about the chat itself moves. What was set there is set: there is no trail back through it, only the buttons that it has. */
const CHAT_ANSWERS: ReadonlySet<Answer['kind']> = new Set([
  'subscribe',
  'subscribed',
  'subscriptionsFull',
  'unsubscribed',
  'chooseTopic',
  'subscriptions',
  'noticeSettings',
  'privacy',
  'forget',
]);

/** A message, and what it answers. */
export type Shown = Pick<Reply, 'answer' | 'language' | 'message' | 'question'>;

/** The keyboard under a reply, with the questions that its buttons stand for. */
export function composeButtons(reply: Shown, place: Place): ComposedButtons {
  const { answer, language, message, question: own } = reply;
  const ownKey = buttonKey(own);
  const questions: KeyedQuestion[] = [{ key: ownKey, question: own }];
  const linked: KeyedQuestion[] = [];
  const calls = (text: string, data: Omit<CallbackData, 'language'>): InlineKeyboardButton => ({
    text: fitLabel(text),
    callback_data: writeCallbackData({ ...data, language }),
  });
  const trailTo = (next: Question, key: string): readonly string[] => {
    if (isSetting(own) || isAboutChat(own)) return [];
    return isOtherPage(own, next) ? place.trail : extend(place.trail, ownKey, key);
  };
  const compose = (button: Button): InlineKeyboardButton => {
    if ('deed' in button) return composeDeed(button.label, button.deed);
    const key = buttonKey(button.question);
    questions.push({ key, question: button.question });
    if (!staysInMessage(answer, button.question)) return calls(button.label, { act: 'reply', key });
    return calls(button.label, { act: 'replace', key, trail: trailTo(button.question, key) });
  };
  const composeDeed = (label: string, deed: Deed): InlineKeyboardButton => {
    if (deed.kind === 'copy') return { text: fitLabel(label), copy_text: { text: deed.text } };
    if (deed.kind !== 'share') return calls(label, { act: actOf(deed), key: ownKey, trail: place.trail });
    if (deed.payload === undefined) linked.push({ key: ownKey, question: own });
    const link = startAddress(place.username, deed.payload ?? storedPayload(ownKey));
    return { text: fitLabel(label), url: shareAddress(link, deed.text) };
  };
  const shown =
    place.menu === 'main'
      ? withChart(message.buttons, place.chart)
      : (message.menus?.[place.menu] ?? message.buttons);
  const rows = upTo(MOST_BUTTONS, shown).map((row) => row.map(compose));
  const before = place.menu === 'main' ? place.trail.at(-1) : undefined;
  if (before !== undefined)
    rows.push([calls(place.back, { act: 'replace', key: before, trail: place.trail.slice(0, -1) })]);
  return { rows, questions, linked };
}

function actOf(deed: Exclude<Deed, { kind: 'copy' | 'share' }>): Act {
  switch (deed.kind) {
    case 'open':
      return deed.menu;
    case 'file':
      return deed.format;
    case 'chart':
    case 'report':
      return deed.kind;
  }
}

/** The picture above the last row, that of the tools. */
function withChart(rows: ButtonRows, label: string | undefined): ButtonRows {
  if (label === undefined) return rows;
  return [...rows.slice(0, -1), [{ label, deed: { kind: 'chart' } }], ...rows.slice(-1)];
}

/** What was set is set: there is no way back to asking for it. */
function isSetting({ kind }: Question): boolean {
  return kind === 'language' || kind === 'pictures';
}

/** Who turns pages goes back to where the list was opened, not page by page. */
function isOtherPage(own: Question, next: Question): boolean {
  if (own.kind !== 'indicators' || next.kind !== 'indicators') return false;
  return own.publication === next.publication && own.theme === next.theme;
}

function staysInMessage(answer: Answer, question: Question): boolean {
  if (isAboutChat(question)) return CHAT_ANSWERS.has(answer.kind);
  const kinds: ReadonlySet<string> = ONE_MESSAGE;
  return kinds.has(answer.kind) && kinds.has(question.kind);
}

/** The way back once `next` is shown in the place of `own`: a question on the way is gone back to, not passed twice. */
function extend(trail: readonly string[], own: string, next: string): readonly string[] {
  const at = trail.indexOf(next);
  return at >= 0 ? trail.slice(0, at) : [...trail, own].slice(-LONGEST_TRAIL);
}

/** At most so many buttons, in rows that are not too wide. */
function upTo(most: number, rows: Reply['message']['buttons']): Button[][] {
  let left = most;
  return rows.flatMap((row) => {
    const shown = row.slice(0, left);
    left -= shown.length;
    return splitRow(shown);
  });
}

function splitRow(row: readonly Button[]): Button[][] {
  const parts: Button[][] = [];
  for (let at = 0; at < row.length; at += WIDEST_ROW) parts.push(row.slice(at, at + WIDEST_ROW));
  return parts;
}

/** Counted in characters as people see them, so that no letter is torn apart. */
export function fitLabel(label: string): string {
  // Letters are never more than the UTF-16 units that they are written with.
  if (label.length <= LONGEST_LABEL) return label;
  const letters = [...new Intl.Segmenter().segment(label)].map(({ segment }) => segment);
  if (letters.length <= LONGEST_LABEL) return label;
  return `${letters
    .slice(0, LONGEST_LABEL - 1)
    .join('')
    .trimEnd()}…`;
}

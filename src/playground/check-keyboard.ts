import { badRequest } from './api-error.ts';
import type { Parameters } from './method.ts';
import type { InlineButton, InlineKeyboard } from './objects.ts';

const LONGEST_DATA = 64;
const LONGEST_COPY = 256;
const MOST_BUTTONS = 100;
const STYLES: ReadonlySet<string> = new Set(['danger', 'success', 'primary']);

/** What a button does; those that this page cannot do are refused. */
const ACTIONS = [
  'callback_data',
  'url',
  'copy_text',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'disabled',
] as const;

type Given = Parameters<'sendMessage'>['reply_markup'];

/** A keyboard without rows counts as none. Throws an ApiError where Telegram would refuse it. */
export function checkKeyboard(given: Given): InlineKeyboard | undefined {
  if (given === undefined) return undefined;
  if (!('inline_keyboard' in given)) throw badRequest('object expected as inline keyboard');
  const rows = given.inline_keyboard.filter((row) => row.length > 0);
  if (rows.flat().length > MOST_BUTTONS) throw badRequest('reply markup is too long');
  for (const button of rows.flat()) checkButton(button);
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

function checkButton(button: InlineButton): void {
  const { text, style, url, callback_data, copy_text } = button;
  if (text.trim() === '') throw badRequest('inline keyboard button text is empty');
  if (style !== undefined && !STYLES.has(style))
    throw badRequest("can't parse inline keyboard button: invalid button style specified");
  const actions = Object.keys(button).filter(
    (field) => !['text', 'style', 'icon_custom_emoji_id'].includes(field),
  );
  const [action] = ACTIONS.filter((one) => button[one] !== undefined);
  if (actions.length === 0)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (actions.length > 1)
    throw badRequest("can't parse inline keyboard button: exactly one action must be specified");
  if (action === undefined) throw badRequest('BUTTON_TYPE_INVALID');
  if (callback_data !== undefined && !isWithin(Buffer.byteLength(callback_data), LONGEST_DATA))
    throw badRequest('BUTTON_DATA_INVALID');
  if (copy_text !== undefined && !isWithin(copy_text.text.length, LONGEST_COPY))
    throw badRequest('BUTTON_COPY_TEXT_INVALID');
  if (url !== undefined && !isAddress(url))
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
}

function isWithin(length: number, longest: number): boolean {
  return length >= 1 && length <= longest;
}

/** Telegram opens web pages, itself and persons, and adds `http://` where nothing says what to open. */
function isAddress(url: string): boolean {
  if (/^tg:\/\//i.test(url)) return true;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `http://${url}`;
  return (
    URL.canParse(address) &&
    /^https?:$/.test(new URL(address).protocol) &&
    new URL(address).hostname.includes('.')
  );
}

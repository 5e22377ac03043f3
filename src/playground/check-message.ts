import { badRequest } from './api-error.ts';
import { findEntities } from './find-entities.ts';
import type { InlineKeyboard, MessageEntity } from './objects.ts';

const LONGEST_TEXT = 4096;
const LONGEST_DATA = 64;

/** https://core.telegram.org/bots/api#messageentity */
const ENTITY_TYPES: ReadonlySet<string> = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'date_time',
]);

/** A text as the Bot API takes it. Throws an ApiError where Telegram would refuse it. */
export function checkText(
  text: string | undefined,
  entities: readonly MessageEntity[] | undefined,
  parseMode: string | undefined,
) {
  // The bot sends entities; markup would have to be read exactly as Telegram reads it.
  if (parseMode !== undefined && parseMode !== '') throw badRequest('unsupported parse_mode');
  if (text === undefined || text.trim() === '') throw badRequest('message text is empty');
  if (text.length > LONGEST_TEXT) throw badRequest('message is too long');
  for (const entity of entities ?? []) checkEntity(text, entity);
  return { text, entities: findEntities(text, entities) };
}

function checkEntity(text: string, { type, offset, length, url }: MessageEntity): void {
  if (!ENTITY_TYPES.has(type)) throw badRequest("can't parse MessageEntity: Unsupported type specified");
  if (type === 'text_link' && !url) throw badRequest('can\'t parse MessageEntity: Can\'t find field "url"');
  const end = offset + length;
  if (offset < 0 || offset > text.length)
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  if (length <= 0) throw badRequest(`entity at UTF-16 offset ${offset} has no length`);
  if (end > text.length)
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  if (isInsideSymbol(text, offset))
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at UTF-16 offset ${offset}`);
  if (isInsideSymbol(text, end))
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at UTF-16 offset ${end}`,
    );
}

/** True between the two halves of a surrogate pair. */
function isInsideSymbol(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** A keyboard without rows counts as none. Throws an ApiError where Telegram would refuse it. */
export function checkKeyboard(keyboard: InlineKeyboard | undefined): InlineKeyboard | undefined {
  for (const { text, callback_data, url } of keyboard?.inline_keyboard.flat() ?? []) {
    if (text.trim() === '') throw badRequest('inline keyboard button text is empty');
    if (callback_data === undefined && url === undefined)
      throw badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      );
    const bytes = Buffer.byteLength(callback_data ?? '?');
    if (bytes < 1 || bytes > LONGEST_DATA) throw badRequest('BUTTON_DATA_INVALID');
  }
  const rows = keyboard?.inline_keyboard.filter((row) => row.length > 0) ?? [];
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

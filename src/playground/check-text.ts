import { badRequest } from './api-error.ts';
import { findEntities } from './find-entities.ts';
import type { MessageEntity } from './objects.ts';

/** https://core.telegram.org/bots/api#sendmessage and #sendphoto, counted once entities are known. */
const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;

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

type Entities = readonly MessageEntity[] | undefined;

/** A text as the Bot API takes it. Throws an ApiError where Telegram would refuse it. */
export function checkText(text: string | undefined, entities: Entities, parseMode: string | undefined) {
  const checked = checkFormatted(text ?? '', entities, parseMode);
  if (checked.text === '') throw badRequest('message text is empty');
  if (checked.text.length > LONGEST_TEXT) throw badRequest('message is too long');
  return checked;
}

/** A caption, which may be missing. Throws an ApiError where Telegram would refuse it. */
export function checkCaption(caption: string | undefined, entities: Entities, parseMode: string | undefined) {
  const { text, entities: checked } = checkFormatted(caption ?? '', entities, parseMode);
  if (text.length > LONGEST_CAPTION) throw badRequest('message caption is too long');
  return text === '' ? {} : { caption: text, caption_entities: checked };
}

function checkFormatted(text: string, entities: Entities, parseMode: string | undefined) {
  // The bot sends entities; markup would have to be read exactly as Telegram reads it.
  if (parseMode !== undefined && parseMode !== '') throw badRequest('unsupported parse_mode');
  for (const entity of entities ?? []) checkEntity(text, entity);
  // Carriage returns (forms send them with every line end) and blanks at the end are dropped, and what was marked
  // there with them.
  const clean = (part: string) => part.replaceAll('\r', '');
  const kept = clean(text).trimEnd();
  const place = (offset: number) => Math.min(clean(text.slice(0, offset)).length, kept.length);
  const marked = entities
    ?.map((entity) => {
      const offset = place(entity.offset);
      return { ...entity, offset, length: place(entity.offset + entity.length) - offset };
    })
    .filter(({ length }) => length > 0);
  return { text: kept, entities: findEntities(kept, marked) };
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

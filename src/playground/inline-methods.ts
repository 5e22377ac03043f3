import { ApiError, badRequest } from './api-error.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { checkCaption, checkText } from './check-text.ts';
import { cacheKey, type InlineOffer, type InlineResult } from './inline-mode.ts';
import { type Method, method, type Parameters } from './method.ts';
import type { MessageContent } from './objects.ts';
import { takeMedia } from './take-file.ts';
import type { Telegram } from './telegram.ts';

/** https://core.telegram.org/bots/api#answerinlinequery */
const MOST_RESULTS = 50;
/** Bytes. */
const LONGEST_ID = 64;
const LONGEST_OFFSET = 64;
const LONGEST_START = 64;
/** Seconds. */
const USUAL_CACHE_TIME = 300;
const LONGEST_CACHE_TIME = 24 * 60 * 60;

/** So long Telegram waits for results, in milliseconds. */
const QUERY_LIFETIME = 60_000;

type Given = Parameters<'answerInlineQuery'>;
type GivenResult = Given['results'][number];

/** What an inline message says of itself otherwise than a message in a chat. */
const INLINE_WORDS: Readonly<Record<string, string>> = {
  'Bad Request: message is too long': 'MESSAGE_TOO_LONG',
  'Bad Request: message caption is too long': 'MEDIA_CAPTION_TOO_LONG',
};

/** The method that answers what persons type after the bot's name. */
export const inlineMethods = {
  answerInlineQuery: method('answerInlineQuery', async (telegram, given) => {
    const { inline, events, clock } = telegram;
    const button = checkButton(given.button);
    if (given.results.length > MOST_RESULTS) throw badRequest('too many inline query results specified');
    const results = await Promise.all(given.results.map((result) => readResult(telegram, result)));
    checkIds(results);
    if (Buffer.byteLength(given.next_offset ?? '') > LONGEST_OFFSET) throw badRequest('NEXT_OFFSET_INVALID');
    const query = inline.queries.get(given.inline_query_id);
    inline.queries.delete(given.inline_query_id);
    if (query === undefined || clock() - query.at > QUERY_LIFETIME)
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    const offer: InlineOffer = {
      queryId: query.id,
      query: query.query,
      offset: query.offset,
      results,
      nextOffset: given.next_offset ?? '',
      button,
    };
    inline.offers.set(query.id, offer);
    inline.cache.set(cacheKey(query, given.is_personal === true ? query.from.id : undefined), {
      offer,
      until: clock() + 1000 * cacheTime(given.cache_time),
    });
    events.emit('chat', query.chatId, { kind: 'offered', personId: query.from.id, offer });
    return true;
  }),
} satisfies Record<string, Method>;

function cacheTime(seconds = USUAL_CACHE_TIME): number {
  return Math.min(Math.max(seconds, 0), LONGEST_CACHE_TIME);
}

function checkButton(button: Given['button']): InlineOffer['button'] {
  if (button === undefined) return undefined;
  const { text, start_parameter = '', web_app } = button;
  if (web_app !== undefined) throw badRequest('BUTTON_TYPE_INVALID');
  if (text.trim() === '') throw badRequest('inline query results button text must be non-empty');
  if (start_parameter === '') throw badRequest("can't use empty start_parameter");
  if (start_parameter.length > LONGEST_START) throw badRequest('too long start_parameter specified');
  if (!/^[\w-]+$/.test(start_parameter)) throw badRequest('unallowed characters in start_parameter are used');
  return { text, startParameter: start_parameter };
}

function checkIds(results: readonly InlineResult[]): void {
  const seen = new Set<string>();
  for (const { id } of results) {
    if (id === '') throw badRequest('RESULT_ID_EMPTY');
    if (Buffer.byteLength(id) > LONGEST_ID) throw badRequest('RESULT_ID_INVALID');
    if (seen.has(id)) throw badRequest('RESULT_ID_DUPLICATE');
    seen.add(id);
  }
}

async function readResult(telegram: Telegram, result: GivenResult): Promise<InlineResult> {
  const title = 'title' in result ? (result.title ?? '') : '';
  if (result.type === 'article' && title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  if (result.type === 'document' && title.trim() === '') throw badRequest('FILE_TITLE_EMPTY');
  const description = 'description' in result ? (result.description ?? '') : '';
  try {
    return { id: result.id, title, description, content: await readContent(telegram, result) };
  } catch (error) {
    const words = error instanceof ApiError ? INLINE_WORDS[error.message] : undefined;
    throw words === undefined ? error : badRequest(words);
  }
}

/** The message that a result becomes: the one given with it, or the picture or file that it shows. */
async function readContent(telegram: Telegram, result: GivenResult): Promise<MessageContent> {
  const reply_markup = checkKeyboard(result.reply_markup);
  if ('input_message_content' in result && result.input_message_content !== undefined) {
    const message = result.input_message_content;
    if (!('message_text' in message))
      throw badRequest("can't parse InlineQueryResult: only texts are shown here as messages");
    return { ...checkText(message.message_text, message.entities, message.parse_mode), reply_markup };
  }
  const media = await cachedMedia(telegram, result);
  if (media === undefined)
    throw badRequest(`can't parse InlineQueryResult: results of type ${result.type} are not shown here`);
  const { caption, caption_entities, parse_mode } = media.caption;
  return { ...media.shown, ...checkCaption(caption, caption_entities, parse_mode), reply_markup };
}

async function cachedMedia(telegram: Telegram, result: GivenResult) {
  const none = { uploads: new Map<string, File>() };
  if ('photo_file_id' in result)
    return { shown: await takeMedia(telegram, 'Photo', result.photo_file_id, none), caption: result };
  if ('document_file_id' in result)
    return { shown: await takeMedia(telegram, 'Document', result.document_file_id, none), caption: result };
  return undefined;
}

import { randomBytes } from 'node:crypto';
import { chatId, chatInfo, type Talk } from './chat.ts';
import { cacheKey } from './inline-mode.ts';
import type { Message, User } from './objects.ts';
import { BOT } from './people.ts';
import { now, putMessage, type Telegram } from './telegram.ts';

/**
 * A person types after the bot's name, in a chat with the bot or in another one. What the bot has answered before is
 * offered again while its cache time lasts. Returns the query's id.
 */
export function queryInline(
  telegram: Telegram,
  person: User,
  chat: Talk,
  query: string,
  offset = '',
): string {
  const { inline, events, updates, clock } = telegram;
  const id = String(telegram.nextId());
  const place = chatId(chat);
  const cached = [cacheKey({ query, offset }, person.id), cacheKey({ query, offset })]
    .map((key) => inline.cache.get(key))
    .find((answer) => answer !== undefined && answer.until > clock());
  if (cached !== undefined) {
    const offer = { ...cached.offer, queryId: id };
    inline.offers.set(id, offer);
    events.emit('chat', place, { kind: 'offered', personId: person.id, offer });
    return id;
  }
  inline.queries.set(id, { id, from: person, chatId: place, query, offset, at: clock() });
  const chat_type = chat.kind === 'private' ? 'sender' : chat.info.type;
  updates.push('inline_query', { id, from: person, query, offset, chat_type });
  return id;
}

/** A person sends one of the results. Undefined where it was not offered. */
export function chooseInline(
  telegram: Telegram,
  person: User,
  chat: Talk,
  queryId: string,
  resultId: string,
): Message | undefined {
  const offer = telegram.inline.offers.get(queryId);
  const result = offer?.results.find(({ id }) => id === resultId);
  if (offer === undefined || result === undefined) return undefined;
  const message = putMessage(telegram, {
    message_id: telegram.nextId(),
    date: now(telegram),
    chat: chatInfo(chat),
    from: person,
    via_bot: BOT,
    ...result.content,
  });
  const inlineId = result.content.reply_markup && randomBytes(18).toString('base64url');
  if (inlineId !== undefined)
    telegram.inline.sent.set(inlineId, { chatId: chatId(chat), messageId: message.message_id });
  telegram.updates.push('message', message);
  telegram.updates.push('chosen_inline_result', {
    result_id: result.id,
    from: person,
    query: offer.query,
    ...(inlineId !== undefined && { inline_message_id: inlineId }),
  });
  return message;
}

import { badRequest } from './api-error.ts';
import { type Method, method } from './method.ts';
import { ME } from './people.ts';

/** So long Telegram waits for a press to be confirmed, in milliseconds. */
const PRESS_LIFETIME = 60_000;
const LONGEST_ANSWER = 200;
/** A pressed button may open nothing but the bot itself. https://core.telegram.org/bots/api#answercallbackquery */
const OWN_LINK = new RegExp(`^https://t\\.me/${ME.username}\\?start=[\\w-]{1,64}$`);

/** The method that confirms a pressed button. */
export const pressMethods = {
  answerCallbackQuery: method(
    'answerCallbackQuery',
    ({ presses, events, clock }, { callback_query_id, text = '', show_alert = false, url }) => {
      const press = presses.get(callback_query_id);
      presses.delete(callback_query_id);
      if (press === undefined || clock() - press.at > PRESS_LIFETIME)
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      if (text.length > LONGEST_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
      if (url !== undefined && !OWN_LINK.test(url)) throw badRequest('URL_INVALID');
      const { chatId, ...pressed } = press;
      events.emit('chat', chatId, {
        kind: 'pressed',
        personId: pressed.personId,
        messageId: pressed.messageId,
        text,
        alert: show_alert,
        ...(url !== undefined && { url }),
      });
      return true;
    },
  ),
} satisfies Record<string, Method>;

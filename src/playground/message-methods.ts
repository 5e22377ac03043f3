import { badRequest } from './api-error.ts';
import { checkKeyboard, checkText } from './check-message.ts';
import { method } from './method.ts';
import type { Message } from './objects.ts';
import { openChat, openMessage } from './open-chat.ts';
import { PARAMETERS } from './parameters.ts';
import { BOT, privateChat } from './people.ts';
import { now, putMessage, type Telegram } from './telegram.ts';

/** https://core.telegram.org/bots/api#chat-actions */
const ACTIONS =
  /^(typing|upload_(photo|video|voice|document|video_note)|record_(video|voice|video_note)|choose_sticker|find_location)$/;

/** So long Telegram waits for a press to be confirmed, in milliseconds. */
const PRESS_LIFETIME = 60_000;

/** Methods that write into chats. */
export const messageMethods = {
  sendMessage: method(PARAMETERS.sendMessage, (telegram, parameters) => {
    const { person, messages } = openChat(telegram, parameters.chat_id);
    const content = {
      ...checkText(parameters.text, parameters.entities, parameters.parse_mode),
      reply_markup: checkKeyboard(parameters.reply_markup),
    };
    const { message_id = parameters.reply_to_message_id, allow_sending_without_reply } =
      parameters.reply_parameters ?? {};
    const answered = message_id === undefined ? undefined : messages.get(message_id);
    if (message_id !== undefined && answered === undefined && allow_sending_without_reply !== true)
      throw badRequest('message to be replied not found');
    return putMessage(telegram, {
      message_id: telegram.nextId(),
      date: now(),
      chat: privateChat(person),
      from: BOT,
      // A quoted message does not show what it quoted itself.
      reply_to_message: answered && { ...answered, reply_to_message: undefined },
      ...content,
    });
  }),

  editMessageText: method(PARAMETERS.editMessageText, (telegram, parameters) => {
    const message = openMessage(openChat(telegram, parameters.chat_id), parameters.message_id);
    return change(telegram, message, {
      ...checkText(parameters.text, parameters.entities, parameters.parse_mode),
      reply_markup: checkKeyboard(parameters.reply_markup),
    });
  }),

  editMessageReplyMarkup: method(PARAMETERS.editMessageReplyMarkup, (telegram, parameters) => {
    const message = openMessage(openChat(telegram, parameters.chat_id), parameters.message_id);
    const { text, entities } = message;
    return change(telegram, message, {
      text,
      entities,
      reply_markup: checkKeyboard(parameters.reply_markup),
    });
  }),

  deleteMessage: method(PARAMETERS.deleteMessage, (telegram, { chat_id, message_id }) => {
    const { person, messages } = openChat(telegram, chat_id);
    if (message_id === undefined) throw badRequest('message identifier is not specified');
    if (!messages.delete(message_id)) throw badRequest('message to delete not found');
    telegram.events.emit('chat', person.id, { kind: 'deleted', messageId: message_id });
    return true;
  }),

  sendChatAction: method(PARAMETERS.sendChatAction, (telegram, { chat_id, action }) => {
    const { person } = openChat(telegram, chat_id);
    if (!ACTIONS.test(action)) throw badRequest('wrong parameter action in request');
    telegram.events.emit('chat', person.id, { kind: 'typing' });
    return true;
  }),

  answerCallbackQuery: method(
    PARAMETERS.answerCallbackQuery,
    ({ presses, events }, { callback_query_id, text = '', show_alert = false }) => {
      const press = presses.get(callback_query_id);
      presses.delete(callback_query_id);
      if (press === undefined || Date.now() - press.at > PRESS_LIFETIME)
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
      const { chatId, messageId } = press;
      events.emit('chat', chatId, { kind: 'pressed', messageId, text, alert: show_alert });
      return true;
    },
  ),
};

type Content = Pick<Message, 'text' | 'entities' | 'reply_markup'>;

function change(telegram: Telegram, message: Message, content: Content): Message {
  const { text, entities, reply_markup } = message;
  if (JSON.stringify({ text, entities, reply_markup }) === JSON.stringify(content))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  return putMessage(telegram, { ...message, ...content, edit_date: now() });
}

import { badRequest } from './api-error.ts';
import { type Chat, chatId, chatInfo } from './chat.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { checkCaption, checkText } from './check-text.ts';
import { type Method, method, type Parameters } from './method.ts';
import type { Message, MessageContent } from './objects.ts';
import { mayWrite, openAnswered, openChat } from './open-chat.ts';
import { BOT } from './people.ts';
import { takeMedia } from './take-file.ts';
import { now, putMessage, type Telegram } from './telegram.ts';

/** https://core.telegram.org/bots/api#sendchataction */
const ACTIONS =
  /^(typing|upload_(photo|video|voice|document|video_note)|record_(video|voice|video_note)|choose_sticker|find_location)$/;

type Media = Parameters<'sendPhoto'> | Parameters<'sendDocument'>;

/** Methods that write new messages. */
export const sendMethods = {
  sendMessage: method('sendMessage', (telegram, parameters) => {
    const chat = openChat(telegram, parameters.chat_id);
    mayWrite(chat, 'text messages');
    return send(telegram, chat, parameters, {
      ...checkText(parameters.text, parameters.entities, parameters.parse_mode),
      reply_markup: checkKeyboard(parameters.reply_markup),
    });
  }),

  sendPhoto: method('sendPhoto', async (telegram, parameters, call) => {
    const chat = openChat(telegram, parameters.chat_id);
    mayWrite(chat, 'photos');
    const caption = mediaCaption(parameters, parameters.show_caption_above_media);
    return send(telegram, chat, parameters, {
      ...(await takeMedia(telegram, 'Photo', parameters.photo, call)),
      ...caption,
    });
  }),

  sendDocument: method('sendDocument', async (telegram, parameters, call) => {
    const chat = openChat(telegram, parameters.chat_id);
    mayWrite(chat, 'documents');
    const caption = mediaCaption(parameters);
    return send(telegram, chat, parameters, {
      ...(await takeMedia(telegram, 'Document', parameters.document, call)),
      ...caption,
    });
  }),

  sendChatAction: method('sendChatAction', (telegram, { chat_id, action }) => {
    const chat = openChat(telegram, chat_id);
    if (!ACTIONS.test(action)) throw badRequest('wrong parameter action in request');
    if (chat.kind === 'channel') throw badRequest("chat actions can't be sent to channel chats");
    telegram.events.emit('chat', chatId(chat), { kind: 'typing', action });
    return true;
  }),
} satisfies Record<string, Method>;

function mediaCaption(
  { caption, caption_entities, parse_mode, reply_markup }: Media,
  above?: boolean,
): MessageContent {
  const checked = checkCaption(caption, caption_entities, parse_mode);
  return {
    ...checked,
    ...(above === true && checked.caption !== undefined && { show_caption_above_media: true }),
    reply_markup: checkKeyboard(reply_markup),
  };
}

function send(
  telegram: Telegram,
  chat: Chat,
  parameters: Pick<Media, 'reply_parameters' | 'allow_paid_broadcast'>,
  content: MessageContent,
): Message {
  const reply_to_message = openAnswered(chat, parameters.reply_parameters);
  telegram.flood.admit(chat, { what: 'send', paid: parameters.allow_paid_broadcast === true });
  return putMessage(telegram, {
    message_id: telegram.nextId(),
    date: now(telegram),
    chat: chatInfo(chat),
    ...(chat.kind === 'channel' ? { sender_chat: chat.info } : { from: BOT }),
    reply_to_message,
    ...content,
  });
}

import { badRequest } from './api-error.ts';
import { chatId } from './chat.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { checkCaption, checkText } from './check-text.ts';
import { type Call, type Method, method, type Parameters } from './method.ts';
import type { Message, MessageContent } from './objects.ts';
import { type EditTarget, openChat, openMessage } from './open-chat.ts';
import { BOT } from './people.ts';
import { takeMedia } from './take-file.ts';
import { now, putMessage, type Telegram } from './telegram.ts';

/** So long a message may be deleted, in seconds. https://core.telegram.org/bots/api#deletemessage */
const DELETABLE_FOR = 48 * 60 * 60;

/** Methods that change the bot's messages, or take messages away. */
export const editMethods = {
  editMessageText: method('editMessageText', (telegram, parameters) =>
    edit(telegram, parameters, (message) => {
      if (message.text === undefined) throw badRequest('there is no text in the message to edit');
      return {
        ...checkText(parameters.text, parameters.entities, parameters.parse_mode),
        reply_markup: checkKeyboard(parameters.reply_markup),
      };
    }),
  ),

  editMessageCaption: method('editMessageCaption', (telegram, parameters) =>
    edit(telegram, parameters, (message) => {
      if (message.text !== undefined) throw badRequest('there is no caption in the message to edit');
      const { photo, document } = message;
      const caption = checkCaption(parameters.caption, parameters.caption_entities, parameters.parse_mode);
      return {
        photo,
        document,
        ...caption,
        show_caption_above_media: above(caption, parameters.show_caption_above_media),
        reply_markup: checkKeyboard(parameters.reply_markup),
      };
    }),
  ),

  editMessageMedia: method('editMessageMedia', async (telegram, parameters, call) => {
    openMessage(telegram, parameters);
    const media = await takeInputMedia(telegram, parameters.media, call);
    const reply_markup = checkKeyboard(parameters.reply_markup);
    return edit(telegram, parameters, () => ({ ...media, reply_markup }));
  }),

  editMessageReplyMarkup: method('editMessageReplyMarkup', (telegram, parameters) =>
    edit(telegram, parameters, (message) => ({
      ...contentOf(message),
      reply_markup: checkKeyboard(parameters.reply_markup),
    })),
  ),

  deleteMessage: method('deleteMessage', (telegram, { chat_id, message_id }) => {
    const chat = openChat(telegram, chat_id);
    const message = chat.messages.get(message_id);
    if (message === undefined) throw badRequest('message to delete not found');
    const isClosed = chat.kind !== 'private' && message.from?.id !== BOT.id && chat.bot !== 'administrator';
    if (isClosed || message.date < now(telegram) - DELETABLE_FOR)
      throw badRequest("message can't be deleted for everyone");
    chat.messages.delete(message_id);
    telegram.events.emit('chat', chatId(chat), { kind: 'deleted', messageId: message_id });
    return true;
  }),
} satisfies Record<string, Method>;

async function takeInputMedia(
  telegram: Telegram,
  media: Parameters<'editMessageMedia'>['media'],
  call: Call,
): Promise<MessageContent> {
  if (media.type !== 'photo' && media.type !== 'document')
    throw badRequest(`can't parse InputMedia: media of type ${media.type} is not shown here`);
  const caption = checkCaption(media.caption, media.caption_entities, media.parse_mode);
  const kind = media.type === 'photo' ? 'Photo' : 'Document';
  return {
    ...(await takeMedia(telegram, kind, media.media, call)),
    ...caption,
    show_caption_above_media: above(
      caption,
      media.type === 'photo' ? media.show_caption_above_media : undefined,
    ),
  };
}

function above({ caption }: MessageContent, isAbove: boolean | undefined): true | undefined {
  return isAbove === true && caption !== undefined ? true : undefined;
}

/** Changes a message; a person's inline message is answered with true alone. */
function edit(
  telegram: Telegram,
  target: EditTarget,
  change: (message: Message) => MessageContent,
): Message | true {
  const { chat, message } = openMessage(telegram, target);
  const content = contentOf(change(message));
  if (JSON.stringify(content) === JSON.stringify(contentOf(message)))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  telegram.flood.admit(chat, { what: 'edit', paid: false });
  const edited = putMessage(telegram, { ...message, ...content, edit_date: now(telegram) });
  return target.inline_message_id === undefined ? edited : true;
}

/** All that an edit can change, always in the same order. */
function contentOf(message: MessageContent): MessageContent {
  const {
    text,
    entities,
    photo,
    document,
    caption,
    caption_entities,
    show_caption_above_media,
    reply_markup,
  } = message;
  return {
    text,
    entities,
    photo,
    document,
    caption,
    caption_entities,
    show_caption_above_media,
    reply_markup,
  };
}

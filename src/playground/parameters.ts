import * as z from 'zod';
import { badRequest } from './api-error.ts';

/** In a form everything is text: numbers in digits, objects as JSON. */
const fromText = (value: unknown) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};
const json = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(fromText, schema).optional();

const integer = json(z.int());
const flag = json(z.boolean());
/** Numbers in JSON; a name such as `@channel` is found nowhere here. */
const chatId = json(z.union([z.int(), z.string()]));
const text = z.string().optional();
/** Taken by Telegram, without effect in a private chat on this page. */
const ignored = z.unknown().optional();

const entities = json(
  z.array(
    z.strictObject({
      type: z.string(),
      offset: z.int(),
      length: z.int(),
      url: z.string().optional(),
      language: z.string().optional(),
      user: ignored,
      custom_emoji_id: ignored,
      unix_time: ignored,
      date_time_format: ignored,
    }),
  ),
);
const inlineKeyboard = json(
  z.strictObject({
    inline_keyboard: z.array(
      z.array(
        z.strictObject({
          text: z.string(),
          callback_data: z.string().optional(),
          url: z.string().optional(),
          style: ignored,
        }),
      ),
    ),
  }),
);
const replyParameters = json(
  z.strictObject({
    message_id: z.int(),
    chat_id: ignored,
    allow_sending_without_reply: z.boolean().optional(),
    quote: ignored,
    quote_parse_mode: ignored,
    quote_entities: ignored,
    quote_position: ignored,
  }),
);
const scope = json(
  z.strictObject({
    type: z.enum([
      'default',
      'all_private_chats',
      'all_group_chats',
      'all_chat_administrators',
      'chat',
      'chat_administrators',
      'chat_member',
    ]),
    chat_id: z.union([z.int(), z.string()]).optional(),
    user_id: z.int().optional(),
  }),
);
const audience = { scope, language_code: text };

/** The parameters that each method may be given. https://core.telegram.org/bots/api#available-methods */
export const PARAMETERS = {
  none: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: integer,
    limit: integer,
    timeout: integer,
    allowed_updates: json(z.array(z.string())),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: flag }),
  sendMessage: z.strictObject({
    business_connection_id: ignored,
    chat_id: chatId,
    message_thread_id: ignored,
    direct_messages_topic_id: ignored,
    ephemeral_message_parameters: ignored,
    text,
    parse_mode: text,
    entities,
    link_preview_options: ignored,
    disable_notification: ignored,
    protect_content: ignored,
    allow_paid_broadcast: ignored,
    suggested_post_parameters: ignored,
    message_effect_id: ignored,
    reply_parameters: replyParameters,
    reply_to_message_id: integer,
    reply_markup: inlineKeyboard,
  }),
  editMessageText: z.strictObject({
    business_connection_id: ignored,
    chat_id: chatId,
    message_id: integer,
    inline_message_id: ignored,
    text,
    parse_mode: text,
    entities,
    link_preview_options: ignored,
    rich_message: ignored,
    reply_markup: inlineKeyboard,
  }),
  editMessageReplyMarkup: z.strictObject({
    business_connection_id: ignored,
    chat_id: chatId,
    message_id: integer,
    inline_message_id: ignored,
    reply_markup: inlineKeyboard,
  }),
  deleteMessage: z.strictObject({ chat_id: chatId, message_id: integer }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text,
    show_alert: flag,
    url: ignored,
    cache_time: ignored,
  }),
  sendChatAction: z.strictObject({
    business_connection_id: ignored,
    chat_id: chatId,
    message_thread_id: ignored,
    action: z.string(),
  }),
  setMyCommands: z.strictObject({
    commands: z.preprocess(
      fromText,
      z.array(z.strictObject({ command: z.string(), description: z.string(), is_ephemeral: ignored })),
    ),
    ...audience,
  }),
  myCommands: z.strictObject(audience),
  setMyName: z.strictObject({ name: text, language_code: text }),
  setMyDescription: z.strictObject({ description: text, language_code: text }),
  setMyShortDescription: z.strictObject({ short_description: text, language_code: text }),
  inLanguage: z.strictObject({ language_code: text }),
};

/**
 * A call's parameters. Telegram passes over those that it does not know; here they are refused (400), for they are
 * mistakes of the bot. Throws an ApiError.
 */
export function readParameters<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw badRequest(`unknown parameter "${[...issue.path, ...issue.keys.slice(0, 1)].join('.')}"`);
  throw badRequest(`can't parse "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'wrong type'}`);
}

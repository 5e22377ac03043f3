// Written by "npm run schemas" from the public description of the Bot API; not to be changed by hand.
// Names and types of parameters: https://core.telegram.org/bots/api, collected in
// https://github.com/PaulSonOfLars/telegram-bot-api-spec (MIT, (c) 2020 Paul Larsen) and in @grammyjs/types (MIT, (c) 2021-2024 KnorpelSenf).
import * as z from 'zod';
import { fromForm } from './from-form.ts';

const User = z.strictObject({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
  is_premium: z.boolean().optional(),
  added_to_attachment_menu: z.boolean().optional(),
  can_join_groups: z.boolean().optional(),
  can_read_all_group_messages: z.boolean().optional(),
  supports_guest_queries: z.boolean().optional(),
  supports_inline_queries: z.boolean().optional(),
  can_connect_to_business: z.boolean().optional(),
  has_main_web_app: z.boolean().optional(),
  has_topics_enabled: z.boolean().optional(),
  allows_users_to_create_topics: z.boolean().optional(),
  can_manage_bots: z.boolean().optional(),
  supports_join_request_queries: z.boolean().optional(),
});

const MessageEntity = z.strictObject({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  url: z.string().optional(),
  user: User.optional(),
  language: z.string().optional(),
  custom_emoji_id: z.string().optional(),
  unix_time: z.int().optional(),
  date_time_format: z.string().optional(),
});

const LinkPreviewOptions = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
});

const SuggestedPostPrice = z.strictObject({
  currency: z.string(),
  amount: z.int(),
});

const SuggestedPostParameters = z.strictObject({
  price: SuggestedPostPrice.optional(),
  send_date: z.int().optional(),
});

const ReplyParameters = z.strictObject({
  message_id: z.int().optional(),
  chat_id: z.union([z.int(), z.string()]).optional(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: z.string().optional(),
  quote_parse_mode: z.string().optional(),
  quote_entities: z.array(MessageEntity).optional(),
  quote_position: z.int().optional(),
  checklist_task_id: z.int().optional(),
  poll_option_id: z.string().optional(),
  ephemeral_message_id: z.number().optional(),
});

const WebAppInfo = z.strictObject({
  url: z.string(),
});

const LoginUrl = z.strictObject({
  url: z.string(),
  forward_text: z.string().optional(),
  bot_username: z.string().optional(),
  request_write_access: z.boolean().optional(),
});

const SwitchInlineQueryChosenChat = z.strictObject({
  query: z.string().optional(),
  allow_user_chats: z.boolean().optional(),
  allow_bot_chats: z.boolean().optional(),
  allow_group_chats: z.boolean().optional(),
  allow_channel_chats: z.boolean().optional(),
});

const CopyTextButton = z.strictObject({
  text: z.string(),
});

const CallbackGame = z.strictObject({});

const DisabledButton = z.strictObject({});

const InlineKeyboardButton = z.strictObject({
  text: z.string(),
  icon_custom_emoji_id: z.string().optional(),
  style: z.string().optional(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  web_app: WebAppInfo.optional(),
  login_url: LoginUrl.optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat.optional(),
  copy_text: CopyTextButton.optional(),
  callback_game: CallbackGame.optional(),
  pay: z.boolean().optional(),
  disabled: DisabledButton.optional(),
});

const InlineKeyboardMarkup = z.strictObject({
  inline_keyboard: z.array(z.array(InlineKeyboardButton)),
  force_reply: z.boolean().optional(),
});

const KeyboardButtonRequestUsers = z.strictObject({
  request_id: z.int(),
  user_is_bot: z.boolean().optional(),
  user_is_premium: z.boolean().optional(),
  max_quantity: z.int().optional(),
  request_name: z.boolean().optional(),
  request_username: z.boolean().optional(),
  request_photo: z.boolean().optional(),
});

const ChatAdministratorRights = z.strictObject({
  is_anonymous: z.boolean(),
  can_manage_chat: z.boolean(),
  can_delete_messages: z.boolean(),
  can_manage_video_chats: z.boolean(),
  can_restrict_members: z.boolean(),
  can_promote_members: z.boolean(),
  can_change_info: z.boolean(),
  can_invite_users: z.boolean(),
  can_post_stories: z.boolean(),
  can_edit_stories: z.boolean(),
  can_delete_stories: z.boolean(),
  can_post_messages: z.boolean().optional(),
  can_edit_messages: z.boolean().optional(),
  can_pin_messages: z.boolean().optional(),
  can_manage_topics: z.boolean().optional(),
  can_manage_direct_messages: z.boolean().optional(),
  can_manage_tags: z.boolean().optional(),
  can_send_welcome_messages: z.boolean().optional(),
});

const KeyboardButtonRequestChat = z.strictObject({
  request_id: z.int(),
  chat_is_channel: z.boolean(),
  chat_is_forum: z.boolean().optional(),
  chat_has_username: z.boolean().optional(),
  chat_is_created: z.boolean().optional(),
  user_administrator_rights: ChatAdministratorRights.optional(),
  bot_administrator_rights: ChatAdministratorRights.optional(),
  bot_is_member: z.boolean().optional(),
  request_title: z.boolean().optional(),
  request_username: z.boolean().optional(),
  request_photo: z.boolean().optional(),
});

const KeyboardButtonRequestManagedBot = z.strictObject({
  request_id: z.int(),
  suggested_name: z.string().optional(),
  suggested_username: z.string().optional(),
});

const KeyboardButtonPollType = z.strictObject({
  type: z.string().optional(),
});

const KeyboardButton = z.strictObject({
  text: z.string(),
  icon_custom_emoji_id: z.string().optional(),
  style: z.string().optional(),
  request_users: KeyboardButtonRequestUsers.optional(),
  request_chat: KeyboardButtonRequestChat.optional(),
  request_managed_bot: KeyboardButtonRequestManagedBot.optional(),
  request_contact: z.boolean().optional(),
  request_location: z.boolean().optional(),
  request_poll: KeyboardButtonPollType.optional(),
  web_app: WebAppInfo.optional(),
});

const ReplyKeyboardMarkup = z.strictObject({
  keyboard: z.array(z.array(KeyboardButton)),
  is_persistent: z.boolean().optional(),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  input_field_placeholder: z.string().optional(),
  selective: z.boolean().optional(),
  force_reply: z.boolean().optional(),
});

const ReplyKeyboardRemove = z.strictObject({
  remove_keyboard: z.boolean(),
  selective: z.boolean().optional(),
});

const ForceReply = z.strictObject({
  force_reply: z.boolean(),
  input_field_placeholder: z.string().optional(),
  selective: z.boolean().optional(),
});

const EphemeralMessageParameters = z.strictObject({
  receiver_user_id: z.number(),
  callback_query_id: z.string().optional(),
  replace_callback_query_message: z.boolean().optional(),
});

const InputMediaAnimation = z.strictObject({
  type: z.literal('animation'),
  media: z.string(),
  thumbnail: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  duration: z.int().optional(),
  has_spoiler: z.boolean().optional(),
});

const InputMediaAudio = z.strictObject({
  type: z.literal('audio'),
  media: z.string(),
  thumbnail: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  duration: z.int().optional(),
  performer: z.string().optional(),
  title: z.string().optional(),
});

const InputMediaDocument = z.strictObject({
  type: z.literal('document'),
  media: z.string(),
  thumbnail: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  disable_content_type_detection: z.boolean().optional(),
});

const InputMediaLivePhoto = z.strictObject({
  type: z.literal('live_photo'),
  media: z.string(),
  photo: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  has_spoiler: z.boolean().optional(),
});

const InputMediaPhoto = z.strictObject({
  type: z.literal('photo'),
  media: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  has_spoiler: z.boolean().optional(),
});

const InputMediaVideo = z.strictObject({
  type: z.literal('video'),
  media: z.string(),
  thumbnail: z.string().optional(),
  cover: z.string().optional(),
  start_timestamp: z.int().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  duration: z.int().optional(),
  supports_streaming: z.boolean().optional(),
  has_spoiler: z.boolean().optional(),
});

const InputMedia = z.union([InputMediaAnimation, InputMediaAudio, InputMediaDocument, InputMediaLivePhoto, InputMediaPhoto, InputMediaVideo]);

const InputTextMessageContent = z.strictObject({
  message_text: z.string(),
  parse_mode: z.string().optional(),
  entities: z.array(MessageEntity).optional(),
  link_preview_options: LinkPreviewOptions.optional(),
});

const InputRichMessageContent = z.strictObject({
  rich_message: z.unknown(),
});

const InputLocationMessageContent = z.strictObject({
  latitude: z.number(),
  longitude: z.number(),
  horizontal_accuracy: z.number().optional(),
  live_period: z.int().optional(),
  heading: z.int().optional(),
  proximity_alert_radius: z.int().optional(),
});

const InputVenueMessageContent = z.strictObject({
  latitude: z.number(),
  longitude: z.number(),
  title: z.string(),
  address: z.string(),
  foursquare_id: z.string().optional(),
  foursquare_type: z.string().optional(),
  google_place_id: z.string().optional(),
  google_place_type: z.string().optional(),
});

const InputContactMessageContent = z.strictObject({
  phone_number: z.string(),
  first_name: z.string(),
  last_name: z.string().optional(),
  vcard: z.string().optional(),
});

const LabeledPrice = z.strictObject({
  label: z.string(),
  amount: z.int(),
});

const InputInvoiceMessageContent = z.strictObject({
  title: z.string(),
  description: z.string(),
  payload: z.string(),
  provider_token: z.string().optional(),
  currency: z.string(),
  prices: z.array(LabeledPrice),
  max_tip_amount: z.int().optional(),
  suggested_tip_amounts: z.array(z.int()).optional(),
  provider_data: z.string().optional(),
  photo_url: z.string().optional(),
  photo_size: z.int().optional(),
  photo_width: z.int().optional(),
  photo_height: z.int().optional(),
  need_name: z.boolean().optional(),
  need_phone_number: z.boolean().optional(),
  need_email: z.boolean().optional(),
  need_shipping_address: z.boolean().optional(),
  send_phone_number_to_provider: z.boolean().optional(),
  send_email_to_provider: z.boolean().optional(),
  is_flexible: z.boolean().optional(),
});

const InputMessageContent = z.union([InputTextMessageContent, InputRichMessageContent, InputLocationMessageContent, InputVenueMessageContent, InputContactMessageContent, InputInvoiceMessageContent]);

const InlineQueryResultCachedAudio = z.strictObject({
  type: z.literal('audio'),
  id: z.string(),
  audio_file_id: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultCachedDocument = z.strictObject({
  type: z.literal('document'),
  id: z.string(),
  title: z.string(),
  document_file_id: z.string(),
  description: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultCachedGif = z.strictObject({
  type: z.literal('gif'),
  id: z.string(),
  gif_file_id: z.string(),
  title: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultCachedMpeg4Gif = z.strictObject({
  type: z.literal('mpeg4_gif'),
  id: z.string(),
  mpeg4_file_id: z.string(),
  title: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultCachedPhoto = z.strictObject({
  type: z.literal('photo'),
  id: z.string(),
  photo_file_id: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultCachedSticker = z.strictObject({
  type: z.literal('sticker'),
  id: z.string(),
  sticker_file_id: z.string(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultCachedVideo = z.strictObject({
  type: z.literal('video'),
  id: z.string(),
  video_file_id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultCachedVoice = z.strictObject({
  type: z.literal('voice'),
  id: z.string(),
  voice_file_id: z.string(),
  title: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultArticle = z.strictObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  input_message_content: InputMessageContent,
  reply_markup: InlineKeyboardMarkup.optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});

const InlineQueryResultAudio = z.strictObject({
  type: z.literal('audio'),
  id: z.string(),
  audio_url: z.string(),
  title: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  performer: z.string().optional(),
  audio_duration: z.int().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultContact = z.strictObject({
  type: z.literal('contact'),
  id: z.string(),
  phone_number: z.string(),
  first_name: z.string(),
  last_name: z.string().optional(),
  vcard: z.string().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});

const InlineQueryResultGame = z.strictObject({
  type: z.literal('game'),
  id: z.string(),
  game_short_name: z.string(),
  reply_markup: InlineKeyboardMarkup.optional(),
});

const InlineQueryResultDocument = z.strictObject({
  type: z.literal('document'),
  id: z.string(),
  title: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  document_url: z.string(),
  mime_type: z.string(),
  description: z.string().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});

const InlineQueryResultGif = z.strictObject({
  type: z.literal('gif'),
  id: z.string(),
  gif_url: z.string(),
  gif_width: z.int().optional(),
  gif_height: z.int().optional(),
  gif_duration: z.int().optional(),
  thumbnail_url: z.string(),
  thumbnail_mime_type: z.string().optional(),
  title: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultLocation = z.strictObject({
  type: z.literal('location'),
  id: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  title: z.string(),
  horizontal_accuracy: z.number().optional(),
  live_period: z.int().optional(),
  heading: z.int().optional(),
  proximity_alert_radius: z.int().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});

const InlineQueryResultMpeg4Gif = z.strictObject({
  type: z.literal('mpeg4_gif'),
  id: z.string(),
  mpeg4_url: z.string(),
  mpeg4_width: z.int().optional(),
  mpeg4_height: z.int().optional(),
  mpeg4_duration: z.int().optional(),
  thumbnail_url: z.string(),
  thumbnail_mime_type: z.string().optional(),
  title: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultPhoto = z.strictObject({
  type: z.literal('photo'),
  id: z.string(),
  photo_url: z.string(),
  thumbnail_url: z.string(),
  photo_width: z.int().optional(),
  photo_height: z.int().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultVenue = z.strictObject({
  type: z.literal('venue'),
  id: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  title: z.string(),
  address: z.string(),
  foursquare_id: z.string().optional(),
  foursquare_type: z.string().optional(),
  google_place_id: z.string().optional(),
  google_place_type: z.string().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});

const InlineQueryResultVideo = z.strictObject({
  type: z.literal('video'),
  id: z.string(),
  video_url: z.string(),
  mime_type: z.string(),
  thumbnail_url: z.string(),
  title: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  show_caption_above_media: z.boolean().optional(),
  video_width: z.int().optional(),
  video_height: z.int().optional(),
  video_duration: z.int().optional(),
  description: z.string().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResultVoice = z.strictObject({
  type: z.literal('voice'),
  id: z.string(),
  voice_url: z.string(),
  title: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(MessageEntity).optional(),
  voice_duration: z.int().optional(),
  reply_markup: InlineKeyboardMarkup.optional(),
  input_message_content: InputMessageContent.optional(),
});

const InlineQueryResult = z.union([InlineQueryResultCachedAudio, InlineQueryResultCachedDocument, InlineQueryResultCachedGif, InlineQueryResultCachedMpeg4Gif, InlineQueryResultCachedPhoto, InlineQueryResultCachedSticker, InlineQueryResultCachedVideo, InlineQueryResultCachedVoice, InlineQueryResultArticle, InlineQueryResultAudio, InlineQueryResultContact, InlineQueryResultGame, InlineQueryResultDocument, InlineQueryResultGif, InlineQueryResultLocation, InlineQueryResultMpeg4Gif, InlineQueryResultPhoto, InlineQueryResultVenue, InlineQueryResultVideo, InlineQueryResultVoice]);

const InlineQueryResultsButton = z.strictObject({
  text: z.string(),
  web_app: WebAppInfo.optional(),
  start_parameter: z.string().optional(),
});

const BotCommand = z.strictObject({
  command: z.string(),
  description: z.string(),
  is_ephemeral: z.boolean().optional(),
});

const BotCommandScopeDefault = z.strictObject({
  type: z.literal('default'),
});

const BotCommandScopeAllPrivateChats = z.strictObject({
  type: z.literal('all_private_chats'),
});

const BotCommandScopeAllGroupChats = z.strictObject({
  type: z.literal('all_group_chats'),
});

const BotCommandScopeAllChatAdministrators = z.strictObject({
  type: z.literal('all_chat_administrators'),
});

const BotCommandScopeChat = z.strictObject({
  type: z.literal('chat'),
  chat_id: z.union([z.int(), z.string()]),
});

const BotCommandScopeChatAdministrators = z.strictObject({
  type: z.literal('chat_administrators'),
  chat_id: z.union([z.int(), z.string()]),
});

const BotCommandScopeChatMember = z.strictObject({
  type: z.literal('chat_member'),
  chat_id: z.union([z.int(), z.string()]),
  user_id: z.int(),
});

const BotCommandScope = z.union([BotCommandScopeDefault, BotCommandScopeAllPrivateChats, BotCommandScopeAllGroupChats, BotCommandScopeAllChatAdministrators, BotCommandScopeChat, BotCommandScopeChatAdministrators, BotCommandScopeChatMember]);

/** The parameters of each method, as they come in JSON or in a form. Bot API 10.1 + additions of @grammyjs/types 5.0.0. */
export const SCHEMAS = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: fromForm(z.int()).optional(),
    limit: fromForm(z.int()).optional(),
    timeout: fromForm(z.int()).optional(),
    allowed_updates: fromForm(z.array(z.string())).optional(),
  }),
  setWebhook: z.strictObject({
    url: z.string(),
    certificate: z.instanceof(File).optional(),
    ip_address: z.string().optional(),
    max_connections: fromForm(z.int()).optional(),
    allowed_updates: fromForm(z.array(z.string())).optional(),
    drop_pending_updates: fromForm(z.boolean()).optional(),
    secret_token: z.string().optional(),
  }),
  deleteWebhook: z.strictObject({
    drop_pending_updates: fromForm(z.boolean()).optional(),
  }),
  getWebhookInfo: z.strictObject({}),
  sendMessage: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])),
    message_thread_id: fromForm(z.int()).optional(),
    direct_messages_topic_id: fromForm(z.int()).optional(),
    text: z.string(),
    parse_mode: z.string().optional(),
    entities: fromForm(z.array(MessageEntity)).optional(),
    link_preview_options: fromForm(LinkPreviewOptions).optional(),
    disable_notification: fromForm(z.boolean()).optional(),
    protect_content: fromForm(z.boolean()).optional(),
    allow_paid_broadcast: fromForm(z.boolean()).optional(),
    message_effect_id: z.string().optional(),
    suggested_post_parameters: fromForm(SuggestedPostParameters).optional(),
    reply_parameters: fromForm(ReplyParameters).optional(),
    reply_markup: fromForm(z.union([InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove, ForceReply])).optional(),
    ephemeral_message_parameters: fromForm(EphemeralMessageParameters).optional(),
  }),
  sendPhoto: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])),
    message_thread_id: fromForm(z.int()).optional(),
    direct_messages_topic_id: fromForm(z.int()).optional(),
    photo: z.union([z.instanceof(File), z.string()]),
    caption: z.string().optional(),
    parse_mode: z.string().optional(),
    caption_entities: fromForm(z.array(MessageEntity)).optional(),
    show_caption_above_media: fromForm(z.boolean()).optional(),
    has_spoiler: fromForm(z.boolean()).optional(),
    disable_notification: fromForm(z.boolean()).optional(),
    protect_content: fromForm(z.boolean()).optional(),
    allow_paid_broadcast: fromForm(z.boolean()).optional(),
    message_effect_id: z.string().optional(),
    suggested_post_parameters: fromForm(SuggestedPostParameters).optional(),
    reply_parameters: fromForm(ReplyParameters).optional(),
    reply_markup: fromForm(z.union([InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove, ForceReply])).optional(),
    ephemeral_message_parameters: fromForm(EphemeralMessageParameters).optional(),
  }),
  sendDocument: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])),
    message_thread_id: fromForm(z.int()).optional(),
    direct_messages_topic_id: fromForm(z.int()).optional(),
    document: z.union([z.instanceof(File), z.string()]),
    thumbnail: z.union([z.instanceof(File), z.string()]).optional(),
    caption: z.string().optional(),
    parse_mode: z.string().optional(),
    caption_entities: fromForm(z.array(MessageEntity)).optional(),
    disable_content_type_detection: fromForm(z.boolean()).optional(),
    disable_notification: fromForm(z.boolean()).optional(),
    protect_content: fromForm(z.boolean()).optional(),
    allow_paid_broadcast: fromForm(z.boolean()).optional(),
    message_effect_id: z.string().optional(),
    suggested_post_parameters: fromForm(SuggestedPostParameters).optional(),
    reply_parameters: fromForm(ReplyParameters).optional(),
    reply_markup: fromForm(z.union([InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove, ForceReply])).optional(),
    ephemeral_message_parameters: fromForm(EphemeralMessageParameters).optional(),
  }),
  sendChatAction: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])),
    message_thread_id: fromForm(z.int()).optional(),
    action: z.string(),
  }),
  editMessageText: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])).optional(),
    message_id: fromForm(z.int()).optional(),
    inline_message_id: z.string().optional(),
    text: z.string().optional(),
    parse_mode: z.string().optional(),
    entities: fromForm(z.array(MessageEntity)).optional(),
    link_preview_options: fromForm(LinkPreviewOptions).optional(),
    rich_message: fromForm(z.unknown()).optional(),
    reply_markup: fromForm(InlineKeyboardMarkup).optional(),
  }),
  editMessageCaption: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])).optional(),
    message_id: fromForm(z.int()).optional(),
    inline_message_id: z.string().optional(),
    caption: z.string().optional(),
    parse_mode: z.string().optional(),
    caption_entities: fromForm(z.array(MessageEntity)).optional(),
    show_caption_above_media: fromForm(z.boolean()).optional(),
    reply_markup: fromForm(InlineKeyboardMarkup).optional(),
  }),
  editMessageMedia: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])).optional(),
    message_id: fromForm(z.int()).optional(),
    inline_message_id: z.string().optional(),
    media: fromForm(InputMedia),
    reply_markup: fromForm(InlineKeyboardMarkup).optional(),
  }),
  editMessageReplyMarkup: z.strictObject({
    business_connection_id: z.string().optional(),
    chat_id: fromForm(z.union([z.int(), z.string()])).optional(),
    message_id: fromForm(z.int()).optional(),
    inline_message_id: z.string().optional(),
    reply_markup: fromForm(InlineKeyboardMarkup).optional(),
  }),
  deleteMessage: z.strictObject({
    chat_id: fromForm(z.union([z.int(), z.string()])),
    message_id: fromForm(z.int()),
  }),
  getFile: z.strictObject({
    file_id: z.string(),
  }),
  getChat: z.strictObject({
    chat_id: fromForm(z.union([z.int(), z.string()])),
  }),
  getChatMember: z.strictObject({
    chat_id: fromForm(z.union([z.int(), z.string()])),
    user_id: fromForm(z.int()),
  }),
  leaveChat: z.strictObject({
    chat_id: fromForm(z.union([z.int(), z.string()])),
  }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().optional(),
    show_alert: fromForm(z.boolean()).optional(),
    url: z.string().optional(),
    cache_time: fromForm(z.int()).optional(),
  }),
  answerInlineQuery: z.strictObject({
    inline_query_id: z.string(),
    results: fromForm(z.array(InlineQueryResult)),
    cache_time: fromForm(z.int()).optional(),
    is_personal: fromForm(z.boolean()).optional(),
    next_offset: z.string().optional(),
    button: fromForm(InlineQueryResultsButton).optional(),
  }),
  setMyCommands: z.strictObject({
    commands: fromForm(z.array(BotCommand)),
    scope: fromForm(BotCommandScope).optional(),
    language_code: z.string().optional(),
  }),
  getMyCommands: z.strictObject({
    scope: fromForm(BotCommandScope).optional(),
    language_code: z.string().optional(),
  }),
  deleteMyCommands: z.strictObject({
    scope: fromForm(BotCommandScope).optional(),
    language_code: z.string().optional(),
  }),
  setMyName: z.strictObject({
    name: z.string().optional(),
    language_code: z.string().optional(),
  }),
  getMyName: z.strictObject({
    language_code: z.string().optional(),
  }),
  setMyDescription: z.strictObject({
    description: z.string().optional(),
    language_code: z.string().optional(),
  }),
  getMyDescription: z.strictObject({
    language_code: z.string().optional(),
  }),
  setMyShortDescription: z.strictObject({
    short_description: z.string().optional(),
    language_code: z.string().optional(),
  }),
  getMyShortDescription: z.strictObject({
    language_code: z.string().optional(),
  }),
};

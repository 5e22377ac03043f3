/** Bot API objects, as far as the playground has them. https://core.telegram.org/bots/api#available-types */

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  /** IETF tag of the person's Telegram. */
  readonly language_code?: string;
}

/** Offsets and lengths count UTF-16 units, as JavaScript does. */
export interface MessageEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

/** Beside its text a button has exactly one of the others, `style` and the icon not counted. */
export interface InlineButton {
  readonly text: string;
  readonly style?: string | undefined;
  readonly icon_custom_emoji_id?: string | undefined;
  readonly callback_data?: string | undefined;
  readonly url?: string | undefined;
  readonly copy_text?: { readonly text: string } | undefined;
  readonly switch_inline_query?: string | undefined;
  readonly switch_inline_query_current_chat?: string | undefined;
  readonly switch_inline_query_chosen_chat?: { readonly query?: string | undefined } | undefined;
  readonly disabled?: object | undefined;
}

export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

export interface PrivateChat {
  readonly id: number;
  readonly type: 'private';
  readonly first_name: string;
}

export interface GroupChat {
  readonly id: number;
  readonly type: 'group' | 'supergroup';
  readonly title: string;
}

export interface ChannelChat {
  readonly id: number;
  readonly type: 'channel';
  readonly title: string;
  /** Of a public channel, without the `@`. */
  readonly username?: string;
}

interface FileReference {
  /** What the bot sends to have the file shown again. */
  readonly file_id: string;
  /** The same for the same file, whoever asks. */
  readonly file_unique_id: string;
  readonly file_size: number;
}

interface PhotoSize extends FileReference {
  readonly width: number;
  readonly height: number;
}

interface Document extends FileReference {
  readonly file_name: string;
  readonly mime_type: string;
}

/** What a message shows: a text, a picture or a file, the latter two with or without a caption. */
export interface MessageContent {
  readonly text?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
  readonly photo?: readonly PhotoSize[] | undefined;
  readonly document?: Document | undefined;
  readonly caption?: string | undefined;
  readonly caption_entities?: readonly MessageEntity[] | undefined;
  readonly show_caption_above_media?: boolean | undefined;
  readonly reply_markup?: InlineKeyboard | undefined;
}

/** `date` and `edit_date` are epoch seconds. */
export interface Message extends MessageContent {
  readonly message_id: number;
  readonly date: number;
  readonly edit_date?: number;
  readonly chat: PrivateChat | GroupChat | ChannelChat;
  /** Missing in a channel's posts, whoever wrote them. */
  readonly from?: User;
  /** The channel that a post is of. */
  readonly sender_chat?: ChannelChat;
  /** The bot whose inline result a person has sent. */
  readonly via_bot?: User;
  readonly reply_to_message?: Message | undefined;
  readonly new_chat_members?: readonly User[];
  readonly left_chat_member?: User;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
}

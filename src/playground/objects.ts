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

interface InlineButton {
  readonly text: string;
  readonly callback_data?: string | undefined;
  readonly url?: string | undefined;
}

export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

export interface PrivateChat {
  readonly id: number;
  readonly type: 'private';
  readonly first_name: string;
}

/** A text message; `date` and `edit_date` are epoch seconds. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly edit_date?: number;
  readonly chat: PrivateChat;
  readonly from: User;
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  readonly reply_markup?: InlineKeyboard | undefined;
  readonly reply_to_message?: Message | undefined;
}

/** What is kept of chats, and of what was sent there. */
export interface ChatTables {
  chats: ChatRow;
  button_keys: ButtonKeyRow;
  replies: ReplyRow;
  photos_above: PhotoAboveRow;
  reports: ReportRow;
  pictures: PictureRow;
}

interface ChatRow {
  chat_id: number;
  language: string | null;
  language_chosen: number;
  hides_pictures: number;
  /** JSON of `{ question, at }`. */
  last_question: string | null;
  last_at: number;
  /** Since when the chat cannot be written to. */
  blocked_at: number | null;
}

interface ButtonKeyRow {
  key: string;
  /** JSON of a Question. */
  question: string;
  last_used_at: number;
  /** Since when links lead to it, which are never forgotten. */
  linked_at: number | null;
}

interface ReplyRow {
  chat_id: number;
  /** The person's message. */
  message_id: number;
  /** The bot's message that replies to it. */
  reply_id: number;
  sent_at: number;
}

interface PhotoAboveRow {
  chat_id: number;
  /** The bot's message that has the words of a reply, too long for a caption. */
  reply_id: number;
  /** The bot's message before it, which has the picture. */
  photo_id: number;
  sent_at: number;
}

interface ReportRow {
  /** Of the question whose answer was reported. */
  key: string;
  reported_at: number;
}

interface PictureRow {
  /** Files belong to the bot that sent them. */
  bot_id: number;
  /** Of what is drawn, and how. */
  key: string;
  file_id: string;
}

import type { ChannelChat, GroupChat, User } from './objects.ts';

/** The bot as it sees itself (`getMe`). */
export const ME = {
  id: 1,
  is_bot: true,
  first_name: 'Sandar',
  username: 'sandar_playground_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
};

/** What a message of the bot names as its sender. */
export const BOT: User = {
  id: ME.id,
  is_bot: true,
  first_name: ME.first_name,
  username: ME.username,
};

/** People whose Telegram speaks one of the bot's languages each. */
export const PEOPLE: readonly User[] = [
  { id: 101, is_bot: false, first_name: 'Айгүл', language_code: 'kk' },
  { id: 102, is_bot: false, first_name: 'Олег', language_code: 'ru' },
  { id: 103, is_bot: false, first_name: 'Ann', language_code: 'en' },
];

/** The group that they and the bot are in. Its id stays the same: the bot keeps it in its database. */
export const NEWSROOM: GroupChat = {
  id: -1_001_000_000_200,
  type: 'supergroup',
  title: 'Редакция · Newsroom',
};

/** The office's own channel, which they read and the bot posts in. Its name is in two languages, one of which is written alike in Kazakh. */
export const OFFICE_CHANNEL = {
  id: -1_001_000_000_302,
  type: 'channel',
  title: 'Статистика · Statistics',
  username: 'sandar_playground_channel',
} as const satisfies ChannelChat;

import type { ChannelChat, GroupChat, Message, PrivateChat, User } from './objects.ts';

/** A person's chat with the bot, which bears the person's id. */
export interface PersonalChat {
  readonly kind: 'private';
  readonly person: User;
  /** By message id, oldest first. */
  readonly messages: Map<number, Message>;
  blocked: boolean;
}

/** A chat that has not been begun. */
export function personalChat(person: User): PersonalChat {
  return { kind: 'private', person, messages: new Map(), blocked: false };
}

/** What the bot is in a group; `restricted` members may not write. */
export type Membership = 'member' | 'administrator' | 'restricted' | 'left' | 'kicked';

/** A group or supergroup. */
export interface Group {
  readonly kind: 'group';
  readonly info: GroupChat;
  readonly members: Map<number, User>;
  /** Whoever opened it. */
  readonly owner: number | undefined;
  readonly administrators: Set<number>;
  readonly messages: Map<number, Message>;
  bot: Membership;
  /** The supergroup that this group has become. */
  migratedTo?: number;
}

/** A group of these people, the first of them its owner, with nothing said in it yet. */
export function groupChat(info: GroupChat, members: readonly User[], bot: Membership): Group {
  const byId = new Map(members.map((member) => [member.id, member]));
  return {
    kind: 'group',
    info,
    members: byId,
    owner: members[0]?.id,
    administrators: new Set(),
    messages: new Map(),
    bot,
  };
}

/** What the bot is in a channel: an administrator, `silent` without the right to post, or not there. A bot is never a mere reader. */
export type ChannelRole = 'administrator' | 'silent' | 'left' | 'kicked';

/** A channel: its administrators post, its readers read. */
export interface Channel {
  readonly kind: 'channel';
  readonly info: ChannelChat;
  readonly readers: Map<number, User>;
  readonly messages: Map<number, Message>;
  bot: ChannelRole;
}

/** A channel with these readers, and nothing posted yet. */
export function channelChat(info: ChannelChat, readers: readonly User[], bot: ChannelRole): Channel {
  return {
    kind: 'channel',
    info,
    readers: new Map(readers.map((reader) => [reader.id, reader])),
    messages: new Map(),
    bot,
  };
}

/** Where people write. */
export type Talk = PersonalChat | Group;

/** Where something is written, by people or by an office. */
export type Chat = Talk | Channel;

/** The people who see what is written. */
export function peopleIn(chat: Chat): readonly User[] {
  if (chat.kind === 'private') return [chat.person];
  return [...(chat.kind === 'group' ? chat.members : chat.readers).values()];
}

/** The chat as messages name it. */
export function chatInfo(chat: Chat): PrivateChat | GroupChat | ChannelChat {
  if (chat.kind !== 'private') return chat.info;
  const { id, first_name } = chat.person;
  return { id, type: 'private', first_name };
}

/** The number by which the Bot API names a chat. */
export function chatId(chat: Chat): number {
  return chat.kind === 'private' ? chat.person.id : chat.info.id;
}

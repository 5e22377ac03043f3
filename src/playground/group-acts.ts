import { chatInfo, type Group, groupChat, type Membership } from './chat.ts';
import { findEntities } from './find-entities.ts';
import { memberObject } from './member.ts';
import type { GroupChat, Message, User } from './objects.ts';
import { BOT, ME } from './people.ts';
import { quoted, type Saying } from './quoted.ts';
import { now, putMessage, type Telegram } from './telegram.ts';

/** Opens a group with these people, the first of them as its owner; the bot is not in it yet. Groups have negative ids, supergroups begin with -100. */
export function openGroupChat(
  telegram: Telegram,
  title: string,
  type: GroupChat['type'],
  members: readonly User[],
): Group {
  const number = telegram.nextId();
  const id = type === 'group' ? -number : Number(`-100${number}`);
  const group = groupChat({ id, type, title }, members, 'left');
  telegram.groups.set(id, group);
  return group;
}

/**
 * A person writes in a group. The bot hears of it as bots with privacy do: where it is mentioned, replied to or given
 * a command. https://core.telegram.org/bots/features#privacy-mode
 */
export function sayInGroup(
  telegram: Telegram,
  group: Group,
  person: User,
  text: string,
  saying: Saying = {},
): Message {
  const message = putMessage(telegram, {
    ...heading(telegram, group, person),
    text,
    entities: findEntities(text),
    reply_to_message: quoted(group, saying),
  });
  if (hears(group, message)) telegram.updates.push('message', message);
  return message;
}

/** Does the bot, as long as it is no administrator, get to know of this message? */
export function hears({ bot }: Group, { text = '', entities = [], reply_to_message }: Message): boolean {
  if (bot === 'left' || bot === 'kicked') return false;
  if (bot === 'administrator' || reply_to_message?.from?.id === BOT.id) return true;
  return entities.some(({ type, offset, length }) => {
    const part = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return part === `@${ME.username}`;
    return type === 'bot_command' && (!part.includes('@') || part.endsWith(`@${ME.username}`));
  });
}

/** A person, or the bot, comes into a group, leaves it, is removed or gets other rights. `by` has done it. */
export function setMembership(
  telegram: Telegram,
  group: Group,
  user: User,
  status: Membership,
  by: User = user,
): void {
  const isBot = user.id === ME.id;
  const old = isBot ? group.bot : statusOf(group, user);
  if (old === status) return;
  const isIn = status !== 'left' && status !== 'kicked';
  const wasIn = old !== 'left' && old !== 'kicked';
  if (isBot) group.bot = status;
  else if (isIn) group.members.set(user.id, user);
  else group.members.delete(user.id);
  if (!isBot && status === 'administrator') group.administrators.add(user.id);
  else group.administrators.delete(user.id);
  telegram.updates.push(isBot ? 'my_chat_member' : 'chat_member', {
    chat: group.info,
    from: by,
    date: now(telegram),
    old_chat_member: memberObject(user, old),
    new_chat_member: memberObject(user, status),
  });
  if (isIn === wasIn) return;
  const what = isIn ? { new_chat_members: [user] } : { left_chat_member: user };
  const message = putMessage(telegram, { ...heading(telegram, group, by), ...what });
  if (group.bot !== 'left' && group.bot !== 'kicked') telegram.updates.push('message', message);
}

/** What a person is in a group. */
export function statusOf({ owner, administrators, members }: Group, { id }: User): Membership | 'creator' {
  if (!members.has(id)) return 'left';
  if (id === owner) return 'creator';
  return administrators.has(id) ? 'administrator' : 'member';
}

/** A group becomes a supergroup: its old id leads nowhere but to the new one. */
export function migrate(telegram: Telegram, group: Group, by: User): Group {
  const supergroup = openGroupChat(telegram, group.info.title, 'supergroup', [...group.members.values()]);
  supergroup.bot = group.bot;
  for (const id of group.administrators) supergroup.administrators.add(id);
  const service = (chat: Group, what: Partial<Message>) =>
    telegram.updates.push('message', putMessage(telegram, { ...heading(telegram, chat, by), ...what }));
  service(group, { migrate_to_chat_id: supergroup.info.id });
  group.migratedTo = supergroup.info.id;
  service(supergroup, { migrate_from_chat_id: group.info.id });
  return supergroup;
}

function heading(telegram: Telegram, group: Group, from: User) {
  return { message_id: telegram.nextId(), date: now(telegram), chat: chatInfo(group), from };
}

import { type Channel, type ChannelRole, channelChat, chatInfo } from './chat.ts';
import { findEntities } from './find-entities.ts';
import { channelMember } from './member.ts';
import type { Message, User } from './objects.ts';
import { ME } from './people.ts';
import { now, putMessage, type Telegram } from './telegram.ts';

/** Opens a channel, public where it has a username, with these readers; the bot is not in it yet. */
export function openChannel(
  telegram: Telegram,
  title: string,
  { username, readers = [] }: { readonly username?: string; readonly readers?: readonly User[] } = {},
): Channel {
  const id = Number(`-100${telegram.nextId()}`);
  const opened = channelChat({ id, type: 'channel', title, ...(username && { username }) }, readers, 'left');
  telegram.channels.set(id, opened);
  return opened;
}

/** An administrator gives the bot its place in the channel, or takes it away; without `by` the bot itself leaves. Nothing is posted about it. */
export function setChannelRole(telegram: Telegram, of: Channel, role: ChannelRole, by: User = ME): void {
  const old = of.bot;
  if (old === role) return;
  of.bot = role;
  telegram.updates.push('my_chat_member', {
    chat: of.info,
    from: by,
    date: now(telegram),
    old_chat_member: channelMember(ME, old),
    new_chat_member: channelMember(ME, role),
  });
}

/** A person who administers the channel posts in it: the post is the channel's, and does not say who wrote it. */
export function post(telegram: Telegram, to: Channel, text: string): Message {
  const posted = putMessage(telegram, {
    message_id: telegram.nextId(),
    date: now(telegram),
    chat: chatInfo(to),
    sender_chat: to.info,
    text,
    entities: findEntities(text),
  });
  tell(telegram, to, 'channel_post', posted);
  return posted;
}

/** A person who administers the channel corrects a post, whoever wrote it. */
export function correctPost(telegram: Telegram, of: Channel, messageId: number, text: string): void {
  const old = of.messages.get(messageId);
  if (old === undefined) return;
  const corrected = { ...old, text, entities: findEntities(text), edit_date: now(telegram) };
  tell(telegram, of, 'edited_channel_post', putMessage(telegram, corrected));
}

function tell({ updates }: Telegram, { bot }: Channel, kind: string, message: Message): void {
  if (bot === 'administrator' || bot === 'silent') updates.push(kind, message);
}

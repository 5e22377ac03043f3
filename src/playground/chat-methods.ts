import { badRequest } from './api-error.ts';
import { setChannelRole } from './channel-acts.ts';
import { type Channel, chatInfo } from './chat.ts';
import { setMembership, statusOf } from './group-acts.ts';
import { channelMember, memberObject } from './member.ts';
import { type Method, method } from './method.ts';
import { openChat } from './open-chat.ts';
import { ME } from './people.ts';

/** Methods about chats and who is in them. */
export const chatMethods = {
  getChat: method('getChat', (telegram, { chat_id }) => ({
    ...chatInfo(openChat(telegram, chat_id)),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  })),

  getChatMember: method('getChatMember', (telegram, { chat_id, user_id }) => {
    const chat = openChat(telegram, chat_id);
    if (chat.kind === 'private') throw badRequest('member not found');
    if (chat.kind === 'channel') return readerOf(chat, user_id);
    if (user_id === ME.id) return memberObject(ME, chat.bot);
    const user = chat.members.get(user_id);
    if (user === undefined) throw badRequest('member not found');
    return memberObject(user, statusOf(chat, user));
  }),

  leaveChat: method('leaveChat', (telegram, { chat_id }) => {
    const chat = openChat(telegram, chat_id);
    if (chat.kind === 'private') throw badRequest("chat member status can't be changed in private chats");
    if (chat.kind === 'channel') setChannelRole(telegram, chat, 'left');
    else setMembership(telegram, chat, ME, 'left');
    return true;
  }),
} satisfies Record<string, Method>;

function readerOf({ bot, readers }: Channel, userId: number) {
  if (userId === ME.id) return channelMember(ME, bot);
  const user = readers.get(userId);
  if (user === undefined) throw badRequest('member not found');
  return memberObject(user, 'member');
}

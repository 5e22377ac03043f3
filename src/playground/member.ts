import type { ChannelRole, Membership } from './chat.ts';
import type { User } from './objects.ts';

/** What a bot that the owner of a group has made an administrator is usually given. */
const ADMINISTRATOR = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
};

/** One who may read and nothing else. */
const RESTRICTED = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_edit_tag: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
};

/** https://core.telegram.org/bots/api#chatmember */
export function memberObject(user: User, status: Membership | 'creator') {
  if (status === 'creator') return { user, status, is_anonymous: false };
  if (status === 'kicked') return { user, status, until_date: 0 };
  if (status === 'restricted') return { user, status, ...RESTRICTED };
  if (status === 'administrator') return { user, status, ...ADMINISTRATOR };
  return { user, status };
}

/** The same of the bot in a channel. */
export function channelMember(user: User, role: ChannelRole) {
  if (role !== 'administrator' && role !== 'silent') return memberObject(user, role);
  const mayPost = role === 'administrator';
  return {
    ...memberObject(user, 'administrator'),
    can_delete_messages: mayPost,
    can_post_messages: mayPost,
    can_edit_messages: mayPost,
  };
}

import type { Membership } from './chat.ts';
import type { User } from './objects.ts';

/** https://core.telegram.org/bots/api#chatmember, with all rights taken from whom any are taken. */
export function memberObject(user: User, status: Membership) {
  if (status === 'kicked') return { user, status, until_date: 0 };
  if (status === 'restricted')
    return {
      user,
      status,
      is_member: true,
      can_send_messages: false,
      can_send_photos: false,
      can_send_documents: false,
      until_date: 0,
    };
  if (status === 'administrator') return { user, status, can_be_edited: false, can_delete_messages: true };
  return { user, status };
}

import { avatar, badge } from './avatar.js';
import { chatName } from './chat-list.js';
import { PEOPLE } from './people.js';

/** Above the messages: with whom one chats, and what they are doing. `doing(words)` tells, `isOffline` overrules it. */
export function showHeading($, open, { isOffline, doing }) {
  const { words, chat, botName } = open;
  const name = chatName(chat, botName);
  $.name.textContent = name;
  $.avatar.replaceChildren(avatar(chat.id, name, chat.type === 'private'));
  $.status.textContent = isOffline ? words.offline : (doing(words) ?? about(open));
}

/** Who else is there. */
function about({ words, chat, botName, isGroup, isChannel }) {
  if (isChannel) return words.readers(chat.members.length);
  const members = PEOPLE.filter(({ id }) => chat.members.includes(id)).map((person) => person.name);
  return isGroup ? [...members, botName].join(', ') : words.bot;
}

/** What waits elsewhere: on the way back to the list, and in the window's title. */
export function showUnread($, { words, botName }, elsewhere, everywhere) {
  $['back-badge'].replaceChildren(badge(elsewhere, words));
  $.back.setAttribute(
    'aria-label',
    elsewhere > 0 ? `${words.backToChats}, ${words.unread(elsewhere)}` : words.backToChats,
  );
  document.title = everywhere > 0 ? `(${everywhere}) ${botName}` : botName;
}

import { avatar, badge } from './avatar.js';
import { chatName } from './chat-list.js';
import { PEOPLE } from './people.js';

/** Above the messages: with whom one chats, and what they are doing. `doing(words)` tells, `isOffline` overrules it. */
export function showHeading($, open, { isOffline, doing }) {
  const { words, chat, botName, isGroup } = open;
  const name = chatName(chat, botName);
  $.name.textContent = name;
  $.avatar.replaceChildren(avatar(chat.id, name, !isGroup));
  const members = PEOPLE.filter(({ id }) => chat.members.includes(id)).map((person) => person.name);
  const about = isGroup ? [...members, botName].join(', ') : words.bot;
  $.status.textContent = isOffline ? words.offline : (doing(words) ?? about);
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

import { avatar, badge, channelSign } from './avatar.js';
import { clockTime } from './clock-time.js';
import { make, makeButton } from './make.js';
import { shortText } from './media.js';

/**
 * The chats of the person who writes, each with its last message. `context`: `person`, `words`, `botName`, `openId` and
 * `unread(chatId)`; `onOpen(chatId)`.
 */
export function showChatList(list, chats, context, onOpen) {
  const focused = document.activeElement?.dataset?.chat;
  list.replaceChildren(...chats.map((chat) => line(chat, context, onOpen)));
  if (focused !== undefined) list.querySelector(`[data-chat="${focused}"]`)?.focus();
}

/** A private chat is, to the person in it, the bot. */
export function chatName(chat, botName) {
  return chat.type === 'private' ? botName : chat.title;
}

function line(chat, { person, words, botName, openId, unread }, onOpen) {
  const last = [...chat.messages.values()].at(-1);
  const button = makeButton('chat-line', '', () => onOpen(chat.id));
  button.dataset.chat = chat.id;
  if (chat.id === openId) button.setAttribute('aria-current', 'true');
  const name = chatName(chat, botName);
  const top = make('span', 'line-top');
  const title = make('b', 'line-name', name);
  if (chat.type === 'channel') title.prepend(channelSign(words));
  top.append(title, make('span', 'line-time', last ? clockTime(last.date, person.language) : ''));
  const bottom = make('span', 'line-bottom');
  bottom.append(
    make('span', 'line-text', last ? lastWords(last, chat, person, words) : words.noMessages),
    badge(unread(chat.id), words),
  );
  const text = make('span', 'line');
  text.append(top, ' ', bottom);
  button.append(avatar(chat.id, name, chat.type === 'private'), text);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function lastWords(message, chat, person, words) {
  const text = shortText(message, words).split('\n')[0];
  if (message.from?.id === person.id) return `${words.you}: ${text}`;
  const isInGroup = message.from && chat.type !== 'private';
  return isInGroup ? `${message.from.first_name}: ${text}` : text;
}

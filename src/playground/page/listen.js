import { startCommand } from './bot-links.js';
import { openEvents } from './server.js';

/** Takes in what the server tells. `show` names what is to be shown anew. */
export function listen({ chats, open, conversation, composer, floodBanner, toast, show }) {
  const source = openEvents(show.connection);
  const on = (kind, handle) => source.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  /** Of what does not stay only what happens in the open chat is shown. */
  const onOpen = (kind, handle) => on(kind, (told) => told.chatId === open.chatId && handle(told));
  const onOwn = (kind, handle) => onOpen(kind, (told) => told.personId === open.person.id && handle(told));

  on('profiles', (told) => {
    open.tellProfiles(told);
    show.profile();
  });
  on('chats', (told) => {
    chats.replace(told);
    open.go(open.chatId);
    show.all();
  });
  on('flood', floodBanner.tell);
  on('message', ({ chatId, message }) => {
    chats.put(chatId, message);
    if (chatId === open.chatId) conversation.add(message, message.from?.id === open.person.id);
    show.state();
  });
  on('edited', ({ chatId, message }) => {
    chats.put(chatId, message);
    if (chatId === open.chatId) conversation.replace(message);
    show.state();
  });
  on('deleted', ({ chatId, messageId }) => {
    chats.remove(chatId, messageId);
    if (chatId === open.chatId) conversation.remove(messageId);
    show.state();
  });
  on('blocked', ({ chatId, blocked }) => {
    chats.setBlocked(chatId, blocked);
    show.state();
  });
  onOpen('typing', ({ action }) => conversation.showTyping(action));
  onOwn('offered', ({ offer }) => composer.offer(offer));
  onOwn('pressed', ({ messageId, text, url, alert: isAlert }) => {
    conversation.release(messageId);
    if (url) composer.sayCommand(startCommand(url, open.profile.username));
    else if (isAlert) alert(text);
    else if (text !== '') toast(text);
  });
}

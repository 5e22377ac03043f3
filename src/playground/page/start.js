import { showChatList } from './chat-list.js';
import { createChats } from './chats.js';
import { createComposer } from './composer.js';
import { chip } from './controls.js';
import { createConversation } from './conversation.js';
import { describeEmpty, placeExamples } from './empty-chat.js';
import { shortExamples } from './examples.js';
import { createFloodBanner } from './flood-banner.js';
import { showHeading, showUnread } from './heading.js';
import { showWords } from './labels.js';
import { listen } from './listen.js';
import { createOpenChat } from './open-chat.js';
import { PEOPLE } from './people.js';
import { createPeopleSwitch } from './people-switch.js';
import { postAct } from './server.js';
import { createToast } from './toast.js';
import { createTools } from './tools.js';
import { createTryPanel } from './try-panel.js';
import { createViewer } from './viewer.js';

const $ = Object.fromEntries([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));

const chats = createChats();
const open = createOpenChat(chats);
const toast = createToast($.toast);
const viewer = createViewer($.viewer);
const floodBanner = createFloodBanner($['flood-banner'], () => toast(open.words.floodOver));
const people = createPeopleSwitch($.people, (person) => leaveFor(() => open.become(person)));
const composer = createComposer($, open, { act, openOwn });
const conversation = createConversation($, {
  context: () => ({
    person: open.person,
    words: open.words,
    language: open.language,
    username: open.profile.username,
    isGroup: open.isGroup,
    isChannel: open.isChannel,
    senderName: open.senderName,
    onCommand: composer.sayCommand,
    onPress: press,
    onCopy: copy,
    onInline: composer.beginInline,
    onOpen: viewer.open,
    onEdit: composer.correct,
    onReply: composer.reply,
  }),
  onTyping: () => showTop(),
  onLostFocus: focusChat,
});
const tries = createTryPanel($.tries, composer.ask, [
  ['tryInline', () => composer.beginInline(open.words.inlineSample)],
  ['tryGroup', () => openChat(chats.of(open.person.id).find(({ type }) => type.endsWith('group')).id)],
  ['tryMenu', composer.openMenu],
]);
let isOffline = false;

/* What the person does */

async function act(what, body) {
  const isDone = await postAct(open.person.id, open.chatId, what, body);
  if (!isDone) toast(open.words.failed);
  return isDone;
}

async function press(message, button, element) {
  if (element.hasAttribute('aria-busy')) return;
  element.setAttribute('aria-busy', 'true');
  const isDone = await act('press', { messageId: message.message_id, data: button.callback_data });
  if (!isDone) element.removeAttribute('aria-busy');
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(open.words.copied);
  } catch {
    toast(open.words.notCopied);
  }
}

/** Goes to another chat, in which the text begun there stands again. */
function leaveFor(go) {
  open.keepDraft(composer.draft());
  go();
  showAll();
}

function openChat(id) {
  leaveFor(() => open.go(id));
  showView('chat');
  focusChat();
}

function openOwn() {
  if (open.chatId !== open.person.id) openChat(open.person.id);
}

/** What comes next begins where one writes; where one cannot, with the messages. */
function focusChat() {
  ($.composer.hidden ? $.scroll : $.text).focus();
}

/* What is shown */

/** On a telephone either the chats or one of them. */
function showView(view) {
  document.body.dataset.view = view;
}

function showAll() {
  const { words, language, chat } = open;
  showWords($, open);
  viewer.label(words);
  floodBanner.label(words);
  tries.label(words, language);
  $.examples.replaceChildren(
    ...shortExamples(language).map((question) => chip(question, () => composer.ask(question))),
  );
  $['call-bot'].hidden = !open.isGroup;
  $['block-tool'].hidden = chat.type !== 'private';
  conversation.showAll([...chat.messages.values()]);
  composer.begin(open.draft);
  showProfile();
}

function showProfile() {
  if (open.chat === undefined) return;
  describeEmpty($, open);
  composer.renewMenu();
  showState();
}

function showState() {
  const { person, words, botName, chat, chatId, isChannel } = open;
  const { blocked, messages } = chat;
  if (!document.hidden) chats.markRead(person.id, chatId);
  const unread = (personId) =>
    chats.of(personId).reduce((sum, { id }) => sum + chats.unread(personId, id), 0);
  const everywhere = PEOPLE.reduce((sum, { id }) => sum + unread(id), 0);
  people.show(person, unread, words);
  const context = { person, words, botName, openId: chatId, unread: (id) => chats.unread(person.id, id) };
  showChatList($.chats, chats.of(person.id), context, openChat);
  showUnread($, open, everywhere - chats.unread(person.id, chatId), everywhere);
  $.empty.hidden = messages.size > 0;
  $.examples.hidden = blocked || isChannel;
  $.composer.hidden = blocked || isChannel;
  $['read-only'].hidden = !isChannel;
  $.unblock.hidden = !blocked;
  $.block.disabled = blocked || messages.size === 0;
  placeExamples($, messages.size === 0);
  showTop();
}

function showTop() {
  if (open.chat !== undefined) showHeading($, open, { isOffline, doing: conversation.doing });
}

/* Keys and pointer */

document.addEventListener('keydown', (event) => {
  // An open dialog is closed by the browser, which puts the focus back.
  if (event.key === 'Escape' && !$.viewer.open && !$.tries.open) composer.escape();
});
document.addEventListener('visibilitychange', () => open.chat && showState());
addEventListener('pagehide', () => open.keepDraft(composer.draft()));
$.back.addEventListener('click', () => {
  showView('list');
  $.chats.querySelector('[aria-current]')?.focus();
});
$['open-tries'].addEventListener('click', tries.open);
$.start.addEventListener('click', () => {
  composer.sayCommand('/start');
  $.text.focus();
});
$.block.addEventListener('click', () => void act('block', { blocked: true }));
$.unblock.addEventListener('click', () => void act('block', { blocked: false }));
createTools($, (word) => toast(open.words[word]));

listen({
  chats,
  open,
  conversation,
  composer,
  floodBanner,
  toast,
  show: {
    all: showAll,
    profile: showProfile,
    state: showState,
    connection(isGone) {
      isOffline = isGone;
      showTop();
    },
  },
});

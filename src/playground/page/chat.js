import { bubble } from './bubble.js';
import { chip, menuItem, personSwitch, walkByArrows } from './controls.js';
import { createInline } from './inline.js';
import { openEvents, postAct } from './server.js';
import { createToast } from './toast.js';
import { createViewer } from './viewer.js';
import { PEOPLE, WORDS } from './words.js';

const ELEMENT_IDS = [
  'name',
  'status',
  'people',
  'block',
  'scroll',
  'empty',
  'description',
  'start',
  'messages',
  'typing',
  'toast',
  'examples',
  'menu',
  'inline',
  'inline-status',
  'editing',
  'stop-editing',
  'composer',
  'open-menu',
  'text',
  'send',
  'viewer',
];
const $ = Object.fromEntries(ELEMENT_IDS.map((id) => [id, document.getElementById(id)]));

/** Telegram shows "typing" for so long, in milliseconds. */
const TYPING_SHOWN = 5000;

let person = PEOPLE.find(({ language }) => `#${language}` === location.hash) ?? PEOPLE[0];
let words = WORDS[person.language];
let profile = { username: '', name: '', description: '', shortDescription: '', commands: [] };
let messages = new Map();
let isBlocked = false;
let isOffline = false;
let editedId;
let source;
let action = 'typing';
let typingTimer;

const toast = createToast($.toast);
const viewer = createViewer($.viewer);
const inline = createInline(
  { box: $.inline, status: $['inline-status'] },
  {
    onAsk: (query, offset) => void act('inline', { query, offset }),
    onChoose: (queryId, resultId) => {
      setText('');
      void act('choose', { queryId, resultId });
      $.text.focus();
    },
    onStart: (parameter) => {
      setText('');
      say(`/start ${parameter}`);
      $.text.focus();
    },
  },
);

/* What the server tells */

function listen() {
  source?.close();
  source = openEvents(person.id, setOffline);
  const on = (kind, handle) => source.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  on('profile', (told) => {
    profile = told;
    showProfile();
  });
  on('chat', (chat) => {
    messages = new Map(chat.messages.map((message) => [message.message_id, message]));
    isBlocked = chat.blocked;
    showChat();
  });
  on('message', ({ message }) => {
    messages.set(message.message_id, message);
    if (message.from.id !== person.id) setTyping(false);
    $.messages.append(bubble(message, bubbleContext()));
    showState();
    scrollToEnd();
  });
  on('edited', ({ message }) => {
    messages.set(message.message_id, message);
    replaceBubble(message);
  });
  on('deleted', ({ messageId }) => {
    messages.delete(messageId);
    findBubble(messageId)?.remove();
    showState();
  });
  on('typing', (told) => {
    action = told.action;
    setTyping(true);
  });
  on('offered', ({ offer }) => inline.show(offer, person, words));
  on('pressed', ({ messageId, text, alert: isAlert }) => {
    for (const key of findBubble(messageId)?.querySelectorAll('[aria-busy]') ?? [])
      key.removeAttribute('aria-busy');
    if (isAlert) alert(text);
    else if (text !== '') toast(text);
  });
  on('blocked', ({ blocked }) => {
    isBlocked = blocked;
    showState();
  });
}

/* What the person does */

async function act(what, body) {
  const isDone = await postAct(person.id, what, body);
  if (!isDone) toast(words.failed);
  return isDone;
}

async function submit() {
  const text = $.text.value.trim();
  if (text === '') return;
  const isUnchanged = editedId !== undefined && messages.get(editedId)?.text === text;
  const messageId = editedId;
  const isDone =
    isUnchanged ||
    (await (messageId === undefined ? act('say', { text }) : act('correct', { messageId, text })));
  if (isDone) stopEditing();
}

function say(text) {
  void act('say', { text });
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
    toast(words.copied);
  } catch {
    toast(words.notCopied);
  }
}

/** Begins an inline query in the composer, as the button asks for. */
function beginInline(query) {
  stopEditing();
  setText(`@${profile.username} ${query}`);
  $.text.focus();
}

function edit(message) {
  editedId = message.message_id;
  $.editing.hidden = false;
  setText(message.text);
  $.text.focus();
}

function stopEditing() {
  editedId = undefined;
  $.editing.hidden = true;
  setText('');
}

function setText(text) {
  $.text.value = text;
  fitText();
  showMenu(text.startsWith('/') && !text.includes(' '));
  inline.type(text, profile.username);
}

/* What is shown */

function bubbleContext() {
  return {
    person,
    words,
    language: person.language,
    senderName: ({ from }) => (from.is_bot ? profile.name || from.first_name : from.first_name),
    username: profile.username,
    onCommand: say,
    onPress: press,
    onCopy: copy,
    onInline: beginInline,
    onOpen: viewer.open,
    onEdit: edit,
  };
}

function findBubble(messageId) {
  return $.messages.querySelector(`[data-id="${messageId}"]`);
}

/** A pressed button stays where the keyboard was: the one in its place takes the focus. */
function replaceBubble(message) {
  const old = findBubble(message.message_id);
  if (!old) return;
  const focused = [...old.querySelectorAll('.key')].indexOf(document.activeElement);
  const wasAtEnd = isAtEnd();
  const fresh = bubble(message, bubbleContext());
  old.replaceWith(fresh);
  if (focused >= 0) {
    const keys = fresh.querySelectorAll('.key');
    (keys[Math.min(focused, keys.length - 1)] ?? $.text).focus({ preventScroll: true });
  }
  if (wasAtEnd) scrollToEnd();
}

function showChat() {
  $.messages.replaceChildren(...[...messages.values()].map((message) => bubble(message, bubbleContext())));
  showState();
  scrollToEnd();
}

function showProfile() {
  $.name.textContent = profile.name || 'Sandar';
  $.description.textContent = profile.description;
  showState();
  showMenu(!$.menu.hidden);
}

function showState() {
  $.empty.hidden = messages.size > 0;
  $.examples.hidden = isBlocked;
  $.composer.hidden = isBlocked;
  $.block.textContent = isBlocked ? words.unblock : words.block;
  $.block.hidden = messages.size === 0;
  $.status.textContent = isOffline
    ? words.offline
    : $.typing.hidden
      ? profile.shortDescription || words.bot
      : actionWords();
  // The same chips: in the empty chat under "Start", later above the composer.
  const isInPlace = ($.examples.parentElement === $.empty) === (messages.size === 0);
  if (!isInPlace && messages.size === 0) $.empty.append($.examples);
  else if (!isInPlace) $.menu.before($.examples);
}

function actionWords() {
  if (action === 'upload_photo') return words.sendingPicture;
  return action === 'upload_document' ? words.sendingFile : words.typing;
}

function showWords() {
  words = WORDS[person.language];
  document.documentElement.lang = person.language;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = words[element.dataset.word];
  $.text.placeholder = words.placeholder;
  $.text.setAttribute('aria-label', words.placeholder);
  $.send.setAttribute('aria-label', words.send);
  $.menu.setAttribute('aria-label', words.menu);
  $['open-menu'].setAttribute('aria-label', words.menu);
  $['stop-editing'].setAttribute('aria-label', words.cancel);
  $.inline.setAttribute('aria-label', words.results);
  viewer.label(words);
  $.examples.setAttribute('aria-label', words.examples);
  $.examples.replaceChildren(...words.questions.map((question) => chip(question, () => say(question))));
}

/** The commands that begin with what stands in the composer. */
function showMenu(isOpen) {
  const typed = $.text.value.startsWith('/') ? $.text.value.slice(1).toLowerCase() : '';
  const fitting = profile.commands.filter(({ command }) => command.startsWith(typed));
  $.menu.replaceChildren(
    ...fitting.map((command) =>
      menuItem(command, () => {
        setText('');
        say(`/${command.command}`);
        $.text.focus();
      }),
    ),
  );
  $.menu.hidden = !isOpen || fitting.length === 0;
  $['open-menu'].setAttribute('aria-expanded', String(!$.menu.hidden));
}

function setTyping(isTyping) {
  clearTimeout(typingTimer);
  $.typing.hidden = !isTyping;
  if (isTyping) typingTimer = setTimeout(setTyping, TYPING_SHOWN, false);
  showState();
  if (isTyping) scrollToEnd();
}

function setOffline(isGone) {
  isOffline = isGone;
  showState();
}

function isAtEnd() {
  return $.scroll.scrollHeight - $.scroll.scrollTop - $.scroll.clientHeight < 80;
}

function scrollToEnd() {
  requestAnimationFrame(() => {
    $.scroll.scrollTop = $.scroll.scrollHeight;
  });
}

function fitText() {
  $.text.rows = Math.min(6, Math.max(1, $.text.value.split('\n').length));
}

/* Keys and pointer */

function become(chosen) {
  person = chosen;
  history.replaceState(null, '', `#${person.language}`);
  stopEditing();
  messages = new Map();
  $.messages.replaceChildren();
  $.typing.hidden = true;
  showWords();
  listen();
}

/** The last message that the person can correct. */
function lastOwn() {
  return [...messages.values()].findLast(
    ({ from, text, via_bot }) => from.id === person.id && text !== undefined && !via_bot,
  );
}

/** Commands or inline results, whichever stands above the composer. */
function openList() {
  return [$.menu, $.inline].find(({ hidden }) => !hidden);
}

$.people.append(...PEOPLE.map((each) => personSwitch(each, each === person, () => become(each))));
$.composer.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
$.text.addEventListener('input', () => {
  fitText();
  showMenu($.text.value.startsWith('/') && !/\s/.test($.text.value));
  inline.type($.text.value, profile.username);
});
$.text.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (inline.first()) inline.first().click();
    else void submit();
  } else if (event.key === 'ArrowUp' && openList()) {
    event.preventDefault();
    openList().lastElementChild?.focus();
  } else if (event.key === 'ArrowUp' && $.text.value === '' && lastOwn()) {
    event.preventDefault();
    edit(lastOwn());
  }
});
for (const list of [$.menu, $.inline]) walkByArrows(list, $.text);
document.addEventListener('keydown', (event) => {
  // An open picture is closed by the browser, which puts the focus back.
  if (event.key !== 'Escape' || viewer.isOpen()) return;
  if (!$.menu.hidden) showMenu(false);
  else if (!$.inline.hidden) inline.hide();
  else if (editedId !== undefined) stopEditing();
  $.text.focus();
});
$['open-menu'].addEventListener('click', () => showMenu($.menu.hidden));
$['stop-editing'].addEventListener('click', stopEditing);
$.start.addEventListener('click', () => {
  say('/start');
  $.text.focus();
});
$.block.addEventListener('click', () => void act('block', { blocked: !isBlocked }));

become(person);

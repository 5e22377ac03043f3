import { menuItem, walkByArrows } from './controls.js';
import { createInline } from './inline.js';
import { shortText } from './media.js';

/** The composer grows with its text up to so many lines. */
const MOST_LINES = 6;

/**
 * Where a person writes: the text, what it corrects or answers, the menu of commands, and what the bot offers inline. `open` is the open
 * chat, `act(what, body)` does something in it and tells whether it came about, `openOwn()` goes to the person's own chat with the bot: nobody
 * writes in a channel.
 */
export function createComposer($, open, { act, openOwn }) {
  /** What the text corrects or answers: `{ kind: 'edit' | 'reply', message }`. */
  let attached;

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
        sayCommand(`/start ${parameter}`);
        $.text.focus();
      },
    },
  );

  const growRows = () => {
    $.text.rows = Math.min(MOST_LINES, Math.max(1, $.text.value.split('\n').length));
  };

  const setText = (text) => {
    $.text.value = text;
    follow();
  };

  /** Shows what belongs to the text as it stands. */
  const follow = () => {
    growRows();
    showMenu(/^\/\S*$/.test($.text.value));
    inline.type($.text.value, open.profile.username);
  };

  /** The commands that begin with what stands in the composer. */
  const showMenu = (isOpen) => {
    const typed = $.text.value.startsWith('/') ? $.text.value.slice(1).toLowerCase() : '';
    const fitting = open.profile.commands.filter(({ command }) => command.startsWith(typed));
    const items = fitting.map((command) =>
      menuItem(command, () => {
        setText('');
        sayCommand(`/${command.command}`);
        $.text.focus();
      }),
    );
    $.menu.replaceChildren(...items);
    $.menu.hidden = !isOpen || fitting.length === 0;
    $['open-menu'].setAttribute('aria-expanded', String(!$.menu.hidden));
  };

  const leaveChannel = () => {
    if (open.isChannel) openOwn();
  };

  /** In a group a command names the bot that it is for; a link to the bot leads out of it. */
  const sayCommand = (command) => {
    const [name, ...rest] = command.split(' ');
    leaveChannel();
    if (name === '/start' && rest.length > 0) openOwn();
    const { chat, profile } = open;
    const named = chat.type === 'private' || name.includes('@') ? name : `${name}@${profile.username}`;
    void act('say', { text: [named, ...rest].join(' ') });
  };

  const attach = (kind, message) => {
    const { words, senderName } = open;
    attached = { kind, message };
    $['attached-kind'].textContent = kind === 'edit' ? words.editing : words.replying(senderName(message));
    $['attached-text'].textContent = shortText(message, words);
    $.attached.hidden = false;
    if (kind === 'edit') setText(message.text);
    $.text.focus();
  };

  const detach = () => {
    attached = undefined;
    $.attached.hidden = true;
  };

  const cancel = () => {
    if (attached?.kind === 'edit') setText('');
    detach();
  };

  const submit = async () => {
    const text = $.text.value.trim();
    if (text === '') return;
    const isDone =
      attached?.kind === 'edit'
        ? attached.message.text === text ||
          (await act('correct', { messageId: attached.message.message_id, text }))
        : await act('say', { text, replyTo: attached?.message.message_id });
    if (!isDone) return;
    setText('');
    detach();
  };

  /** The last message that the person can correct. */
  const lastOwn = () => {
    const { chat, person } = open;
    return [...chat.messages.values()].findLast(
      ({ from, text, via_bot }) => from?.id === person.id && text !== undefined && !via_bot,
    );
  };

  /** Commands or inline results, whichever stands above the composer. */
  const openList = () => [$.menu, $.inline].find(({ hidden }) => !hidden);

  $.composer.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  $.text.addEventListener('input', follow);
  $.text.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'ArrowUp' && openList()) {
      event.preventDefault();
      openList().lastElementChild?.focus();
    } else if (event.key === 'ArrowUp' && $.text.value === '' && lastOwn()) {
      event.preventDefault();
      attach('edit', lastOwn());
    }
  });
  for (const list of [$.menu, $.inline]) walkByArrows(list, $.text);
  $['open-menu'].addEventListener('click', () => showMenu($.menu.hidden));
  $['call-bot'].addEventListener('click', () => {
    const name = `@${open.profile.username} `;
    if (!$.text.value.startsWith(name)) setText(name + $.text.value);
    $.text.focus();
  });
  $.detach.addEventListener('click', () => {
    cancel();
    $.text.focus();
  });

  return {
    /** Says something as if it had been written; in a group to the bot by name. */
    ask(question) {
      leaveChannel();
      const { chat, profile } = open;
      void act('say', { text: chat.type === 'private' ? question : `@${profile.username} ${question}` });
    },

    sayCommand,
    correct: (message) => attach('edit', message),
    reply: (message) => attach('reply', message),

    /** Begins an inline query, as a button asks for. */
    beginInline(query) {
      leaveChannel();
      cancel();
      setText(`@${open.profile.username} ${query}`);
      $.text.focus();
    },

    offer: (offer) => inline.show(offer, open),

    openMenu() {
      leaveChannel();
      setText('');
      showMenu(true);
      $.menu.firstElementChild?.focus();
    },

    /** The menu anew, where it stands open: the bot has told of other commands. */
    renewMenu: () => showMenu(!$.menu.hidden),

    draft: () => (attached?.kind === 'edit' ? '' : $.text.value),

    /** Another chat has been opened; what was begun there stands in it again. */
    begin(draft) {
      detach();
      setText(draft);
    },

    /** Closes what stands open above the text, the last first. */
    escape() {
      if (!$.menu.hidden) showMenu(false);
      else if (!$.inline.hidden) inline.hide();
      else cancel();
      $.text.focus();
    },
  };
}

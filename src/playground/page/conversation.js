import { bubble } from './bubble.js';

/** Telegram shows "typing" for so long, in milliseconds. */
const TYPING_SHOWN = 5000;
/** As near to the end as this, in pixels, somebody is reading the newest. */
const NEAR_END = 80;
/** A question is short up to this part of the screen. */
const SHORT = 5;
/** Above what is read, in pixels. */
const MARGIN = 10;

/**
 * The messages of the open chat. `elements`: `scroll`, `log`, `messages`, `typing`, `newest`; `context()` is what a bubble needs;
 * `onTyping()` is told when "typing" appears or goes.
 */
export function createConversation(
  { scroll, log, messages, typing, newest },
  { context, onTyping, onLostFocus },
) {
  // Scrolled by keys too.
  scroll.tabIndex = 0;
  let action = 'typing';
  let timer;

  const isAtEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END;
  const find = (messageId) => messages.querySelector(`[data-id="${messageId}"]`);

  const toEnd = () => {
    requestAnimationFrame(() => {
      scroll.scrollTop = scroll.scrollHeight;
    });
  };

  /** The newest message is read from its beginning, even where it is longer than the screen: together with the question, if that is short. */
  const toNewest = (item) => {
    requestAnimationFrame(() => {
      const question = item.previousElementSibling;
      const isShort = question?.matches('.own') && question.offsetHeight < scroll.clientHeight / SHORT;
      const top = (isShort ? question : item).offsetTop - MARGIN;
      scroll.scrollTop = Math.min(scroll.scrollHeight - scroll.clientHeight, top);
    });
  };

  const setTyping = (isTyping) => {
    clearTimeout(timer);
    const wasAtEnd = isAtEnd();
    typing.hidden = !isTyping;
    if (isTyping) timer = setTimeout(setTyping, TYPING_SHOWN, false);
    if (isTyping && wasAtEnd) toEnd();
    onTyping();
  };

  scroll.addEventListener('scroll', () => {
    newest.hidden = isAtEnd();
  });
  newest.addEventListener('click', toEnd);

  return {
    /** All messages of a chat just opened. They are not read aloud: only what arrives from now on is. */
    showAll(all) {
      log.setAttribute('aria-live', 'off');
      messages.replaceChildren(...all.map((message) => bubble(message, context())));
      setTyping(false);
      toEnd();
      setTimeout(() => log.setAttribute('aria-live', 'polite'));
    },

    add(message, isOwn) {
      const wasAtEnd = isAtEnd();
      if (!isOwn) setTyping(false);
      const item = bubble(message, context());
      messages.append(item);
      if (isOwn || wasAtEnd) toNewest(item);
      else newest.hidden = false;
    },

    /** A pressed button stays where the keyboard was: the one in its place takes the focus. */
    replace(message) {
      const old = find(message.message_id);
      if (!old) return;
      const focused = [...old.querySelectorAll('.key')].indexOf(document.activeElement);
      const wasAtEnd = isAtEnd();
      const fresh = bubble(message, context());
      old.replaceWith(fresh);
      if (focused >= 0) {
        const keys = fresh.querySelectorAll('.key');
        const key = keys[Math.min(focused, keys.length - 1)];
        if (key) key.focus({ preventScroll: true });
        else onLostFocus();
      }
      if (wasAtEnd) toNewest(fresh);
    },

    remove: (messageId) => find(messageId)?.remove(),

    /** The bot has confirmed a press. */
    release(messageId) {
      for (const key of find(messageId)?.querySelectorAll('[aria-busy]') ?? [])
        key.removeAttribute('aria-busy');
    },

    showTyping(told) {
      action = told;
      setTyping(true);
    },

    /** What the bot is doing, in words; undefined where nothing. */
    doing(words) {
      if (typing.hidden) return undefined;
      if (action === 'upload_photo') return words.sendingPicture;
      return action === 'upload_document' ? words.sendingFile : words.typing;
    },
  };
}

import { sharedLink, startCommand } from './bot-links.js';
import { make, makeButton, sign } from './make.js';

/** Which button does what: the field that tells them apart, and the sign that shows it. */
const SIGNS = {
  url: '↗',
  copy_text: '',
  switch_inline_query: '@',
  switch_inline_query_current_chat: '@',
  switch_inline_query_chosen_chat: '@',
};

/**
 * The buttons under a message. `context`: `onPress(message, button, element)`, `onCopy(text)`, `onInline(query)`, and for links to the
 * bot itself `onCommand(text)` and its `username`.
 */
export function keyboard(message, context) {
  const box = make('div', 'keyboard');
  for (const row of message.reply_markup?.inline_keyboard ?? []) {
    const line = make('div', 'row');
    line.append(...row.map((button) => key(message, button, context)));
    box.append(line);
  }
  return box;
}

function key(message, button, context) {
  const kind = Object.keys(SIGNS).find((field) => button[field] !== undefined);
  // Telegram asks which chat to pass a link on to; here it is copied, to be sent as any of the people.
  const shared = kind === 'url' ? sharedLink(button.url) : undefined;
  if (shared !== undefined) return key(message, { text: button.text, copy_text: { text: shared } }, context);
  const started = kind === 'url' ? startCommand(button.url, context.username) : undefined;
  const element =
    kind === 'url'
      ? started === undefined
        ? link(button)
        : makeButton('key', button.text, () => context.onCommand(started))
      : makeButton('key', button.text, () => act(kind, message, button, element, context));
  if (button.style) element.dataset.style = button.style;
  if (button.disabled) element.disabled = true;
  if (kind !== undefined) element.append(' ', sign(SIGNS[kind]));
  if (kind === 'copy_text') element.classList.add('copies');
  return element;
}

function act(kind, message, button, element, { onPress, onCopy, onInline }) {
  if (kind === undefined) onPress(message, button, element);
  else if (kind === 'copy_text') onCopy(button.copy_text.text);
  else onInline(button[kind].query ?? (typeof button[kind] === 'string' ? button[kind] : ''));
}

/** An address without a scheme is a web page's, as in Telegram. */
function link({ text, url }) {
  const anchor = make('a', 'key', text);
  anchor.href = /^(https?|tg):/i.test(url) ? url : `http://${url}`;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
}

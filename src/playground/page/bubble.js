import { richText } from './rich-text.js';

/**
 * A message as a list item. `context`: `person`, `words`, `language`, `senderName(message)`, and what happens on
 * `onCommand(text)`, `onPress(message, button, element)` and `onEdit(message)`.
 */
export function bubble(message, context) {
  const isOwn = message.from.id === context.person.id;
  const item = document.createElement('li');
  item.className = isOwn ? 'own' : 'other';
  item.dataset.id = message.message_id;
  item.append(content(message, isOwn, context));
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length > 0) item.append(keyboard(message, rows, context));
  return item;
}

function content(message, isOwn, context) {
  const { words, language } = context;
  const box = make('div', 'bubble');
  const sender = make('span', 'unseen', `${isOwn ? words.you : context.senderName(message)}: `);
  box.append(sender);
  if (message.reply_to_message) box.append(make('div', 'answered', message.reply_to_message.text));
  const text = make('div', 'text');
  text.append(richText(message.text, message.entities ?? [], context));
  box.append(text, stamp(message, words, language));
  if (isOwn) box.addEventListener('dblclick', () => context.onEdit(message));
  return box;
}

function stamp(message, words, language) {
  const date = new Date(message.date * 1000);
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  const time = make('time', 'stamp', message.edit_date ? `${words.edited} ${clock}` : clock);
  time.dateTime = date.toISOString();
  return time;
}

function keyboard(message, rows, context) {
  const box = make('div', 'keyboard');
  for (const row of rows) {
    const line = make('div', 'row');
    line.append(...row.map((button) => key(message, button, context)));
    box.append(line);
  }
  return box;
}

function key(message, button, context) {
  if (button.url !== undefined) {
    const anchor = make('a', 'key', `${button.text} ↗`);
    if (/^(https?|tg):/i.test(button.url)) anchor.href = button.url;
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    return anchor;
  }
  const element = make('button', 'key', button.text);
  element.type = 'button';
  element.addEventListener('click', () => context.onPress(message, button, element));
  return element;
}

function make(name, className, text = '') {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

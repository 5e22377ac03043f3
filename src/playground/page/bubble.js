import { keyboard } from './keyboard.js';
import { make } from './make.js';
import { media, shortText } from './media.js';
import { richText } from './rich-text.js';

/**
 * A message as a list item. `context`: `person`, `words`, `language`, `username`, `senderName(message)`, and what happens on
 * `onCommand(text)`, `onPress(message, button, element)`, `onCopy(text)`, `onInline(query)`, `onOpen(address, text)`
 * and `onEdit(message)`.
 */
export function bubble(message, context) {
  const isOwn = message.from.id === context.person.id;
  const item = document.createElement('li');
  item.className = isOwn ? 'own' : 'other';
  item.dataset.id = message.message_id;
  item.append(content(message, isOwn, context));
  if (message.reply_markup) item.append(keyboard(message, context));
  return item;
}

function content(message, isOwn, context) {
  const { words, language } = context;
  const box = make('div', 'bubble');
  box.append(make('span', 'unseen', `${isOwn ? words.you : context.senderName(message)}: `));
  if (message.via_bot) box.append(make('div', 'via', words.via(`@${message.via_bot.username}`)));
  if (message.reply_to_message)
    box.append(make('div', 'answered', shortText(message.reply_to_message, words)));
  const shown = [media(message, context), text(message, context)].filter((part) => part !== undefined);
  if (message.show_caption_above_media) shown.reverse();
  box.append(...shown, stamp(message, words, language));
  if (isOwn && message.text !== undefined && !message.via_bot)
    box.addEventListener('dblclick', () => context.onEdit(message));
  return box;
}

function text({ text: said, entities, caption, caption_entities }, context) {
  const shown = said ?? caption;
  if (shown === undefined) return undefined;
  const box = make('div', 'text');
  box.append(richText(shown, (said === undefined ? caption_entities : entities) ?? [], context));
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

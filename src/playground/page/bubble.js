import { clockTime } from './clock-time.js';
import { keyboard } from './keyboard.js';
import { drawing, make, makeButton } from './make.js';
import { media, shortText } from './media.js';
import { richText } from './rich-text.js';

/**
 * A message as a list item. `context`: `person`, `words`, `language`, `username`, `isGroup`, `isChannel`, `senderName(message)`, and what happens on
 * `onCommand(text)`, `onPress(message, button, element)`, `onCopy(text)`, `onInline(query)`, `onOpen(address, text)`,
 * `onEdit(message)` and `onReply(message)`.
 */
export function bubble(message, context) {
  const isOwn = message.from?.id === context.person.id;
  const item = document.createElement('li');
  item.className = isOwn ? 'own' : 'other';
  item.dataset.id = message.message_id;
  const line = make('div', 'line-of-bubble');
  line.append(content(message, isOwn, context), handle(message, isOwn, context));
  item.append(line);
  if (message.reply_markup) item.append(keyboard(message, context));
  return item;
}

function content(message, isOwn, context) {
  const { words, language } = context;
  const box = make('div', 'bubble');
  box.append(sender(message, isOwn, context));
  if (message.via_bot) box.append(make('div', 'via', words.via(`@${message.via_bot.username}`)));
  if (message.reply_to_message) box.append(answered(message.reply_to_message, context));
  const shown = [media(message, context), text(message, context)].filter((part) => part !== undefined);
  if (message.show_caption_above_media) shown.reverse();
  box.append(...shown, stamp(message, words, language));
  return box;
}

/** Seen in a group; said everywhere. */
function sender(message, isOwn, context) {
  if (isOwn) return make('span', 'unseen', `${context.words.you}: `);
  const box = make('div', context.isGroup ? 'sender' : 'unseen', context.senderName(message));
  if (message.from) box.dataset.tint = String(message.from.id % 4);
  box.append(make('span', 'unseen', ': '));
  return box;
}

function answered(message, context) {
  const box = make('div', 'answered');
  box.append(make('b', '', context.senderName(message)), ' ', shortText(message, context.words));
  return box;
}

/** What can be done with a message: an own text is corrected, one of others is answered; a channel is only read. */
function handle(message, isOwn, { words, isChannel, onEdit, onReply }) {
  if (isChannel) return '';
  if (!isOwn)
    return handleButton('M10 5 3 12l7 7v-4.2c5 0 8.3 1.6 11 5.2-1-6-4-11-11-12z', words.reply, () =>
      onReply(message),
    );
  if (message.text === undefined || message.via_bot) return '';
  return handleButton(
    'M4 16.5V20h3.5L17.8 9.7l-3.5-3.5zM20.7 6.8a1 1 0 0 0 0-1.4l-2.1-2.1a1 1 0 0 0-1.4 0L15.5 5l3.5 3.5z',
    words.edit,
    () => onEdit(message),
  );
}

function handleButton(path, label, onClick) {
  const button = makeButton('handle', '', onClick);
  button.append(drawing(path));
  button.setAttribute('aria-label', label);
  button.title = label;
  return button;
}

function text({ text: said, entities, caption, caption_entities }, context) {
  const shown = said ?? caption;
  if (shown === undefined) return undefined;
  const box = make('div', 'text');
  box.append(richText(shown, (said === undefined ? caption_entities : entities) ?? [], context));
  return box;
}

function stamp(message, words, language) {
  const clock = clockTime(message.date, language);
  const time = make('time', 'stamp', message.edit_date ? `${words.edited} ${clock}` : clock);
  time.dateTime = new Date(message.date * 1000).toISOString();
  return time;
}

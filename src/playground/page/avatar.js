import { make } from './make.js';

/** A round sign for a person or group (its first letter), or for the bot (its picture). Said to nobody: the name stands beside it. */
export function avatar(id, name, isBot = false) {
  const box = make('span', 'avatar', isBot ? '' : [...name][0]);
  box.setAttribute('aria-hidden', 'true');
  if (isBot) {
    const image = document.createElement('img');
    image.src = '/icon.svg';
    image.alt = '';
    box.append(image);
  } else box.dataset.tint = String(Math.abs(id) % 4);
  return box;
}

/** How many messages are unread, or nothing. */
export function badge(count, words) {
  if (count === 0) return '';
  const box = make('span', 'badge');
  const number = make('span', '', String(count));
  number.setAttribute('aria-hidden', 'true');
  box.append(number, make('span', 'unseen', `, ${words.unread(count)}`));
  return box;
}

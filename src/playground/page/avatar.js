import { drawing, make } from './make.js';

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

/** Says of a name that it is a channel's: by a loudspeaker for the eye, by a word for the ear. */
export function channelSign(words) {
  const box = make('span', 'channel-sign');
  box.append(
    make('span', 'unseen', `${words.channel}: `),
    drawing('M3 10v4a1 1 0 0 0 1 1h2l1.2 5H10l-1.1-5H11l7 4V5l-7 4H4a1 1 0 0 0-1 1zm17-1v6a3 3 0 0 0 0-6z'),
  );
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

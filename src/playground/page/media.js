import { make, makeButton, sign } from './make.js';

/** A message's picture or file, or nothing. `onOpen(address, text)` shows a picture large. */
export function media(message, { person, words, language, onOpen }) {
  const address = `/people/${person.id}/chats/${message.chat.id}/files/${message.message_id}`;
  if (message.photo) return picture(message, address, words, onOpen);
  if (message.document) return file(message.document, address, language);
  return undefined;
}

function picture({ photo, caption }, address, words, onOpen) {
  // The largest comes last. With its id in the address an edited picture is not taken from the browser's memory.
  const { width, height, file_unique_id } = photo.at(-1);
  const image = document.createElement('img');
  image.src = `${address}?${file_unique_id}`;
  image.width = width;
  image.height = height;
  // The caption, which tells what is seen, stands beside it.
  image.alt = '';
  const button = makeButton('picture', '', () => onOpen(image.src, caption ?? words.picture));
  button.setAttribute('aria-label', words.picture);
  button.append(image);
  return button;
}

function file({ file_name, file_size, file_unique_id }, address, language) {
  const link = make('a', 'file');
  link.href = `${address}?${file_unique_id}`;
  link.download = file_name;
  const name = make('span', 'file-name', file_name);
  const size = make('span', 'file-size', formatSize(file_size, language));
  const text = make('span', 'file-text');
  text.append(name, ' ', size);
  link.append(sign('↓'), text);
  return link;
}

function formatSize(bytes, language) {
  const units = ['byte', 'kilobyte', 'megabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  // Not every browser knows Kazakh; Russian writes numbers and units alike.
  return new Intl.NumberFormat([language, 'ru'], {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1024 ** step);
}

/** What stands for a message in a quotation of it. */
export function shortText({ text, caption, photo, document }, words) {
  if (text !== undefined) return text;
  return [photo ? words.picture : document?.file_name, caption].filter(Boolean).join(': ');
}

/** Elements that bear nothing but a sign, and the words that name them. */
const NAMED = {
  text: 'placeholder',
  send: 'send',
  menu: 'menu',
  'open-menu': 'menu',
  'call-bot': 'callBot',
  detach: 'cancel',
  inline: 'results',
  examples: 'examples',
  'chat-nav': 'chats',
  scroll: 'messages',
  newest: 'newest',
  'open-tries': 'tries',
};

/** Puts the page's own words into a person's language. */
export function showWords($, { words, language }) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = words[element.dataset.word];
  for (const [id, word] of Object.entries(NAMED)) $[id].setAttribute('aria-label', words[word]);
  $.text.placeholder = words.placeholder;
}

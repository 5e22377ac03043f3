import { make, makeButton, sign } from './make.js';

/** The bot is asked once the person has stopped typing for so long, in milliseconds. */
const PAUSE = 300;

/**
 * Inline mode: what stands after the bot's name in the composer is asked, and what the bot offers is shown for
 * choosing. `onAsk(query, offset)`, `onChoose(queryId, resultId)` and `onStart(parameter)` do what the person does.
 */
export function createInline({ box, status }, { onAsk, onChoose, onStart }) {
  let asked;
  let timer;

  const hide = () => {
    clearTimeout(timer);
    asked = undefined;
    box.hidden = true;
    box.replaceChildren();
    status.textContent = '';
  };

  return {
    /** Asks where the text begins with the bot's name, or with the beginning of it, and a space. */
    type(text, username) {
      const [, name, query] = /^@(\w{3,})\s([\s\S]*)$/.exec(text) ?? [];
      if (name === undefined || !username.startsWith(name.toLowerCase())) return hide();
      if (query === asked) return;
      clearTimeout(timer);
      asked = query;
      timer = setTimeout(onAsk, PAUSE, query, '');
    },

    /** Shows what the bot offers, unless something else has been typed since. `open`: the open chat. */
    show(offer, open) {
      const { words } = open;
      if (offer.query !== asked) return;
      if (offer.offset === '') box.replaceChildren();
      box.querySelector('.more-results')?.remove();
      if (offer.button && offer.offset === '')
        box.append(makeButton('menu-item', offer.button.text, () => onStart(offer.button.startParameter)));
      box.append(...offer.results.map((result) => choice(offer.queryId, result, open, onChoose)));
      if (offer.nextOffset !== '')
        box.append(
          makeButton('menu-item more-results', words.moreResults, () => onAsk(offer.query, offer.nextOffset)),
        );
      const count = box.querySelectorAll('.result').length;
      if (count === 0) box.append(make('p', 'no-results', words.noResults));
      status.textContent = `${words.results}: ${count}`;
      box.hidden = false;
    },

    hide,
  };
}

function choice(queryId, { id, title, description, content }, { person, chatId }, onChoose) {
  const button = makeButton('menu-item result', '', () => onChoose(queryId, id));
  if (content.photo) {
    const image = document.createElement('img');
    image.src = `/people/${person.id}/chats/${chatId}/results/${queryId}/${encodeURIComponent(id)}`;
    image.alt = '';
    button.append(image);
  } else if (content.document) button.append(sign('↓'));
  const text = make('span', 'result-text');
  text.append(make('b', '', title || content.caption || id), make('span', 'result-description', description));
  button.append(text);
  return button;
}

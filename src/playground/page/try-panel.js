import { EXAMPLES, LANGUAGE_NAMES } from './examples.js';
import { make, makeButton } from './make.js';

/**
 * The dialog that tells a newcomer what can be tried: questions in all three languages, the person's own first, and what else there is.
 * `onAsk(question)`; `more`: pairs of a word's name and what is done.
 */
export function createTryPanel(dialog, onAsk, more) {
  const body = dialog.querySelector('.tries');
  const close = dialog.querySelector('.close');
  const choose = (act) => () => {
    dialog.close();
    act();
  };
  close.addEventListener('click', () => dialog.close());
  // Beside the panel: closes.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());

  const questions = (language) => {
    const section = make('section', 'try-section');
    section.lang = language;
    const list = document.createElement('ul');
    for (const [shows, question] of EXAMPLES[language]) {
      const button = makeButton(
        'try',
        '',
        choose(() => onAsk(question)),
      );
      button.append(make('span', 'try-shows', shows), ' ', make('span', 'try-question', question));
      list.append(inItem(button));
    }
    section.append(make('h3', '', LANGUAGE_NAMES[language]), list);
    return section;
  };

  return {
    open: () => dialog.showModal(),

    label(words, language) {
      close.setAttribute('aria-label', words.close);
      const languages = Object.keys(EXAMPLES).sort((a, b) => (b === language) - (a === language));
      const section = make('section', 'try-section');
      const list = document.createElement('ul');
      list.append(...more.map(([word, act]) => inItem(makeButton('try', words[word], choose(act)))));
      section.append(make('h3', '', words.moreTries), list);
      body.replaceChildren(questions(languages[0]), section, ...languages.slice(1).map(questions));
    },
  };
}

function inItem(button) {
  const item = document.createElement('li');
  item.append(button);
  return item;
}

import { makeButton } from './make.js';

/** A small round button, such as an example question. */
export function chip(text, onClick) {
  return makeButton('chip', text, onClick);
}

/** A line of the command menu. */
export function menuItem({ command, description }, onClick) {
  const button = makeButton('menu-item', '', onClick);
  const name = document.createElement('b');
  name.textContent = `/${command}`;
  button.append(name, ` ${description}`);
  return button;
}

/** Up and down go through a list's buttons, and from its ends back to what it belongs to. */
export function walkByArrows(list, owner) {
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...list.children];
    (items[items.indexOf(document.activeElement) + step] ?? owner).focus();
  });
}

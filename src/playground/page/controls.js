/** A small round button, such as an example question. */
export function chip(text, onClick) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}

/** A line of the command menu. */
export function menuItem({ command, description }, onClick) {
  const button = chip('', onClick);
  button.className = 'menu-item';
  const name = document.createElement('b');
  name.textContent = `/${command}`;
  button.append(name, ` ${description}`);
  return button;
}

/** One of the people to write as. */
export function personSwitch({ name, language }, isChosen, onChoose) {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = 'person';
  radio.checked = isChosen;
  radio.addEventListener('change', onChoose);
  const text = document.createElement('span');
  text.textContent = name;
  text.lang = language;
  label.append(radio, text);
  return label;
}

/** An element with its class and text. */
export function make(name, className = '', text = '') {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** A button that looks like nothing but its class. */
export function makeButton(className, text, onClick) {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** A sign for the eye alone: read aloud it would be noise. */
export function sign(character) {
  const element = make('span', 'sign', character);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small drawing of one path within 24 by 24, for the eye alone. */
export function drawing(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

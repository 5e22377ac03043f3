import { startCommand } from './bot-links.js';

/** Elements for the entities that are nothing but a look. */
const ELEMENTS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  spoiler: 'mark',
  blockquote: 'blockquote',
};

/**
 * A text with its entities as nodes. Entities come ordered by place, the longer first, so that one that lies within
 * another follows it. `onCommand` is told of a pressed /command or link to the bot (`username`), `words` name the switch of a
 * folded quote.
 */
export function richText(text, entities, { words, username, onCommand }) {
  const fragment = document.createDocumentFragment();
  append(fragment, 0, text.length, entities);
  return fragment;

  function append(parent, start, end, within) {
    let at = start;
    for (let i = 0; i < within.length; i += 1) {
      const entity = within[i];
      const from = Math.max(entity.offset, at);
      const to = Math.min(entity.offset + entity.length, end);
      if (to <= from) continue;
      parent.append(text.slice(at, from));
      const inner = within.slice(i + 1).filter(({ offset }) => offset < to);
      append(element(parent, entity, text.slice(from, to)), from, to, inner);
      // A quote or table is a block of its own: the line break after it would show as an empty line.
      at = /blockquote|^pre$/.test(entity.type) && text[to] === '\n' ? to + 1 : to;
    }
    parent.append(text.slice(at, end));
  }

  /** Puts the entity's element into its parent, and gives the node that its text goes into. */
  function element(parent, entity, content) {
    if (entity.type === 'text_link' || entity.type === 'url') return address(parent, entity.url ?? content);
    if (entity.type === 'bot_command') return command(parent, content);
    if (entity.type === 'expandable_blockquote') return foldedQuote(parent, words);
    if (entity.type === 'pre') return table(parent, words);
    return child(parent, ELEMENTS[entity.type] ?? 'span');
  }

  function address(parent, url) {
    const start = startCommand(url, username);
    return start === undefined ? link(parent, url) : command(parent, start);
  }

  function command(parent, content) {
    const button = child(parent, 'button');
    button.type = 'button';
    button.className = 'command';
    button.addEventListener('click', () => onCommand(content));
    return button;
  }
}

function child(parent, name) {
  const node = document.createElement(name);
  parent.append(node);
  return node;
}

/** Figures in columns: what is wider than the bubble is scrolled sideways, by keyboard too. */
function table(parent, words) {
  const block = child(parent, 'pre');
  block.tabIndex = 0;
  block.setAttribute('role', 'group');
  block.setAttribute('aria-label', words.table);
  return block;
}

/** Other schemes (`javascript:`) stay plain text. */
function link(parent, address) {
  if (!/^(https?|tg|mailto):/i.test(address)) return child(parent, 'span');
  const anchor = child(parent, 'a');
  anchor.href = address;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
}

/** A quote that shows three lines until it is opened. Short ones have nothing to open. */
function foldedQuote(parent, words) {
  const quote = child(parent, 'blockquote');
  const content = child(quote, 'div');
  content.className = 'folded';
  const toggle = child(quote, 'button');
  toggle.type = 'button';
  toggle.className = 'fold';
  toggle.textContent = words.more;
  toggle.setAttribute('aria-expanded', 'false');
  toggle.addEventListener('click', () => {
    const isFolded = content.classList.toggle('folded');
    toggle.textContent = isFolded ? words.more : words.less;
    toggle.setAttribute('aria-expanded', String(!isFolded));
  });
  // Known only once the quote has been laid out.
  requestAnimationFrame(() => {
    toggle.hidden = content.scrollHeight <= content.clientHeight + 2;
  });
  return content;
}

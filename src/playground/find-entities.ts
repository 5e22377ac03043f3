import type { MessageEntity } from './objects.ts';

const FOUND_IN_TEXT = [
  { type: 'bot_command', pattern: /(?<![\w/<>])\/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?![\w/])/g },
  { type: 'mention', pattern: /(?<![\w@])@[A-Za-z]\w{3,31}(?!\w)/g },
  { type: 'url', pattern: /\bhttps?:\/\/[^\s<>"«»“”]+[^\s<>"«»“”.,:;!?)\]]/g },
];

/**
 * A text's entities: those given, and the commands, names and addresses that Telegram finds by itself where nothing was
 * given. In Telegram's order: by place, the longer first.
 */
export function findEntities(
  text: string,
  given: readonly MessageEntity[] = [],
): readonly MessageEntity[] | undefined {
  const found = FOUND_IN_TEXT.flatMap(({ type, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
  const free = found.filter((entity) => !given.some((other) => isWithin(entity, other)));
  const all = [...given, ...free].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const kept = all.filter((entity, at) => !all.slice(0, at).some((outer) => excludes(outer, entity)));
  return kept.length === 0 ? undefined : kept;
}

/** Nothing is marked within code, and no quotation lies in another. https://core.telegram.org/bots/api#messageentity */
function excludes(outer: MessageEntity, inner: MessageEntity): boolean {
  if (inner.offset >= outer.offset + outer.length) return false;
  return /^(pre|code)$/.test(outer.type) || (/blockquote/.test(outer.type) && /blockquote/.test(inner.type));
}

/** Addresses in bold or in a quote are found too; in code and in links they are not. */
function isWithin(entity: MessageEntity, { type, offset, length }: MessageEntity): boolean {
  const hides = !/bold|italic|underline|strikethrough|spoiler|blockquote/.test(type);
  return hides && entity.offset < offset + length && offset < entity.offset + entity.length;
}

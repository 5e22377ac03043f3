import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';

/**
 * True where a person wrote: not another bot, not a channel's post that Telegram copies into its group. Only people
 * press buttons, which come without a message of their own.
 */
export function isFromPerson(message: Message | undefined): boolean {
  if (message === undefined) return true;
  const { from, sender_chat, is_automatic_forward, via_bot } = message;
  if (is_automatic_forward === true || via_bot !== undefined) return false;
  // An anonymous administrator and a channel writing in a group are shown as a bot with a sender_chat.
  return from !== undefined && (!from.is_bot || sender_chat !== undefined);
}

/** True in a private chat; in a group where the bot is mentioned, replied to or named in a command. */
export function isForBot(message: Message, me: UserFromGetMe): boolean {
  if (message.chat.type === 'private') return true;
  if (message.reply_to_message?.from?.id === me.id) return true;
  const command = readCommand(message);
  if (command !== undefined)
    return isNamed(command.target, me) || (command.name === 'ask' && !command.target);
  return findMentions(message, me).length > 0;
}

/**
 * The question in a message meant for the bot: its text or caption without the mention of the bot and without
 * `/ask`. Other commands stay, less the bot's name. Undefined where there is no text.
 */
export function questionText(message: Message, me: UserFromGetMe): string | undefined {
  const text = message.text ?? message.caption;
  if (text === undefined) return undefined;
  const command = readCommand(message);
  if (command === undefined) return cutOut(text, findMentions(message, me));
  return command.name === 'ask' ? command.rest : `/${command.name} ${command.rest}`.trim();
}

/** The command that a message begins with: `/name@target rest`. */
export function readCommand({ text, caption }: Message) {
  const [all, name, target] = /^\/(\w+)(?:@(\w+))?(?!\S)\s*/.exec(text ?? caption ?? '') ?? [];
  if (all === undefined || name === undefined) return undefined;
  return { name, target, rest: (text ?? caption ?? '').slice(all.length) };
}

function isNamed(username: string | undefined, me: UserFromGetMe): boolean {
  return username?.toLowerCase() === me.username.toLowerCase();
}

function findMentions(message: Message, me: UserFromGetMe): readonly MessageEntity[] {
  const text = message.text ?? message.caption ?? '';
  return (message.entities ?? message.caption_entities ?? []).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    return (
      entity.type === 'mention' && isNamed(text.slice(entity.offset + 1, entity.offset + entity.length), me)
    );
  });
}

/** Entities count UTF-16 units, as JavaScript does. "@bot, how many" leaves no comma behind. */
function cutOut(text: string, parts: readonly MessageEntity[]): string {
  let rest = text;
  for (const { offset, length } of parts.toReversed())
    rest = `${rest.slice(0, offset).trimEnd()} ${rest.slice(offset + length).trimStart()}`;
  return parts.length === 0 ? text : rest.replace(/^[\s,:;.!–—-]+/u, '').trim();
}

import type { Reply } from '../answers/respond.ts';
import type { Chart } from '../charts/chart.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { composeParts, composeText, LONGEST_CAPTION } from './compose-text.ts';
import { describeError } from './describe-error.ts';
import { keepKeyboard } from './keep-keyboard.ts';
import { type Picture, pictureFor } from './picture-for.ts';
import { readRefusal } from './refusal.ts';
import { showPicture } from './show-picture.ts';
import type { Taken } from './take-turn.ts';
import { writeAfter } from './write-after.ts';

/** A context in a chat, which all but inline queries and their buttons have. */
export type ChatContext = BotContext & { readonly chatId: number };

/** True for all but inline queries and their buttons. */
export function isInChat(ctx: BotContext): ctx is ChatContext {
  return ctx.chatId !== undefined;
}

/** How a reply is sent. */
interface Sending {
  /** Keys of the questions that its message answered before. */
  readonly trail?: readonly string[];
  /** `always`: also in a chat that hides pictures. */
  readonly picture?: 'always';
}

/**
 * Sends a reply as a new message, and remembers which message it answers. Where it has a picture, its words are the caption; of words too long for one, the
 * rest follows in a message of its own, which has the buttons.
 */
export async function sendReply(
  ports: BotPorts,
  ctx: ChatContext,
  reply: Reply,
  sending: Sending = {},
): Promise<void> {
  const picture = await pictureFor(ports, ctx.chatId, reply);
  const chart = sending.picture === 'always' ? await ports.illustrator.chartOf(reply) : chartOf(picture);
  const isHidden = chart === undefined && picture !== undefined;
  const { text, entities, ...rest } = await compose(ports, ctx, reply, {
    trail: sending.trail ?? [],
    isHidden,
  });
  const parted = text.length > LONGEST_CAPTION ? composeParts(reply.message.spans) : undefined;
  const photo =
    chart &&
    (await showPicture(ports, ctx, chart, (photo) =>
      ctx.replyWithPhoto(photo, {
        caption: parted?.caption.text ?? text,
        caption_entities: parted === undefined ? entities : (parted.caption.entities ?? []),
        ...(parted === undefined && { reply_markup: rest.reply_markup }),
        ...quoting(ctx),
      }),
    ));
  const words =
    photo && parted ? { text: parted.rest.text, entities: parted.rest.entities ?? [] } : { text, entities };
  const sent =
    photo && parted === undefined
      ? photo
      : await ctx.reply(words.text, { ...rest, entities: words.entities, ...quoting(ctx) });
  if (photo && photo !== sent)
    await ports.replies.rememberPhoto(ctx.chatId, sent.message_id, photo.message_id, ports.now());
  const asked = ctx.message ?? ctx.editedMessage;
  if (asked !== undefined)
    writeAfter(ctx, () => ports.replies.remember(ctx.chatId, asked.message_id, sent.message_id, ports.now()));
}

/**
 * Puts a reply in the place of one of the bot's messages, with its picture where its words fit a caption. Sends it anew where that message is gone, or is a
 * photo, which Telegram cannot turn into words. A photo that stood above its words goes. `trail`: keys of the questions that the message answered before.
 */
export async function replaceReply(
  ports: BotPorts,
  ctx: ChatContext,
  messageId: number,
  reply: Reply,
  trail: readonly string[] = [],
): Promise<void> {
  const picture = await pictureFor(ports, ctx.chatId, reply);
  const isHidden = picture?.kind === 'hidden';
  const { text, entities, ...rest } = await compose(ports, ctx, reply, { trail, isHidden });
  const chart = text.length <= LONGEST_CAPTION ? chartOf(picture) : undefined;
  try {
    const shown =
      chart &&
      (await showPicture(ports, ctx, chart, (media) =>
        ctx.api.editMessageMedia(
          ctx.chatId,
          messageId,
          { type: 'photo', media, caption: text, caption_entities: entities },
          { reply_markup: rest.reply_markup },
        ),
      ));
    if (!shown) await ctx.api.editMessageText(ctx.chatId, messageId, text, { entities, ...rest });
  } catch (error) {
    const refusal = readRefusal(error);
    if (refusal === 'unchanged') return;
    if (refusal !== 'uneditable') throw error;
    await sendReply(ports, ctx, reply, { trail });
  }
  await removePhotoAbove(ports, ctx, messageId);
}

/** Deletes the picture of words that are no longer there. That it cannot be deleted (it is gone, or too old) is no reason to fail the reply. */
async function removePhotoAbove(
  { replies, log }: BotPorts,
  ctx: ChatContext,
  replyId: number,
): Promise<void> {
  const photoId = await replies.takePhoto(ctx.chatId, replyId);
  if (photoId === undefined) return;
  try {
    await ctx.api.deleteMessage(ctx.chatId, photoId);
  } catch (error) {
    log.warn({ error: describeError(error) }, 'an old picture stays');
  }
}

function chartOf(picture: Picture | undefined): Chart | undefined {
  return picture?.kind === 'shown' ? picture.chart : undefined;
}

/** Sends what came of a turn. */
export async function sendTaken(ports: BotPorts, ctx: ChatContext, taken: Taken): Promise<void> {
  if (taken.kind === 'reply') await sendReply(ports, ctx, taken.reply);
  else await say(ctx, taken.text);
}

/** Says one of the bot's own texts, without buttons. */
export async function say(ctx: ChatContext, text: string): Promise<void> {
  await ctx.reply(text, quoting(ctx));
}

async function compose(
  ports: BotPorts,
  ctx: ChatContext,
  reply: Reply,
  where: { readonly trail: readonly string[]; readonly isHidden: boolean },
) {
  const { text, entities } = composeText(reply.message.spans);
  return {
    text,
    entities: entities ?? [],
    link_preview_options: { is_disabled: true },
    reply_markup: await keepKeyboard(ports, ctx, reply, { menu: 'main', ...where }),
  };
}

/** In a group, and for a message edited some time ago, a reply names the message that it answers. */
function quoting(ctx: BotContext) {
  const isPlain = ctx.chat?.type === 'private' && ctx.editedMessage === undefined;
  if (isPlain || ctx.msgId === undefined) return {};
  return { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } };
}

import type { MiddlewareFn } from 'grammy';
import { type Allowance, createPurses, type Spent } from './allowance.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { confirmPress } from './confirm-press.ts';
import { isInChat, say } from './deliver.ts';
import { isForBot, readCommand } from './question-text.ts';
import { spokenLanguage } from './spoken-language.ts';

/** How much is answered. */
export interface Limits {
  /** To one person: questions, corrections, buttons. */
  readonly person: Allowance;
  /** In one group, whoever asks. */
  readonly group: Allowance;
  /** To one person who types after the bot's name. */
  readonly inline: Allowance;
}

/** What nobody who reads the answers reaches. A group may get twenty messages a minute from a bot, by Telegram's own rule; typing asks several times for each question. */
export const USUAL_LIMITS: Limits = {
  person: { most: 120, perMinute: 120 },
  group: { most: 60, perMinute: 60 },
  inline: { most: 240, perMinute: 240 },
};

/** Where more is asked than is answered, says so once, and then nothing until it has calmed down. Operators may ask as they like; what is not meant for the bot is not counted. */
export function limitFloods(ports: BotPorts, limits: Limits): MiddlewareFn<BotContext> {
  const person = createPurses(limits.person);
  const group = createPurses(limits.group);
  const inline = createPurses(limits.inline);

  const spend = (ctx: BotContext): Spent => {
    const who = ctx.from?.id;
    if (who === undefined || ports.operators.includes(who) || !asksBot(ctx)) return 'granted';
    const now = ports.now();
    if (ctx.inlineQuery !== undefined) return inline(who, now);
    const own = person(who, now);
    const isInGroup = ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup';
    return isInGroup && own === 'granted' ? group(ctx.chat.id, now) : own;
  };

  return async (ctx, next) => {
    const spent = spend(ctx);
    if (spent === 'granted') return next();
    ctx.outcome = 'too_much';
    if (spent === 'refused_first') await sayOnce(ports, ctx);
  };
}

function asksBot({ message, editedMessage, me }: BotContext): boolean {
  const written = message ?? editedMessage;
  return written === undefined || readCommand(written) !== undefined || isForBot(written, me);
}

async function sayOnce(ports: BotPorts, ctx: BotContext): Promise<void> {
  const text = ports.locales.text(await spokenLanguage(ports, ctx), 'telegram-too-much');
  if (ctx.inlineQuery !== undefined) await ctx.answerInlineQuery([], { cache_time: 0, is_personal: true });
  else if (ctx.callbackQuery !== undefined) await confirmPress(ctx, text);
  else if (isInChat(ctx)) await say(ctx, text);
}

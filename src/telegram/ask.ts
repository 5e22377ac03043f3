import { Context, type Filter, type MiddlewareFn } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { type ChatContext, sendTaken } from './deliver.ts';
import { keepMiss } from './keep-miss.ts';
import { only } from './only.ts';
import { isForBot, questionText, readCommand } from './question-text.ts';
import { takeTurn } from './take-turn.ts';

/** A question in words: any text in a private chat; in a group what is meant for the bot. A caption is text too. */
export function ask(ports: BotPorts): MiddlewareFn<BotContext> {
  return only(isAsked, (ctx) => answerText(ports, ctx, questionText(ctx.message, ctx.me)));
}

type InWords = Filter<BotContext, 'message:text' | 'message:caption'>;

const isInWords = Context.has.filterQuery(['message:text', 'message:caption']);

function isAsked(ctx: BotContext): ctx is InWords {
  return isInWords(ctx) && isForBot(ctx.message, ctx.me) && readCommand(ctx.message) === undefined;
}

/** Replies to words; without any (the bot's name alone, `/ask` alone) says what can be asked. */
export async function answerText(ports: BotPorts, ctx: ChatContext, text: string | undefined): Promise<void> {
  const taken = await takeTurn(ports, ctx, (conversation, languageCode) =>
    text === undefined || text.trim() === ''
      ? ports.responder.answer({ kind: 'help' }, conversation, languageCode)
      : ports.responder.reply(text, conversation, languageCode),
  );
  await sendTaken(ports, ctx, taken);
  if (text !== undefined) keepMiss(ports, ctx, text);
}

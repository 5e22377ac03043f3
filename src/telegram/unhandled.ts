import { Composer } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { confirmPress } from './confirm-press.ts';
import { say } from './deliver.ts';
import { isForBot, readCommand } from './question-text.ts';
import { spokenLanguage } from './spoken-language.ts';

/** What is left when nothing else understood it: says so, and what would be understood. Comes last. */
export function unhandled(ports: BotPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const own = async (ctx: BotContext, key: string) =>
    ports.locales.text(await spokenLanguage(ports, ctx), `telegram-${key}`);
  const forBot = composer.filter(({ message, me }) => message !== undefined && isForBot(message, me));

  forBot
    .on('message:text')
    .filter(({ message }) => readCommand(message) !== undefined)
    .use(async (ctx) => {
      ctx.outcome = 'unknown_command';
      await say(ctx, await own(ctx, 'unknown-command'));
    });

  forBot.on(['message:voice', 'message:video_note', 'message:audio'], async (ctx) => {
    ctx.outcome = 'not_text';
    await say(ctx, await own(ctx, 'only-written'));
  });

  forBot.on(['message:location', 'message:venue'], async (ctx) => {
    ctx.outcome = 'not_text';
    await say(ctx, await own(ctx, 'place-in-words'));
  });

  // Only what a person sends; that a member joined or a message was pinned needs no reply.
  forBot.on(
    ['message:file', 'message:contact', 'message:poll', 'message:dice', 'message:story', 'message:checklist'],
    async (ctx) => {
      ctx.outcome = 'not_text';
      await say(ctx, await own(ctx, 'only-text'));
    },
  );

  composer.on('callback_query', async (ctx) => {
    ctx.outcome = 'stale_button';
    await confirmPress(ctx, await own(ctx, 'stale-button'));
  });
  return composer;
}

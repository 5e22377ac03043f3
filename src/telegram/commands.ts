import { CommandGroup } from '@grammyjs/commands';
import { LANGUAGES } from '../language/language.ts';
import { answerText } from './ask.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { questionText } from './question-text.ts';

/** In the order in which Telegram lists them. What each one asks stands in `questions/commands.ts`. */
const NAMES = [
  'start',
  'ask',
  'help',
  'language',
  'pictures',
  'publications',
  'calendar',
  'terms',
  'subscribe',
  'subscriptions',
  'stop',
  'source',
  'privacy',
  'forget',
] as const;

/** What can be said with a slash: for handling, and with descriptions in all languages for Telegram's menu. */
export function commands(ports: BotPorts): CommandGroup<BotContext> {
  const group = new CommandGroup<BotContext>({ ignoreCase: true });
  for (const name of NAMES) {
    const command = group.command(name, ports.locales.text('en', `telegram-command-${name}`), (ctx) =>
      answerText(ports, ctx, questionText(ctx.msg, ctx.me)),
    );
    for (const language of LANGUAGES)
      command.localize(language, name, ports.locales.text(language, `telegram-command-${name}`));
  }
  return group;
}

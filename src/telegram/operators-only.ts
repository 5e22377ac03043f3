import type { Composer } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { isForBot } from './question-text.ts';

/** Texts that operators write to the bot; what anybody else writes passes by, so that an operator's command is to others no command. */
export function textsOfOperators(composer: Composer<BotContext>, { operators }: Pick<BotPorts, 'operators'>) {
  return composer
    .on('message:text')
    .filter(({ from, message, me }) => operators.includes(from.id) && isForBot(message, me));
}

import type { Api } from 'grammy';
import { type Words, wordsIn } from '../../answers/words.ts';
import { languageOfInterface } from '../../language/language.ts';
import type { BotPorts } from '../bot-context.ts';
import { composeText } from '../compose-text.ts';
import { describeError } from '../describe-error.ts';
import type { DeskMessage } from './desk-message.ts';

export type TellingPorts = Pick<BotPorts, 'catalogueHeld' | 'chats' | 'locales' | 'log' | 'operators'>;

/** Tells operators something, each in their own language, all `but` one. Whoever never opened the bot cannot be written to: the log tells. */
export async function tellEachOperator(
  api: Pick<Api, 'sendMessage'>,
  { catalogueHeld, chats, locales, log, operators }: TellingPorts,
  write: (words: Words) => DeskMessage,
  but?: number,
): Promise<void> {
  for (const operator of operators.filter((one) => one !== but)) {
    try {
      const { language = languageOfInterface(undefined) } = await chats.read(operator);
      const { spans, rows = [] } = write(wordsIn(language, catalogueHeld(), locales));
      const { text, entities } = composeText(spans);
      await api.sendMessage(operator, text, {
        entities: entities ?? [],
        reply_markup: { inline_keyboard: rows },
      });
    } catch (error) {
      log.warn({ error: describeError(error) }, 'an operator could not be told');
    }
  }
}

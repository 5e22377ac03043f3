import type { Api } from 'grammy';
import { wordsIn } from '../../answers/words.ts';
import { languageOfInterface } from '../../language/language.ts';
import type { ReleaseStore } from '../../storage/release-store.ts';
import type { BotPorts } from '../bot-context.ts';
import { composeText } from '../compose-text.ts';
import { describeError } from '../describe-error.ts';
import { buttonsOfRelease, writeRelease } from './releases-desk.ts';

type Ports = Pick<BotPorts, 'catalogueHeld' | 'chats' | 'locales' | 'log' | 'operators' | 'timeZone'> & {
  readonly releases: Pick<ReleaseStore, 'find'>;
};

/** Tells operators, each in their own language, that an edition is held for them to look at, and why. One who never opened the bot cannot be written to. */
export async function tellHeld(
  api: Pick<Api, 'sendMessage'>,
  ports: Ports,
  releaseId: number,
): Promise<void> {
  const { chats, locales, log, operators, releases, timeZone } = ports;
  const release = await releases.find(releaseId);
  if (release === undefined) return;
  for (const operator of operators) {
    try {
      const { language = languageOfInterface(undefined) } = await chats.read(operator);
      const words = wordsIn(language, ports.catalogueHeld(), locales);
      const { text, entities } = composeText(writeRelease(words, release, timeZone));
      await api.sendMessage(operator, text, {
        entities: entities ?? [],
        reply_markup: { inline_keyboard: buttonsOfRelease(words, release) },
      });
    } catch (error) {
      log.warn({ error: describeError(error) }, 'an operator could not be told of an edition that is held');
    }
  }
}

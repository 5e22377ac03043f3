import type { CommandGroup } from '@grammyjs/commands';
import type { Api } from 'grammy';
import type { LanguageCode } from 'grammy/types';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Locales } from '../locales/locales.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { describeError } from './describe-error.ts';

/** Telegram shows what is set without a language code to everybody whose language has nothing of its own. */
const DEFAULT_LANGUAGE: Language = 'en';

/**
 * Brings the bot's profile in Telegram (commands and descriptions, by language) up to date; sets only what differs,
 * for these methods are limited to a few calls a day. A failure is logged and left for the next start.
 */
export async function updateProfile(
  api: Api,
  commands: CommandGroup<BotContext>,
  { locales, log }: Pick<BotPorts, 'locales' | 'log'>,
): Promise<void> {
  try {
    await updateCommands(api, commands);
    await updateDescriptions(api, locales);
  } catch (error) {
    log.warn({ error: describeError(error) }, 'the profile in Telegram was not updated');
  }
}

async function updateCommands(api: Api, group: CommandGroup<BotContext>): Promise<void> {
  for (const { scope, language_code, commands } of group.toArgs().scopes) {
    const where = { ...(scope && { scope }), ...(language_code && { language_code }) };
    const wanted = commands.map(({ command, description }) => ({ command, description }));
    const held = await api.getMyCommands(where);
    const isSame =
      held.length === wanted.length &&
      wanted.every(
        ({ command, description }, at) =>
          held[at]?.command === command && held[at]?.description === description,
      );
    if (!isSame) await api.setMyCommands(wanted, where);
  }
}

async function updateDescriptions(api: Api, locales: Locales): Promise<void> {
  const audiences: { language: Language; where: { language_code?: LanguageCode } }[] = [
    { language: DEFAULT_LANGUAGE, where: {} },
    ...LANGUAGES.map((language) => ({ language, where: { language_code: language } })),
  ];
  for (const { language, where } of audiences) {
    const description = locales.text(language, 'telegram-description');
    if ((await api.getMyDescription(where)).description !== description)
      await api.setMyDescription(description, where);
    const short = locales.text(language, 'telegram-short-description');
    if ((await api.getMyShortDescription(where)).short_description !== short)
      await api.setMyShortDescription(short, where);
  }
}

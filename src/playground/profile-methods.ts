import { badRequest } from './api-error.ts';
import { type Method, method } from './method.ts';
import { commandsKey, type ProfileText, profileText } from './profile.ts';
import type { Telegram } from './telegram.ts';

const MOST_COMMANDS = 100;
const LONGEST_COMMAND_DESCRIPTION = 256;
const LONGEST_NAME = 64;
const LONGEST_DESCRIPTION = 512;
const LONGEST_SHORT_DESCRIPTION = 120;

/** Methods by which the bot tells who it is and what it can be asked with a slash. */
export const profileMethods = {
  setMyCommands: method('setMyCommands', (telegram, { commands, scope, language_code }) => {
    if (commands.length > MOST_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
      if (description === '' || description.length > LONGEST_COMMAND_DESCRIPTION)
        throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    const kept = commands.map(({ command, description }) => ({
      command: command.replace(/^\//, ''),
      description,
    }));
    telegram.profile.commands.set(commandsKey(scope, checkLanguage(language_code)), kept);
    return changed(telegram);
  }),

  getMyCommands: method(
    'getMyCommands',
    ({ profile }, { scope, language_code }) =>
      profile.commands.get(commandsKey(scope, checkLanguage(language_code))) ?? [],
  ),

  deleteMyCommands: method('deleteMyCommands', (telegram, { scope, language_code }) => {
    telegram.profile.commands.delete(commandsKey(scope, checkLanguage(language_code)));
    return changed(telegram);
  }),

  setMyName: method('setMyName', (telegram, { name, language_code }) =>
    setText(telegram, telegram.profile.name, name, language_code, LONGEST_NAME),
  ),
  getMyName: method('getMyName', ({ profile }, { language_code }) => ({
    name: profileText(profile.name, checkLanguage(language_code)),
  })),

  setMyDescription: method('setMyDescription', (telegram, { description, language_code }) =>
    setText(telegram, telegram.profile.description, description, language_code, LONGEST_DESCRIPTION),
  ),
  getMyDescription: method('getMyDescription', ({ profile }, { language_code }) => ({
    description: profileText(profile.description, checkLanguage(language_code)),
  })),

  setMyShortDescription: method('setMyShortDescription', (telegram, { short_description, language_code }) =>
    setText(
      telegram,
      telegram.profile.shortDescription,
      short_description,
      language_code,
      LONGEST_SHORT_DESCRIPTION,
    ),
  ),
  getMyShortDescription: method('getMyShortDescription', ({ profile }, { language_code }) => ({
    short_description: profileText(profile.shortDescription, checkLanguage(language_code)),
  })),
} satisfies Record<string, Method>;

/** An empty text takes away what was set for the language. */
function setText(
  telegram: Telegram,
  texts: ProfileText,
  text = '',
  languageCode: string | undefined,
  longest: number,
): true {
  if (text.length > longest) throw badRequest(`the text is longer than ${longest} characters`);
  const language = checkLanguage(languageCode);
  if (text === '') texts.delete(language);
  else texts.set(language, text);
  return changed(telegram);
}

function changed({ events }: Telegram): true {
  events.emit('profile');
  return true;
}

function checkLanguage(code = ''): string {
  if (!/^([a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

/** A command as the menu shows it. */
export interface Command {
  readonly command: string;
  readonly description: string;
}

/** Whom commands are for. https://core.telegram.org/bots/api#botcommandscope */
export interface Scope {
  readonly type: string;
  readonly chat_id?: number | string | undefined;
  readonly user_id?: number | undefined;
}

/** One text of the profile by language code; `''` holds what everybody else sees. */
export type ProfileText = Map<string, string>;

/** What the bot has told Telegram about itself. */
export interface Profile {
  /** By `commandsKey`. */
  readonly commands: Map<string, readonly Command[]>;
  readonly name: ProfileText;
  readonly description: ProfileText;
  readonly shortDescription: ProfileText;
}

/** The profile of a bot that has set nothing of it. */
export function createProfile(): Profile {
  return { commands: new Map(), name: new Map(), description: new Map(), shortDescription: new Map() };
}

/** By what a list of commands is kept: for whom it is, and in which language. */
export function commandsKey(scope: Scope = { type: 'default' }, languageCode = ''): string {
  return [scope.type, scope.chat_id ?? '', scope.user_id ?? '', languageCode].join(' ');
}

/** The text for a language, else the one for everybody. */
export function profileText(text: ProfileText, languageCode = ''): string {
  return text.get(languageCode) ?? text.get('') ?? '';
}

/**
 * The menu that a person sees in their private chat: the narrowest scope wins, with their language before without.
 * https://core.telegram.org/bots/api#determining-list-of-commands
 */
export function menuFor({ commands }: Profile, chatId: number, languageCode = ''): readonly Command[] {
  const scopes: Scope[] = [
    { type: 'chat', chat_id: chatId },
    { type: 'all_private_chats' },
    { type: 'default' },
  ];
  for (const scope of scopes)
    for (const language of [languageCode, '']) {
      const found = commands.get(commandsKey(scope, language));
      if (found !== undefined) return found;
    }
  return [];
}

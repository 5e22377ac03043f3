import { isLanguage, type Language } from '../language/language.ts';

/**
 * What a button carries (Bot API: 1 to 64 bytes). `q:KEY:ru` asks the question kept under the key and is answered by
 * a new message; `e:KEY:ru` is answered by changing the message that the button hangs on. The language is that message's.
 */
export interface CallbackData {
  readonly effect: 'reply' | 'replace';
  /** Twelve characters of base64url. */
  readonly key: string;
  /** Missing in buttons of earlier versions. */
  readonly language?: Language;
}

const PREFIX = { reply: 'q', replace: 'e' } as const;

export function writeCallbackData({ effect, key, language }: CallbackData): string {
  return [PREFIX[effect], key, ...(language === undefined ? [] : [language])].join(':');
}

/** Undefined for what this bot never wrote. */
export function readCallbackData(data: string): CallbackData | undefined {
  const [, prefix, key, language] = /^([qe]):([\w-]{12})(?::([a-z]{2}))?$/.exec(data) ?? [];
  if (key === undefined || (language !== undefined && !isLanguage(language))) return undefined;
  return { effect: prefix === PREFIX.replace ? 'replace' : 'reply', key, ...(language && { language }) };
}

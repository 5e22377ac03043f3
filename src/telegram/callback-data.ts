/**
 * What a button carries (Bot API: 1 to 64 bytes). `q:KEY` asks the question kept under the key and is answered by
 * a new message; `e:KEY` is answered by changing the message that the button hangs on.
 */
export interface CallbackData {
  readonly effect: 'reply' | 'replace';
  /** Twelve characters of base64url. */
  readonly key: string;
}

const PREFIX = { reply: 'q', replace: 'e' } as const;

export function writeCallbackData({ effect, key }: CallbackData): string {
  return `${PREFIX[effect]}:${key}`;
}

/** Undefined for what this bot never wrote. */
export function readCallbackData(data: string): CallbackData | undefined {
  const [, prefix, key] = /^([qe]):([\w-]{12})$/.exec(data) ?? [];
  if (key === undefined) return undefined;
  return { effect: prefix === PREFIX.replace ? 'replace' : 'reply', key };
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** True where a text has a letter of the Cyrillic alphabet. */
export function isCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** FNV-1a of no letters (Fowler, Noll, Vo). */
export const HASH_START = 0x811c9dc5;

/** Takes one more letter into a hash: every beginning of a word has its hash on the way. */
export function hashOn(hash: number, codeUnit: number): number {
  return Math.imul(hash ^ codeUnit, 0x01000193);
}

/** Hash of a text's first `length` letters. */
export function hashOf(text: string, length: number): number {
  let hash = HASH_START;
  for (let i = 0; i < length; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash;
}

/** Place of a hash among so many, a power of two: its high bits tell most, so they are mixed into the low ones. */
export function placeOf(hash: number, places: number): number {
  return (hash ^ (hash >>> 15)) & (places - 1);
}

import type { Token } from '../language/tokens.ts';

const CORRECTION = /^(?:tocne|verne|rather$|mean$|precisel|dalirek)/;
/** More words than these are another sentence. */
const MOST_MEANT = 3;

/** "Doctors, I mean dentists", "врачей, точнее стоматологов", "дәлірек": what follows is meant instead of what was said. */
export function isCorrectionAt(tokens: readonly Token[], token: number): boolean {
  return CORRECTION.test(tokens[token]?.fold ?? '');
}

/** The few tokens that follow such a word at `at`, up to a pause or the sentence's end; none where another sentence follows. */
export function correctedTo(tokens: readonly Token[], at: number): readonly number[] {
  if (!isCorrectionAt(tokens, at)) return [];
  const meant: number[] = [];
  for (let token = at + 1; token < tokens.length; token++) {
    const next = tokens[token];
    if (next?.sentence !== tokens[at]?.sentence || (next?.pause !== '' && token > at + 1)) break;
    meant.push(token);
  }
  return meant.length > MOST_MEANT ? [] : meant;
}

import type { Token } from '../language/tokens.ts';

/** So many words may be set aside. */
const MOST_ASIDE = 4;
/** "Not only A but B", "не A, а также B" want both. */
const ALSO = /^(?:tolko|tolk|lis|prosto|only|just|merel|takje|ese|imenno|tek|gana)/;
const NOT = /^(?:ne|not)$/;
const BUT = /^(?:a|but)$/;
const KAZAKH_NOT = /^emes$/;

/**
 * "Not of households but of industry", "не бытовых, а промышленных", "тұрмыстық емес, өндірістік": tokens of what is set aside by what is named instead. `isCode` tells of a token
 * that names a code: those are set against one another where slices are read.
 */
export function tokensSetAside(
  tokens: readonly Token[],
  isCode: (token: number) => boolean,
): ReadonlySet<number> {
  const aside = new Set<number>();
  const add = (from: number, to: number): void => {
    const inside = Array.from({ length: to - from }, (_, i) => from + i);
    if (to - from > MOST_ASIDE + 2 || to - from < 2 || inside.some(isCode)) return;
    for (const token of inside) aside.add(token);
  };
  for (const [at, { fold, sentence }] of tokens.entries()) {
    const isHere = (token: number): boolean => tokens[token]?.sentence === sentence;
    if (NOT.test(fold) && !ALSO.test(tokens[at + 1]?.fold ?? '')) {
      const end = pauseBehind(tokens, at + 1);
      const instead = tokens[end];
      const isInstead =
        isHere(end + 1) && BUT.test(instead?.fold ?? '') && !ALSO.test(tokens[end + 1]?.fold ?? '');
      if (isInstead) add(at, end + 1);
    }
    if (KAZAKH_NOT.test(fold) && isHere(at + 1) && tokens[at + 1]?.pause === ',') {
      let from = at;
      while (from > 0 && isHere(from - 1) && tokens[from]?.pause === '') from--;
      if (at - from <= 2) add(from, at + 1);
    }
  }
  return aside;
}

/** The token before which the next pause stands, or a "but", or the sentence ends. */
function pauseBehind(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  const sentence = tokens[from]?.sentence;
  while (at < tokens.length && tokens[at]?.sentence === sentence) {
    const { pause = '', fold = '' } = tokens[at] ?? {};
    if ((pause !== '' && pause !== '-') || fold === 'but') break;
    at++;
  }
  return at;
}

import type { Reading } from './reading.ts';

/** What says that the same follows in other words, as skeletons. */
const IN_OTHER_WORDS: readonly (readonly string[])[] = [
  ['to', 'est'],
  ['drugimi', 'slovami'],
  ['iagni'],
  ['ie'],
  ['namely'],
];
/** So many words may be said in others. */
const MOST_RESTATED = 3;
/** Among so many words behind is what they are called. */
const NEAR = 3;

/**
 * "Nurses and feldshers, that is, mid-level medical workers", "gazelles (jeyran)": tokens that right behind are said in other words, of those that are not `explained`. These other words
 * begin with one of the tokens `told`; in brackets, which may as well tell where or of whom, with one of a `code`.
 */
export function restatedTokens(
  { tokens, focus }: Pick<Reading, 'tokens' | 'focus'>,
  {
    explained,
    told,
    code,
  }: {
    readonly explained: ReadonlySet<number>;
    readonly told: ReadonlySet<number>;
    readonly code: ReadonlySet<number>;
  },
): readonly number[] {
  return tokens.flatMap(({ pause, sentence }, at) => {
    const words = IN_OTHER_WORDS.find((one) => one.every((fold, i) => tokens[at + i]?.fold === fold));
    if (!focus[at] || (words === undefined && pause !== '(')) return [];
    const telling = words === undefined ? code : told;
    const from = at + (words?.length ?? 0);
    const isHere = (token: number): boolean => tokens[token]?.sentence === sentence;
    if (!Array.from({ length: NEAR }, (_, i) => from + i).some((one) => telling.has(one) && isHere(one)))
      return [];
    const before = Array.from({ length: at }, (_, i) => at - 1 - i).filter(isHere);
    return before.filter((token) => !explained.has(token)).slice(0, MOST_RESTATED);
  });
}

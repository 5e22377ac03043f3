import { readNumber } from '../language/number-words.ts';
import type { Token } from '../language/tokens.ts';

/** "Ten years ago", "two years earlier", "three years later": so many years from now, or from the year spoken of before. */
export interface YearsAway {
  /** Negative: before. */
  readonly years: number;
  readonly counted: 'fromNow' | 'fromLast';
  readonly from: number;
  readonly to: number;
}

/** What stands behind a count of years and says which way, and from when, it counts (skeletons of words, see fold.ts). */
const BEHIND: readonly (readonly [RegExp, 1 | -1, YearsAway['counted']])[] = [
  [/^(?:ago|nazad|tomu)$/, -1, 'fromNow'],
  [/^(?:earlier|before|prior|previousli|rane|ranse|prejde|burinirak)$/, -1, 'fromLast'],
  [/^(?:later|after|afteruards?|spustia|pozje|pozdne|kein|son)$/, 1, 'fromLast'],
];
const MOST = 50;

const YEAR = /^(?:god(?:a|om|ami)?|let|iears?|jil(?:dan)?)$/;

/** The count of years in the part that asks; undefined where there is none. */
export function findYearsAway(tokens: readonly Token[], focus: readonly boolean[]): YearsAway | undefined {
  for (const [i, { fold }] of tokens.entries()) {
    if (!focus[i] || !YEAR.test(fold)) continue;
    const found = awayBeside(tokens, i);
    if (found !== undefined && Math.abs(found.years) <= MOST) return found;
  }
  return undefined;
}

function awayBeside(tokens: readonly Token[], yearWord: number): YearsAway | undefined {
  const behind = yearWord + 1;
  const fold = (token: number): string => tokens[token]?.fold ?? '';
  const counted = countBefore(tokens, yearWord);
  const { count = 1, from = yearWord } = counted ?? {};
  const next = fold(behind);
  // Kazakh: it counts from now, unless "from that" stands before the count.
  if (/^burin[gi]*$/.test(next)) {
    const fromLast = /^(?:odan|onan)$/.test(fold(from - 1));
    const start = fromLast ? from - 1 : from;
    return { years: -count, counted: fromLast ? 'fromLast' : 'fromNow', from: start, to: behind + 1 };
  }
  for (const [words, way, origin] of BEHIND)
    if (words.test(next) && (counted !== undefined || origin === 'fromNow'))
      return { years: way * count, counted: origin, from, to: behind + 1 };
  // "In three years", "three years before that", in Russian.
  const before = fold(from - 1);
  if (before === 'cerez') return { years: count, counted: 'fromNow', from: from - 1, to: behind };
  if (before === 'spustia' && counted !== undefined)
    return { years: count, counted: 'fromLast', from: from - 1, to: behind };
  if (before === 'za' && next === 'do')
    return { years: -count, counted: 'fromLast', from: from - 1, to: behind + 2 };
  return undefined;
}

/** The number right before the word "year". */
function countBefore(
  tokens: readonly Token[],
  yearWord: number,
): { count: number; from: number } | undefined {
  for (let from = Math.max(0, yearWord - 2); from < yearWord; from++) {
    const number = readNumber(tokens.slice(from, yearWord).map((token) => token.fold));
    if (number !== undefined && from + number.length === yearWord) return { count: number.value, from };
  }
  return /^(?:a|an)$/.test(tokens[yearWord - 1]?.fold ?? '') ? { count: 1, from: yearWord - 1 } : undefined;
}

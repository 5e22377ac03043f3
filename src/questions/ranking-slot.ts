import { readNumber } from '../language/number-words.ts';
import { cuedTokens, hasCue, inFocus, meanings, type Reading, spansWithCue } from './reading.ts';

const USUAL_RANKING = 5;
export const LONGEST_RANKING = 20;

/**
 * "Top 5", "алғашқы үштік", "the five poorest regions", "bottom 5": how many of a ranking are asked for; five where a ranking is spoken of without a number. `extreme`: the
 * message asks for the highest or the lowest.
 */
export function countOf(reading: Reading, extreme: boolean): number | undefined {
  if (hasCue(reading, 'ranking')) return numberOfRanking(reading) ?? USUAL_RANKING;
  return extreme ? countBesideExtreme(reading) : undefined;
}

/** The number that stands beside words for a ranking. */
export function numberOfRanking(reading: Reading): number | undefined {
  const [ranking] = spansWithCue(reading, 'ranking').filter((span) => inFocus(reading, span));
  if (ranking === undefined) return undefined;
  return firstCount(reading, [ranking.to - 1, ranking.to, ranking.from - 1, ranking.to + 1]);
}

/** "Five regions with the lowest …", "ең төмен бес облыс": a number of two or more beside the breakdown or the extreme. */
function countBesideExtreme(reading: Reading): number | undefined {
  const extremes = spansWithCue(reading, 'highest', 'lowest', 'best', 'worst');
  const parts = reading.spans.filter((span) => meanings(span, 'by').length > 0);
  const at = [...parts, ...extremes]
    .filter((span) => inFocus(reading, span))
    .flatMap(({ from, to }) => [from - 1, from - 2, to]);
  const count = firstCount(
    reading,
    at.filter((token) => !ORDINAL.test(reading.tokens[token]?.fold ?? '')),
  );
  return count === 1 ? undefined : count;
}

function firstCount({ tokens, period }: Reading, at: readonly number[]): number | undefined {
  for (const token of at) {
    if (token < 0 || token >= tokens.length || period.tokens.has(token)) continue;
    const number = readNumber([tokens[token]?.fold ?? '']);
    if (number !== undefined && number.value > 0 && number.value <= LONGEST_RANKING) return number.value;
  }
  return undefined;
}

/** Skeletons of ordinals from the second on; the first is the extreme itself. */
const ORDINAL =
  /^(?:vtor(?:oi|aia|oe|om|ogo|uiu)|tret(?:i|ia|em|e|ego|iu)|cetvert(?:i|aia|om|oe|uiu)|piat(?:i|aia|om|oe|uiu)|(?:ekin|usin|tortin|besin)si|second|third|fourth|fifth|[2-9](?:nd|rd|th))$/;
const PLACES = /^(?:mest|orin|place|position|pozici)/;

/** "The second highest", "на втором месте", "екінші орында": the place in a ranking, from the highest or, where that is asked, the lowest on. */
export function placeOf(reading: Reading, extreme: boolean): number | undefined {
  const { tokens, focus, period } = reading;
  const extremes = spansWithCue(reading, 'highest', 'lowest', 'best', 'worst');
  for (const [i, { fold }] of tokens.entries()) {
    if (!focus[i] || period.tokens.has(i) || !ORDINAL.test(fold)) continue;
    const beside =
      PLACES.test(tokens[i + 1]?.fold ?? '') ||
      (extreme && extremes.some(({ from, to }) => from === i + 1 || to === i)) ||
      reading.spans.some((span) => span.from === i + 1 && meanings(span, 'by').length > 0);
    const number = beside
      ? readNumber([fold.replace(/(?:nd|rd|th)$/, (ending) => (/^\d/.test(fold) ? '' : ending))])
      : undefined;
    if (number !== undefined) return number.value;
  }
  return undefined;
}

const FEW_WORDS = 4;
/** Skeletons of words that stand beside a place in a list, and of "the next one". */
const BESIDE =
  /^(?:variant|nomer|no|num|number|option|punkt|nomir|nuska|si|insi|nsi|st|nd|rd|th|one|iz|nih|i|mest[oa]|place|orin\w*)$/;

/** "2", "the second one", "и второй?": a place in a list that was shown, from the first on, and nothing else. */
export function placeAlone({ tokens, spans }: Reading): number | undefined {
  if (tokens.length > FEW_WORDS) return undefined;
  const cued = cuedTokens(spans);
  let place: number | undefined;
  for (const [i, { fold }] of tokens.entries()) {
    const number = readNumber([fold])?.value;
    if (number !== undefined && place === undefined) place = number;
    else if (!BESIDE.test(fold) && !cued.has(i)) return undefined;
  }
  return place !== undefined && place > 0 && place <= LONGEST_RANKING ? place : undefined;
}

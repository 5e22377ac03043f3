import { isAblativeEnding, isInAblative } from '../language/kazakh-cases.ts';
import { readNumber } from '../language/number-words.ts';
import type { Token } from '../language/tokens.ts';
import type { Span } from './concept.ts';

/** A year that is named, with the tokens that name it. */
export interface Year {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** Endings typed onto a number ("2022-де", "2022-м") stand as words of their own; beside them that of the ablative ("2021ден"). */
const CASE_ENDING = /^(?:[dt][ea]|[gk][ea]|[gk]i|[ndt]i|[ndt]in|[mbp]en|go|m|om|h|th|j)$/;
/** Two digits before "year" are a year of this century from here on; below, they count years ("10 years"). */
export const FIRST_SHORT_YEAR = 15;
/** The years that a message names, in digits or in words. `thisYear` is the calendar year in which it is asked. */
export function findYears(
  tokens: readonly Token[],
  yearWords: readonly Span[],
  thisYear: number,
): readonly Year[] {
  const found: Year[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const number = readNumber(tokens.slice(i, i + 7).map((token) => token.fold));
    if (number === undefined) continue;
    const after = i + number.length;
    const isEnding = isCaseEnding(tokens[after]?.fold ?? '') && /^-?$/.test(tokens[after]?.pause ?? '');
    const to = isEnding ? after + 1 : after;
    const beforeYearWord =
      isYearWord(tokens[to]?.fold ?? '') ||
      yearWords.some(({ from }) => from === to || (from === to + 1 && isOrdinalEnding(tokens[to])));
    if (isOfPrices(tokens, i, to) || isOld(tokens[to + 1])) {
      i = after - 1;
      continue;
    }
    if (number.value >= 1900 && number.value < 2100) found.push({ year: number.value, from: i, to });
    else if (beforeYearWord && isShortYear(number.value, tokens[to], thisYear))
      found.push({ year: 2000 + number.value, from: i, to });
    else if (isBareYear(tokens, i, to, thisYear)) found.push({ year: 2000 + number.value, from: i, to });
    i = after - 1;
  }
  return found;
}

/** "At 2010 prices", "в ценах 2010 года", "2010 жылғы бағамен": of prices, not of figures. */
function isOfPrices(tokens: readonly Token[], from: number, to: number): boolean {
  const fold = (token: number): string => tokens[token]?.fold ?? '';
  const behind = isYearWord(fold(to)) || /^jilgi$/.test(fold(to)) ? to + 1 : to;
  return PRICES.test(fold(behind)) || /^cena(?:h|m)$/.test(fold(from - 1));
}

const PRICES = /^(?:prices$|cena(?:h|m)$|baga(?:men|simen|lari))/;

/** "18 year old girls". */
function isOld(token: Token | undefined): boolean {
  return token?.fold === 'old' || token?.fold === 'olds';
}

/** "Two years before 2023", "за два года до 2023", "2023 жылдан екі жыл бұрын" name 2021. */
export function yearsAway(year: Year, tokens: readonly Token[], yearWords: readonly Span[]): Year {
  const fold = (token: number): string => tokens[token]?.fold ?? '';
  const countBefore = (yearWord: number): { from: number; count: number } | undefined => {
    const number = readNumber([fold(yearWord - 1)]);
    const counts = number !== undefined && number.value < FIRST_SHORT_YEAR;
    return counts ? { from: yearWord - 1, count: number.value } : undefined;
  };
  const isYear = (token: number): boolean =>
    isYearWord(fold(token)) || yearWords.some(({ from, to }) => from <= token && token < to);
  for (const [words, sign] of AWAY_BEFORE) {
    const counted = words.test(fold(year.from - 1)) && isYear(year.from - 2) && countBefore(year.from - 2);
    if (counted) return { year: year.year + sign * counted.count, from: counted.from, to: year.to };
  }
  // Kazakh: the year in the ablative, the count of years, then "before" or "after".
  const first = isYear(year.to) ? year.to + 1 : year.to;
  const ablative = isInAblative(fold(first - 1));
  const counted = ablative && isYear(first + 1) && countBefore(first + 1);
  const sign = /^burin/.test(fold(first + 2)) ? -1 : /^(?:kein|son)/.test(fold(first + 2)) ? 1 : undefined;
  if (!counted || sign === undefined) return year;
  return { year: year.year + sign * counted.count, from: year.from, to: first + 3 };
}

const AWAY_BEFORE = [
  [/^(?:before|prior|do)$/, -1],
  [/^(?:after|posle)$/, 1],
] as const;

/** "В 22", "in 22", with no unit behind it. */
function isBareYear(tokens: readonly Token[], from: number, to: number, thisYear: number): boolean {
  const digits = tokens[from]?.fold ?? '';
  const inIt = ['v', 'in', 'za'].includes(tokens[from - 1]?.fold ?? '');
  const next = tokens[to]?.fold ?? '';
  const counts =
    /^(?:let|iears?|jas|%|procent|percent|m|mil|tis|person|people|celovek|region|oblast|strana?h?|countries|hours?|daus?)/.test(
      next,
    );
  return (
    inIt &&
    /^\d\d$/.test(digits) &&
    Number(digits) >= FIRST_SHORT_YEAR &&
    Number(digits) <= thisYear % 100 &&
    !counts
  );
}

/** "22 году", "23 жылы" name a year; "20 лет" counts years. */
function isShortYear(value: number, yearWord: Token | undefined, thisYear: number): boolean {
  if (value < FIRST_SHORT_YEAR || value > (thisYear % 100) + 15) return false;
  return yearWord?.fold !== 'let' && yearWord?.fold !== 'iears' && yearWord?.fold !== 'jilda';
}

function isCaseEnding(folded: string): boolean {
  return CASE_ENDING.test(folded) || isAblativeEnding(folded);
}

function isOrdinalEnding(token: Token | undefined): boolean {
  return token !== undefined && /^(m|om|i|gi|ji|si|nsi|insi|st|nd|rd|th)$/.test(token.fold);
}

/** True for the skeleton of a form of "year". */
export function isYearWord(folded: string): boolean {
  return /^(g|god|goda|godu|jil|jili|jildan|jilinan|iears?)$/.test(folded);
}

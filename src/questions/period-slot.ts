import type { Cue } from '../language/lexicon.ts';
import { isLastMonth, isMonthAt } from '../language/months.ts';
import { readNumber } from '../language/number-words.ts';
import type { Token } from '../language/tokens.ts';
import { isOverTime } from './age-slot.ts';
import { isBaseYear } from './base-year.ts';
import type { Span } from './concept.ts';
import type { PeriodAsk } from './question.ts';
import { CORRECTED, SURE } from './strength.ts';
import { findYearsAway, type YearsAway } from './years-away.ts';

/** What a message says of time. */
export interface PeriodSlot {
  readonly ask?: PeriodAsk;
  /** The one year that is named is what something is compared with: "compared with 2021", "more than in 2021". */
  readonly isBase: boolean;
  /** Tokens that speak of time, and so are explained. */
  readonly tokens: ReadonlySet<number>;
  /** A quarter, month, week or day is asked for. */
  readonly finer: boolean;
  /** "In that year": the year named before. */
  readonly thatYear: boolean;
  /** "A year earlier", "three years later": by so many years from the year asked for before. */
  readonly shift?: number;
  readonly forecast: boolean;
}

interface Year {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** Endings typed onto a number ("2021ден", "2022-де", "2022-м") stand as words of their own. */
const CASE_ENDING = /^(?:[dt][ea]|[dtn][ea]n|[gk][ea]|[gk]i|[ndt]i|[ndt]in|[mbp]en|go|m|om|h|th|j)$/;
/** Two digits before "year" are a year of this century from here on; below, they count years ("10 years"). */
const FIRST_SHORT_YEAR = 15;
const LONGEST_COUNT = 50;

/**
 * Reads years, ranges, "since 2021", "last year", "the last three years" from the words and cue spans of a message.
 * `focus` says which tokens ask: years elsewhere in the message count only where the question has none.
 * `thisYear` is the calendar year in which it is asked.
 */
export function readPeriod(
  tokens: readonly Token[],
  spans: readonly Span[],
  focus: readonly boolean[],
  thisYear: number,
): PeriodSlot {
  const cues = (cue: Cue): readonly Span[] =>
    spans.filter(({ concepts }) => concepts.some((one) => one.kind === 'cue' && one.cue === cue));
  const years = findYears(tokens, cues('year'), thisYear).map((year) =>
    yearsAway(year, tokens, cues('year')),
  );
  const explained = new Set<number>();
  const explain = ({ from, to }: { from: number; to: number }): void => {
    for (let i = from; i < to; i++) explained.add(i);
  };
  for (const cue of TIME_CUES) for (const span of cues(cue)) explain(span);
  for (const year of years) {
    explain(year);
    // "Between 2022 and 2023" is no violence between partners.
    if (BEFORE_YEAR.test(tokens[year.from - 1]?.fold ?? '')) explained.add(year.from - 1);
  }

  for (const { from } of cues('finerPeriod')) {
    if (readNumber([tokens[from - 1]?.fold ?? '']) !== undefined) explained.add(from - 1);
  }
  const months = tokens.map((_, i) => (isMonthAt(tokens, i) ? i : -1)).filter((i) => i >= 0);
  for (const i of months) explained.add(i);
  const asked = years.filter(({ from }) => focus[from]);
  const thatYear = cues('thatYear').some(({ from }) => focus[from]);
  const relevant = asked.length > 0 && !thatYear ? asked : years;
  // "Ten years before that, in 2013": the year that is named says which.
  const counting = findYearsAway(tokens, focus);
  const away = years.length > 0 ? undefined : counting;
  if (counting !== undefined) explain(counting);
  const [only, ...others] = relevant;
  const isBase = only !== undefined && others.length === 0 && !thatYear && isBaseYear(tokens, only);
  const named = pick(thatYear ? relevant.slice(-1) : relevant, tokens, cues, thatYear);
  const counted = counting === undefined ? countedYears(tokens, cues, focus, years, explain) : undefined;
  const ask =
    relevant.length > 1 || thatYear
      ? named
      : (yearsAgo(away, thisYear) ??
        counted ??
        relative(cues, focus, thisYear, isBase ? only.year : undefined, asked.length > 0) ??
        named ??
        loose(cues, focus));
  const beside = cues('yearEarlier').some(({ from }) => focus[from])
    ? -1
    : cues('yearLater').some(({ from }) => focus[from])
      ? 1
      : undefined;
  const shift = away?.years ?? (ask === undefined ? beside : undefined);
  return {
    ...(ask && { ask }),
    isBase: isBase && ask === named,
    ...(shift && { shift }),
    tokens: explained,
    finer:
      cues('finerPeriod').some((span) => focus[span.from] && isSure(span, tokens)) ||
      months.some((i) => focus[i] && !isYearEnd(tokens, i)),
    thatYear: thatYear && years.length === 0,
    forecast: cues('forecast').some(({ from }) => focus[from]),
  };
}

/** "31 December" is the end of the year. */
function isYearEnd(tokens: readonly Token[], month: number): boolean {
  const near = [tokens[month - 1]?.fold, tokens[month + 1]?.fold];
  return isLastMonth(tokens[month]?.fold ?? '') && near.includes('31');
}

/** Short words are a form of "day" or "month" by chance. */
function isSure({ from, strength }: Span, tokens: readonly Token[]): boolean {
  return strength > SURE || (strength > CORRECTED && (tokens[from]?.fold.length ?? 0) >= LONG);
}

const LONG = 6;

/** Tokens of years that are written in words. */
export function yearsInWords(
  tokens: readonly Token[],
  spans: readonly Span[],
  thisYear: number,
): ReadonlySet<number> {
  const yearWords = spans.filter(({ concepts }) =>
    concepts.some((one) => one.kind === 'cue' && one.cue === 'year'),
  );
  const found = new Set<number>();
  for (const { from, to } of findYears(tokens, yearWords, thisYear)) {
    if (to - from > 1 && !/^\d/.test(tokens[from]?.fold ?? ''))
      for (let token = from; token < to; token++) found.add(token);
  }
  return found;
}

const TIME_CUES = [
  'year',
  'thisYear',
  'lastYear',
  'yearBeforeLast',
  'newest',
  'earliest',
  'thatYear',
  'yearEarlier',
  'yearLater',
  'finerPeriod',
  'forecast',
] as const;

function findYears(tokens: readonly Token[], yearWords: readonly Span[], thisYear: number): readonly Year[] {
  const found: Year[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const number = readNumber(tokens.slice(i, i + 7).map((token) => token.fold));
    if (number === undefined) continue;
    const after = i + number.length;
    const isEnding = CASE_ENDING.test(tokens[after]?.fold ?? '') && /^-?$/.test(tokens[after]?.pause ?? '');
    const to = isEnding ? after + 1 : after;
    const beforeYearWord =
      isYearWord(tokens[to]?.fold ?? '') ||
      yearWords.some(({ from }) => from === to || (from === to + 1 && isOrdinalEnding(tokens[to])));
    if (number.value >= 1900 && number.value < 2100) found.push({ year: number.value, from: i, to });
    else if (beforeYearWord && isShortYear(number.value, tokens[to], thisYear))
      found.push({ year: 2000 + number.value, from: i, to });
    else if (isBareYear(tokens, i, to, thisYear)) found.push({ year: 2000 + number.value, from: i, to });
    i = after - 1;
  }
  return found;
}

/** "Two years before 2023", "за два года до 2023", "2023 жылдан екі жыл бұрын" name 2021. */
function yearsAway(year: Year, tokens: readonly Token[], yearWords: readonly Span[]): Year {
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
  const ablative = /(?:[dtn][ae]n)$/.test(fold(first - 1));
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

function isOrdinalEnding(token: Token | undefined): boolean {
  return token !== undefined && /^(m|om|i|gi|ji|si|nsi|insi|st|nd|rd|th)$/.test(token.fold);
}

/** "Ten years ago" counts from now. */
function yearsAgo(away: YearsAway | undefined, thisYear: number): PeriodAsk | undefined {
  if (away?.counted !== 'fromNow') return undefined;
  return { kind: 'periods', periods: [String(thisYear + away.years)] };
}

type Cues = (cue: Cue) => readonly Span[];

/** "Under five years", "до пяти лет". */
function isAge(before = ''): boolean {
  return /^(?:do|ot|starse|mladse|moloje|under|above|belou|aged?|ages)$/.test(before);
}

/** What stands before a count of years over which something went on, and a word between the two. */
const OVER = /^(?:over|in|uithin|durin|for|za|v)$/;
const LAST = /^(?:the|last|past|posledn\w*)$/;

/** "The last three years", "за три года", "үш жылда". What changed "in two years" changed from the year two years before: one more year is needed. */
function countedYears(
  tokens: readonly Token[],
  cues: Cues,
  focus: readonly boolean[],
  years: readonly Year[],
  explain: (span: { from: number; to: number }) => void,
): PeriodAsk | undefined {
  for (const [at, { fold }] of tokens.entries()) {
    if (!isYearWord(fold) && !cues('year').some(({ from }) => from === at)) continue;
    for (let from = Math.max(0, at - 3); from < at; from++) {
      const number = readNumber(tokens.slice(from, at).map((token) => token.fold));
      // "The last three available years": one such word may stand between.
      const between = SUCH_YEARS.test(tokens[at - 1]?.fold ?? '') ? 1 : 0;
      if (number === undefined || from + number.length + between !== at || !focus[from]) continue;
      // "Year on year", with the Kazakh word for ten in it.
      if (tokens[from]?.fold === 'on' && /^iears?$/.test(fold)) continue;
      if (isAge(tokens[from - 1]?.fold) || isOld(tokens, at)) continue;
      if (tokens[from - 1]?.fold === 'over' && !isOverTime(tokens, from - 1, number.value)) continue;
      if (years.some((year) => year.from <= from && from < year.to)) continue;
      if (number.value < 2 || number.value > LONGEST_COUNT) continue;
      // "15–17 years" is an age.
      if (readNumber([tokens[from - 1]?.fold ?? '']) !== undefined) continue;
      if (
        /^\d+$/.test(tokens[from]?.fold ?? '') &&
        number.value >= FIRST_SHORT_YEAR &&
        !isCounted(tokens[at])
      )
        continue;
      explain({ from, to: at + 1 });
      let first = from;
      while (LAST.test(tokens[first - 1]?.fold ?? '')) first--;
      if (OVER.test(tokens[first - 1]?.fold ?? '')) first--;
      explain({ from: first, to: from });
      for (const last of cues('lastFew')) if (last.to === from) explain(last);
      const isLast = saysLast(tokens, cues, from);
      return {
        kind: 'newestFew',
        count: !isLast && saysChange(cues, focus) ? number.value + 1 : number.value,
      };
    }
  }
  for (const last of years.length > 0 ? [] : cues('lastFew')) {
    if (!cues('year').some(({ from }) => from >= last.to && from <= last.to + 1)) continue;
    explain(last);
    return { kind: 'all' };
  }
  return undefined;
}

/** Skeletons of what may be said of years that are counted. */
const SUCH_YEARS = /^(?:availab|recent|ful|complet|whole|calendar|dostupn|poln|kalendarn|tolik|kuntizbe)/;

/** "Over ten years old", "10 жастан асқан". */
function isOld(tokens: readonly Token[], yearWord: number): boolean {
  return /^(?:old|of|and|i|or)$/.test(tokens[yearWord + 1]?.fold ?? '');
}

/** "The last two years" are the newest two. */
function saysLast(tokens: readonly Token[], cues: Cues, count: number): boolean {
  return LAST.test(tokens[count - 1]?.fold ?? '') || cues('lastFew').some(({ to }) => to === count);
}

function saysChange(cues: Cues, focus: readonly boolean[]): boolean {
  return (['change', 'growth', 'decline', 'difference', 'times'] as const).some((cue) =>
    cues(cue).some(({ from }) => focus[from]),
  );
}

function isCounted(yearWord: Token | undefined): boolean {
  return yearWord?.fold === 'let' || yearWord?.fold === 'iears' || yearWord?.fold === 'jilda';
}

/** "Last year" and its like; of other years named beside them only the `base` that they are compared with counts. */
function relative(
  cues: Cues,
  focus: readonly boolean[],
  thisYear: number,
  base: number | undefined,
  yearsNamed: boolean,
): PeriodAsk | undefined {
  const said = (cue: Cue): boolean => cues(cue).some(({ from }) => focus[from]);
  const periods = [
    ...(said('yearBeforeLast') ? [thisYear - 2] : []),
    ...(said('lastYear') ? [thisYear - 1] : []),
    ...(said('thisYear') ? [thisYear] : []),
  ];
  if (periods.length === 0 || (yearsNamed && base === undefined)) return undefined;
  const all = [...new Set(base === undefined ? periods : [base, ...periods])].sort((a, b) => a - b);
  return { kind: 'periods', periods: all.map(String) };
}

function pick(
  years: readonly Year[],
  tokens: readonly Token[],
  cues: Cues,
  only = false,
): PeriodAsk | undefined {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (years.length === 1) {
    if (!only && isSince(first, tokens, cues)) return { kind: 'since', from: String(first.year) };
    const until = only ? undefined : lastUntil(first, tokens);
    return until === undefined
      ? { kind: 'periods', periods: [String(first.year)] }
      : { kind: 'until', to: String(until) };
  }
  if (years.length === 2 && isRange(first, last, tokens, cues)) {
    const [from, to] = [first.year, last.year].sort((a, b) => a - b);
    return { kind: 'range', from: String(from), to: String(to) };
  }
  const periods = [...new Set(years.map(({ year }) => year))].sort((a, b) => a - b);
  return { kind: 'periods', periods: periods.map(String) };
}

/** "с 2021", "from 2021", "2021 жылдан бастап / бері". */
function isSince(year: Year, tokens: readonly Token[], cues: Cues): boolean {
  return cues('since').some(({ from, to }) => {
    if (to === year.from) return true;
    const between = tokens.slice(year.to, from);
    return (
      from >= year.to &&
      between.every(({ fold }) => isYearWord(fold) || /^(nan|nen|dan|den|tan|ten)$/.test(fold))
    );
  });
}

/** "Before 2018", "до 2018", "2018 жылдан бұрын" end the year before, "until 2018", "2018 жылға дейін" with it; undefined where none is said. */
function lastUntil(year: Year, tokens: readonly Token[]): number | undefined {
  const fold = (token: number): string => tokens[token]?.fold ?? '';
  const before =
    fold(year.from - 1) === 'to' && fold(year.from - 2) === 'prior' ? 'prior' : fold(year.from - 1);
  if (/^(?:before|prior|do)$/.test(before)) return year.year - 1;
  if (/^(?:until|til|upto)$/.test(before) || (before === 'to' && fold(year.from - 2) === 'up'))
    return year.year;
  const behind = /^jil/.test(fold(year.to)) ? year.to + 1 : year.to;
  if (/^burin/.test(fold(behind))) return year.year - 1;
  return /^[ds]ein/.test(fold(behind)) ? year.year : undefined;
}

function isRange(first: Year, last: Year, tokens: readonly Token[], cues: Cues): boolean {
  if (tokens[last.from]?.pause === '-') return true;
  const until = cues('until').some(
    ({ from, to, languages }) =>
      (from >= first.to && to <= last.from) ||
      (languages.includes('kk') && from >= last.to && from <= last.to + 1),
  );
  const since = cues('since').some(({ to }) => to === first.from || (to > first.from && to <= last.from));
  const ablative = tokens
    .slice(first.to, last.from)
    .some(({ fold }) => /^(jildan|jilinan|dan|den|nan|nen|tan|ten)$/.test(fold));
  const between =
    BETWEEN.test(tokens[first.from - 1]?.fold ?? '') ||
    /^(aralig|arasin)/.test(tokens[last.to]?.fold ?? tokens[last.to + 1]?.fold ?? '');
  return until || since || ablative || between;
}

const BETWEEN = /^(betuen|mejdu|arasinda|aralik)/;
/** Of a period, right before a year; "over" says nothing of what is above. */
const BEFORE_YEAR = /^(?:betuen|mejdu|arasinda|aralik|over$|durin$|uithin$|before$|prior$|do$)/;

function isYearWord(folded: string): boolean {
  return /^(g|god|goda|godu|jil|jili|jildan|jilinan|iears?)$/.test(folded);
}

function loose(cues: Cues, focus: readonly boolean[]): PeriodAsk | undefined {
  if (cues('earliest').some(({ from }) => focus[from])) return { kind: 'earliest' };
  return undefined;
}

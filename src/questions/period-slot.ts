import { isAblativeEnding } from '../language/kazakh-cases.ts';
import type { Cue } from '../language/lexicon.ts';
import { isLastMonth, isMonthAt } from '../language/months.ts';
import { readNumber } from '../language/number-words.ts';
import type { Token } from '../language/tokens.ts';
import { isBaseYear } from './base-year.ts';
import type { Span } from './concept.ts';
import { type Cues, countedYears } from './counted-years.ts';
import { findYears, isYearWord, type Year, yearsAway } from './named-years.ts';
import type { PeriodAsk } from './question.ts';
import { isSurelyMet, ONE_SLIP } from './strength.ts';
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
  // "In 2023 compared with 2022 … over that year": the one that is compared.
  const compared = thatYear ? relevant.filter((year) => !isBaseYear(tokens, year)) : [];
  const told = (compared.length > 0 ? compared : relevant).slice(-1);
  const named = pick(thatYear ? told : relevant, tokens, cues, thatYear);
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
      cues('finerPeriod').some(
        (span) => focus[span.from] && isSurelyMet(span.strength, tokens[span.from]?.fold ?? ''),
      ) || months.some((i) => focus[i] && !isYearEnd(tokens, i)),
    thatYear: thatYear && years.length === 0,
    forecast: cues('forecast').some(({ from, strength }) => focus[from] && strength >= ONE_SLIP),
  };
}

/** "31 December" is the end of the year. */
function isYearEnd(tokens: readonly Token[], month: number): boolean {
  const near = [tokens[month - 1]?.fold, tokens[month + 1]?.fold];
  return isLastMonth(tokens[month]?.fold ?? '') && near.includes('31');
}

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

/** "Ten years ago" counts from now. */
function yearsAgo(away: YearsAway | undefined, thisYear: number): PeriodAsk | undefined {
  if (away?.counted !== 'fromNow') return undefined;
  return { kind: 'periods', periods: [String(thisYear + away.years)] };
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
    return from >= year.to && between.every(({ fold }) => isYearWord(fold) || isAblativeEnding(fold));
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
    .some(({ fold }) => /^(jildan|jilinan)$/.test(fold) || isAblativeEnding(fold));
  const between =
    BETWEEN.test(tokens[first.from - 1]?.fold ?? '') ||
    /^(aralig|arasin)/.test(tokens[last.to]?.fold ?? tokens[last.to + 1]?.fold ?? '');
  return until || since || ablative || between;
}

const BETWEEN = /^(betuen|mejdu|arasinda|aralik)/;
/** Of a period, right before a year; "over" says nothing of what is above. */
const BEFORE_YEAR = /^(?:betuen|mejdu|arasinda|aralik|over$|durin$|uithin$|before$|prior$|do$)/;

function loose(cues: Cues, focus: readonly boolean[]): PeriodAsk | undefined {
  if (cues('earliest').some(({ from }) => focus[from])) return { kind: 'earliest' };
  return undefined;
}

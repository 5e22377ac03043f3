import type { Cue } from '../language/lexicon.ts';
import { readNumber } from '../language/number-words.ts';
import type { Token } from '../language/tokens.ts';
import { isOverTime } from './age-slot.ts';
import type { Span } from './concept.ts';
import { FIRST_SHORT_YEAR, isYearWord, type Year } from './named-years.ts';
import type { PeriodAsk } from './question.ts';

const LONGEST_COUNT = 50;

/** The spans of a message that carry a cue. */
export type Cues = (cue: Cue) => readonly Span[];

/** "Under five years", "до пяти лет". */
function isAge(before = ''): boolean {
  return /^(?:do|ot|starse|mladse|moloje|under|above|belou|aged?|ages)$/.test(before);
}

/** What stands before a count of years over which something went on, and a word between the two. */
const OVER = /^(?:over|in|uithin|durin|for|za|v)$/;
const LAST = /^(?:the|last|past|posledn\w*)$/;

/** "The last three years", "за три года", "үш жылда". What changed "in two years" changed from the year two years before: one more year is needed. */
export function countedYears(
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
    const year = cues('year').find(({ from }) => from >= last.to && from <= last.to + 1);
    if (year === undefined) continue;
    explain(last);
    // "За последний доступный год" is one of them.
    return ONE_YEAR.test(tokens[year.from]?.fold ?? '') ? { kind: 'newest' } : { kind: 'all' };
  }
  return undefined;
}

const ONE_YEAR = /^(?:god|iear|jil|jili)$/;

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

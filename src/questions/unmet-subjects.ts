import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { type Span, tokensOf } from './concept.ts';
import { isPercent } from './counted-unit.ts';
import { hasCue, inFocus, isOnlyCue, meanings, type Reading, spansWithCue } from './reading.ts';
import { FORM, isSurelyMet, SURE } from './strength.ts';
import { SHORTEST_TELLING, saysNothing, tellingOf } from './telling.ts';
import type { Understanding } from './understanding.ts';

/** Words of another spelling with the same skeleton are at most so strong: what they name is another thing. */
const OTHERWISE_SPELLED = 0.85;
/** "Времени" shares no more than a short stem with "временный". */
const A_DISTANT_FORM = 0.88;
/** From this weight on a subject that the indicator does not have speaks against it by itself. */
export const A_SUBJECT = 0.5;

const OTHER_SUBJECTS = new Set(['otherSubjects'] as const);

/** "Nurses" are a subject to each indicator that has no code of them. */
export function isSubject(span: Span): boolean {
  const isOnlySubject = isOnlyCue(span, OTHER_SUBJECTS);
  const isCodeToo = span.concepts.every(({ kind }) => kind === 'cue' || kind === 'code');
  const isSaid = meanings(span, 'cue').some(({ cue }) => cue === 'otherSubjects');
  return span.strength > OTHERWISE_SPELLED && (isOnlySubject || (isSaid && isCodeToo));
}

/**
 * Subjects that a statistics office is asked about and that the indicator does not explain. Forms of their words count less, and so do words that
 * many indicators of the catalogue share ("population"). Of whom a share is asked ("what per cent of the population") is no subject.
 */
export function unmetSubjects(
  reading: Reading,
  { indicator }: CatalogueIndicator,
  explained: ReadonlySet<number>,
  name: { readonly said: ReadonlySet<number>; readonly units: ReadonlySet<number> },
  understanding: Understanding,
): number {
  const ofAll = hasCue(reading, 'percent', 'share') && isPercent(indicator);
  const isGeneral = (token: number): boolean =>
    reading.matches[token]?.some(
      ({ word, strength }) => strength >= FORM && understanding.indicators.saysLittle(word),
    ) === true;
  const unmet = reading.spans.filter(
    (span) =>
      inFocus(reading, span) &&
      isSubject(span) &&
      !isDenominator(reading, span) &&
      !isUnwanted(reading, span),
  );
  return unmet.reduce((sum, span) => {
    const sure = span.strength > SURE ? 1 : 0.6;
    if (isHalfSaid(reading, span, name, understanding)) return sum + sure;
    const left = tokensOf(span).filter(
      (token) =>
        !explained.has(token) &&
        // "Registered unemployment": of a phrase, a long word that says nothing elsewhere may be what tells.
        (!saysNothing(reading, token, understanding) || isLongOf(span, reading, token)) &&
        !(ofAll && isGeneral(token) && !isLongOf(span, reading, token)),
    );
    const telling = Math.max(
      0,
      ...left.map((token) =>
        isLongOf(span, reading, token) ? 1 : (tellingOf(reading, token, understanding) ?? 1),
      ),
    );
    return sum + telling * sure;
  }, 0);
}

/** "How many pensioners live in residential organisations?" is no question about all pensioners: it names what only another publication speaks of or tells apart. */
export function codesOfOthers(
  reading: Reading,
  { edition }: CatalogueIndicator,
  explained: ReadonlySet<number>,
  { catalogue }: Understanding,
): number {
  const isOthers = ({ from, to, strength, concepts }: Span): boolean =>
    strength > A_DISTANT_FORM &&
    isSurelyMet(strength, reading.tokens[from]?.fold ?? '') &&
    concepts.every((one) =>
      one.kind === 'publication'
        ? to - from > 1 && one.id !== edition.id
        : one.kind === 'code' &&
          catalogue.codelists.get(one.dimension)?.mixed !== true &&
          !edition.codelists.some(({ id }) => id === one.dimension) &&
          catalogue.editions.some(({ codelists }) => codelists.some(({ id }) => id === one.dimension)),
    );
  return reading.spans.filter(
    (span) =>
      inFocus(reading, span) && isOthers(span) && tokensOf(span).every((token) => !explained.has(token)),
  ).length;
}

/** "Pension amount", "retirement age": a phrase of which a name has only some words is another subject, whatever the words by themselves say. */
function isHalfSaid(
  reading: Reading,
  span: Span,
  { said, units }: { readonly said: ReadonlySet<number>; readonly units: ReadonlySet<number> },
  understanding: Understanding,
): boolean {
  const { tokens, period } = reading;
  const { from, to } = span;
  return (
    to - from > 1 &&
    tokensOf(span).some(
      (token) =>
        !said.has(token) &&
        // "How many tenge" asks for the unit.
        !units.has(token) &&
        !(units.has(token + 1) && saysNothing(reading, token, understanding)) &&
        !SAYS_HOW.test(tokens[token]?.fold ?? '') &&
        !period.tokens.has(token) &&
        (tokens[token]?.fold.length ?? 0) >= SHORTEST_TELLING,
    )
  );
}

/** "Қайтыс болды", "сколько зарабатывают": the second word says only when, the first only that a figure is asked for. */
const SAYS_HOW = /^(?:bol(?:[dgu]|a)|skolk|kansa$|much$|mani$)/;

/** "Per 1,000 inhabitants", "миллион тұрғынға шаққанда": for how many of whom a rate is given is no subject. */
function isDenominator({ tokens }: Reading, { from, to }: Span): boolean {
  let number = from;
  while (MANY.test(tokens[number - 1]?.fold ?? '')) number -= 1;
  const after = /^sakan/.test(tokens[to]?.fold ?? '');
  return number < from && (after || /^(?:na|per)$/.test(tokens[number - 1]?.fold ?? ''));
}

/** "I do not need an address now": what is declined in so many words is not asked about. */
function isUnwanted(reading: Reading, { from }: Span): boolean {
  return spansWithCue(reading, 'not').some(
    ({ to }) =>
      to < from &&
      from - to <= MOST_BETWEEN &&
      reading.tokens.slice(to, from).some(({ fold, pause }) => pause === '' && WANTED.test(fold)),
  );
}

const WANTED = /^(?:need|uant|ask|look|nujn|nujen|nado|pros|interes|sprasiv)/;
const MOST_BETWEEN = 3;

const MANY = /^(?:\d+|mil|tis|min$|thousand|hundred|sto$)/;

function isLongOf({ from, to }: Span, { tokens }: Reading, token: number): boolean {
  return to - from > 1 && (tokens[token]?.fold.length ?? 0) >= LONG;
}

const LONG = 8;

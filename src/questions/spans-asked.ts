import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { isInAblative } from '../language/kazakh-cases.ts';
import { type Span, tokensOf } from './concept.ts';
import { hasCue, inFocus, meanings, type Reading, spansWithCue } from './reading.ts';
import type { SpokenCode } from './slots.ts';

/**
 * The spans of the part that asks and, where it says "there", the place that the rest of the message speaks of; where it says "such", what the rest calls by an
 * everyday name.
 */
export function spansAsked(reading: Reading): readonly Span[] {
  const known = ASKED.get(reading);
  if (known !== undefined) return known;
  const spans = findSpansAsked(reading);
  ASKED.set(reading, spans);
  return spans;
}

/** Of the messages at hand: the same for each indicator that may be meant. */
const ASKED = new WeakMap<Reading, readonly Span[]>();

function findSpansAsked(reading: Reading): readonly Span[] {
  const { tokens } = reading.period;
  const asked = reading.spans.filter(
    (span) => inFocus(reading, span) && !tokensOf(span).every((token) => tokens.has(token)),
  );
  // "Such people with a disability" says by itself which ones.
  const isSuch =
    hasCue(reading, 'such', 'ofThem') &&
    !asked.some((span) => meanings(span, 'code').length > 0 && !isPlace(span));
  const isThere = hasCue(reading, 'there') && !asked.some(isPlace);
  const told = reading.spans.filter((span) => !inFocus(reading, span));
  const isToldPlace = (span: Span): boolean => isThere && isPlace(span) && !isOrigin(reading, span);
  return [...asked, ...told.filter((span) => isToldPlace(span) || (isSuch && !isPlace(span)))];
}

/** "How many people live in such places?" asks for no such people: of what was told before, only what names the places is meant. */
export function isOfOthers(
  reading: Reading,
  told: readonly SpokenCode[],
  { indicator: { namedByCodes = [] } }: CatalogueIndicator,
): boolean {
  return (
    speaksOfSuchThings(reading) &&
    told.every(
      ({ everyday, dimension }) => !everyday && dimension !== AREA && !namedByCodes.includes(dimension),
    )
  );
}

function speaksOfSuchThings(reading: Reading): boolean {
  return spansWithCue(reading, 'such').some(({ from, to }) => {
    const next = reading.tokens[to]?.fold ?? '';
    const isNoun = !reading.spans.some((span) => span.from <= to && to < span.to);
    return reading.focus[from] === true && isNoun && next.length > 3 && !PEOPLE.test(next);
  });
}

const PEOPLE =
  /^(?:liud|lic|celovek|grajdan|bolni|pacient|starik|adam|kisi|jandar|peopl|peple|person|patient|resident)/;

/** "I am a nurse from Balkhash" tells where somebody comes from, not of where a figure is wanted. */
export function isOrigin({ tokens }: Reading, { from, to, languages }: Span): boolean {
  const isAblative = languages.includes('kk') && isInAblative(tokens[to - 1]?.fold ?? '');
  return isAblative || /^(?:iz|from)$/.test(tokens[from - 1]?.fold ?? '');
}

/** True where it names a region or another place. */
export function isPlace(span: Span): boolean {
  return meanings(span, 'code').some(({ dimension }) => dimension === AREA);
}

/** Kazakh endings of the place where something is. */
const LOCATIVE = /(?:[dt][ae]|[dt][ae]gi)$/;
/** What stands before a place. */
const PLACE = new Set(['v', 'vo', 'na', 'in', 'at']);
/** So many words that say nothing may stand between "how many" and what is counted. */
const MOST_BETWEEN = 5;

/** "How many nursing homes" counts them; "how many people in nursing homes" does not. */
export function isCounted(reading: Reading, { from, to }: Span): boolean {
  const { tokens } = reading;
  if (LOCATIVE.test(tokens[to - 1]?.fold ?? '') || PLACE.has(tokens[from - 1]?.fold ?? '')) return false;
  return spansWithCue(reading, 'howMany').some(
    (cue) =>
      (cue.to <= from && from - cue.to <= MOST_BETWEEN && saysNothing(reading, cue.to, from)) ||
      // Kazakh asks behind it: "қарттар үйі нешеу".
      (cue.from === to &&
        tokens[cue.from]?.sentence === tokens[from]?.sentence &&
        (cue.to === reading.tokens.length ||
          (cue.languages.includes('kk') && saysNothing(reading, cue.to, cue.to + 1)))),
  );
}

/** True where the tokens, as far as there are any, are cues or name the whole country. */
function saysNothing({ tokens, spans }: Reading, from: number, to: number): boolean {
  const light = spans.filter(
    (span) =>
      span.concepts.every((one) => one.kind === 'cue') ||
      meanings(span, 'code').some(({ code }) => code === '_T'),
  );
  return tokens
    .slice(from, to)
    .every(
      ({ pause }, i) => pause === '' && light.some((span) => span.from <= from + i && from + i < span.to),
    );
}

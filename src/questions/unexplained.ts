import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { looksLikeFiniteVerb } from '../language/finite-verb.ts';
import type { Cue } from '../language/lexicon.ts';
import { AMONG, KAZAKH_AMONG } from './among.ts';
import { groupsAskedOf, narrowed } from './asker.ts';
import { type Span, tokensOf } from './concept.ts';
import { isPercent } from './counted-unit.ts';
import { FAR, WEIGHT } from './decision.ts';
import { namesOtherLetter } from './lettered-name.ts';
import { hasCue, inFocus, isFromTo, isOnlyCue, meanings, type Reading, spansWithCue } from './reading.ts';
import { restatedTokens } from './restated.ts';
import type { Slots } from './slots.ts';
import { CORRECTED, FORM, isSurelyMet, ONE_SLIP, SURE } from './strength.ts';
import { thresholdTokens } from './threshold-slot.ts';
import type { Understanding } from './understanding.ts';

/** Words of another spelling with the same skeleton are at most so strong: what they name is another thing. */
const OTHERWISE_SPELLED = 0.85;
/** "Времени" shares no more than a short stem with "временный". */
const A_DISTANT_FORM = 0.88;
/** From this weight on a subject that the indicator does not have speaks against it by itself. */
const A_SUBJECT = 0.5;

/** What of a question an indicator leaves unexplained. */
export interface Unexplained {
  readonly weight: number;
  /** The question names a subject that the indicator does not have. */
  readonly otherSubject: boolean;
}

/** Tokens that names of an indicator explain. */
export interface NameTokens {
  /** Those of names of which most was said. */
  readonly said: ReadonlySet<number>;
  /** Those of its other names. */
  readonly elsewhere: ReadonlySet<number>;
}

/** Weighs the words of the part that asks which neither the indicator's name nor its slots, periods, units or cues explain. */
export function weighUnexplained(
  reading: Reading,
  indicator: CatalogueIndicator,
  slots: Slots,
  { said, elsewhere }: NameTokens,
  understanding: Understanding,
): Unexplained {
  const groups = new Set(reading.spans.filter((span) => isGroup(span, understanding)).flatMap(tokensOf));
  const isOfName = (token: number): boolean =>
    !groups.has(token) && isSpelled(reading, token) && !tellsCodes(reading, token, indicator, understanding);
  const named = new Set([...said, ...[...elsewhere].filter(isOfName)]);
  const units = unitTokens(reading, indicator, understanding, (unit) => {
    // Of what only the unit was said, nothing was: "how many tenge is a dollar" asks for no wage.
    const isNamedBeyond = [...said].some(
      (token) => !unit.has(token) && !saysNothing(reading, token, understanding),
    );
    return isNamedBeyond || slots.codes.length > 0;
  });
  const met = explainedTokens(reading, new Set([...named, ...units]), slots, indicator, understanding);
  const code = new Set(
    slots.codes
      .filter(({ dimension }) => understanding.catalogue.codelists.get(dimension)?.mixed === true)
      .flatMap(({ span }) => tokensOf(span)),
  );
  const restated = restatedTokens(reading, { explained: met, told: new Set([...said, ...code]), code });
  const explained = new Set([...met, ...restated]);
  const itsNames = new Set([...said, ...elsewhere]);
  const telling = new Set([...said, ...slots.codes.flatMap(({ span }) => tokensOf(span))]);
  const subjects =
    groupsAskedOf(reading, telling, itsNames).length +
    narrowed(reading, telling, itsNames).length +
    unmetSubjects(
      reading,
      indicator,
      explained,
      { said: new Set([...said, ...restated]), units },
      understanding,
    ) +
    codesOfOthers(reading, indicator, explained, understanding) +
    (namesOtherLetter(reading, indicator, said) ? 1 : 0);
  return {
    weight: wordsWeight(reading, explained, said, slots, understanding) + WEIGHT.otherSubject * subjects,
    otherSubject: subjects >= A_SUBJECT,
  };
}

/** "Rural" is a group wherever it is said, though "rural economy" may stand in one of the names. */
function isGroup(span: Span, { catalogue }: Understanding): boolean {
  return meanings(span, 'code').some(({ dimension }) => catalogue.codelists.get(dimension)?.mixed !== true);
}

/** A slip may be another word than the one it resembles. */
function isSpelled({ matches }: Reading, token: number): boolean {
  return matches[token]?.some(({ strength }) => strength >= FORM) === true;
}

/** The word tells one code of the indicator from others: "basic" pensions. */
function tellsCodes(
  { matches }: Reading,
  token: number,
  { indicator }: CatalogueIndicator,
  { codeWords: { codesWith, sameMeaning } }: Understanding,
): boolean {
  return indicator.dimensions.some((dimension) => {
    const byWord = codesWith.get(dimension);
    return matches[token]?.some(({ word }) => byWord?.has(sameMeaning(word))) === true;
  });
}

function explainedTokens(
  reading: Reading,
  named: ReadonlySet<number>,
  slots: Slots,
  indicator: CatalogueIndicator,
  { catalogue, indicators }: Understanding,
): ReadonlySet<number> {
  const { tokens, spans } = explainedAnyway(reading, catalogue);
  const explained = new Set([...tokens, ...named]);
  for (const { tokens } of slots.partly) for (const token of tokens) explained.add(token);
  const explain = (span: Span): void => {
    for (let token = span.from; token < span.to; token++) explained.add(token);
  };
  for (const { span } of slots.codes) explain(span);
  for (const { span } of slots.breakdowns) explain(span);
  for (const { span } of slots.missing) explain(span);
  for (const span of slots.wholeSystem) explain(span);
  for (const span of slots.applying) explain(span);
  for (const span of spans) {
    const isCue =
      isSaidCue(span) &&
      !isUnsaidPer(span, indicator, named) &&
      !isGuessedName(span, reading, named, indicators);
    const isPublication =
      !(isShort(span, reading) && span.strength <= SURE) &&
      meanings(span, 'publication').some(({ id }) => id === indicator.edition.id);
    if (isCue || isPublication) explain(span);
  }
  return explained;
}

/** What is explained whichever indicator is meant, and the spans of which it is not known before. */
interface ExplainedAnyway {
  readonly tokens: ReadonlySet<number>;
  readonly spans: readonly Span[];
}

/** Of the readings at hand: each indicator that may be meant is held against them. */
const ANYWAY = new WeakMap<Reading, ExplainedAnyway>();

function explainedAnyway(reading: Reading, catalogue: Catalogue): ExplainedAnyway {
  const known = ANYWAY.get(reading);
  if (known !== undefined) return known;
  const tokens = new Set([...reading.period.tokens, ...thresholdTokens(reading)]);
  const spans: Span[] = [];
  for (const span of reading.spans) {
    const isCue = isSaidCue(span) && !mayBeName(span, reading) && !isPer(span);
    const isTotal = meanings(span, 'code').some(
      ({ dimension, code }) => findCode(catalogue, dimension, code)?.total === true,
    );
    if (isCue || isTotal) for (const token of tokensOf(span)) tokens.add(token);
    else if (isSaidCue(span) || meanings(span, 'publication').length > 0) spans.push(span);
  }
  const explained = { tokens, spans };
  ANYWAY.set(reading, explained);
  return explained;
}

/** A single word that only resembles a cue, or is a form of one where a place is named. */
function mayBeName({ from, to, strength }: Span, { tokens }: Reading): boolean {
  const isAtPlace = AT_PLACE.test(tokens[from - 1]?.fold ?? '');
  return to - from === 1 && strength <= (isAtPlace ? SURE : CORRECTED);
}

const AT_PLACE = /^(?:in|at)$/;

/**
 * Tokens that name what the indicator is counted in, where `isMeant` of them, and words like "people", which many indicators count; "organisations" are
 * counted only by those whose unit they are.
 */
function unitTokens(
  reading: Reading,
  { indicator }: CatalogueIndicator,
  { unitWords, unitNames, indicators }: Understanding,
  isMeant: (unit: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const tokensWith = (isUnit: (word: number) => boolean): readonly number[] =>
    reading.matches.flatMap((matches, token) =>
      matches.some(({ word, strength }) => strength >= FORM && isUnit(word)) ? [token] : [],
    );
  const name = unitNames.get(indicator.unit);
  const own = new Set(tokensWith((word) => name?.has(word) === true));
  const general = tokensWith((word) => unitWords.has(word) && indicators.saysLittle(word));
  return new Set(isMeant(own) ? [...own, ...general] : general);
}

/** "Road deaths of bikers", "in Asana": a word that only resembles a cue stands where what is named, or where it is, stands. */
function isGuessedName(
  span: Span,
  reading: Reading,
  named: ReadonlySet<number>,
  indicators: Understanding['indicators'],
): boolean {
  const { from, strength, concepts } = span;
  if (!mayBeName(span, reading)) return false;
  if (strength <= CORRECTED && isOfWhat(from, reading, named)) return true;
  const isFiller = concepts.every((one) => one.kind === 'cue' && one.cue === 'filler');
  const isHeld = reading.matches[from]?.some(({ word }) => indicators.weightOf(word) !== undefined) === true;
  return isFiller && !isHeld && AT_PLACE.test(reading.tokens[from - 1]?.fold ?? '');
}

/** A short word: it is a form of others by chance ("cure", "ЦУР"). */
function isShort({ from, to }: Span, { tokens }: Reading): boolean {
  return to - from === 1 && (tokens[from]?.fold.length ?? 0) < SHORTEST_FORM;
}

const SHORTEST_FORM = 6;

/** A cue other than a subject. A word that only resembles one of talk, or one which says nothing, may well be a name: that explains nothing. */
function isSaidCue({ concepts, strength }: Span): boolean {
  return concepts.some(
    (one) =>
      one.kind === 'cue' && one.cue !== 'otherSubjects' && (!OF_TALK.has(one.cue) || strength > CORRECTED),
  );
}

const OF_TALK: ReadonlySet<Cue> = new Set(['filler', 'hello', 'thanks', 'help', 'writeMe', 'subscribe']);

/** "Spending per head" is no share of spending: "per head" is explained by a name that has it, or by a unit that says it. */
function isUnsaidPer(span: Span, { indicator }: CatalogueIndicator, named: ReadonlySet<number>): boolean {
  if (!isPer(span)) return false;
  const hasPer = indicator.ratio !== undefined || /PER|TH_USD|TH_TNG|SQ_METER/.test(indicator.unit);
  return !hasPer && !tokensOf(span).every((token) => named.has(token));
}

function isPer(span: Span): boolean {
  return span.to - span.from > 1 && meanings(span, 'cue').some(({ cue }) => cue === 'perMany');
}

const OTHER_SUBJECTS = new Set(['otherSubjects'] as const);

/** "Nurses" are a subject to each indicator that has no code of them. */
function isSubject(span: Span): boolean {
  const isOnlySubject = isOnlyCue(span, OTHER_SUBJECTS);
  const isCodeToo = span.concepts.every(({ kind }) => kind === 'cue' || kind === 'code');
  const isSaid = meanings(span, 'cue').some(({ cue }) => cue === 'otherSubjects');
  return span.strength > OTHERWISE_SPELLED && (isOnlySubject || (isSaid && isCodeToo));
}

/**
 * Subjects that a statistics office is asked about and that the indicator does not explain. Forms of their words count less, and so do words that
 * many indicators of the catalogue share ("population"). Of whom a share is asked ("what per cent of the population") is no subject.
 */
function unmetSubjects(
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
function codesOfOthers(
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

/** Shorter words are prepositions. */
const SHORTEST_TELLING = 3;

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

function saysNothing(reading: Reading, token: number, { isLight }: Understanding): boolean {
  return reading.matches[token]?.some(({ word, strength }) => strength > SURE && isLight(word)) === true;
}

/** How much the word tells of which indicator is meant, 0-1; undefined for a word that no indicator's wordings hold. */
function tellingOf(reading: Reading, token: number, { indicators }: Understanding): number | undefined {
  let most: number | undefined;
  for (const { word, strength } of reading.matches[token] ?? []) {
    const weight = strength >= FORM ? indicators.weightOf(word) : undefined;
    if (weight !== undefined) most = Math.max(most ?? weight, weight);
  }
  return most;
}

function wordsWeight(
  reading: Reading,
  explained: ReadonlySet<number>,
  named: ReadonlySet<number>,
  slots: Slots,
  understanding: Understanding,
): number {
  const { tokens, focus, spans } = reading;
  const subjectTokens = new Set(spans.filter(isSubject).flatMap(tokensOf));
  const fillers = almostFillers(spans);
  // From one year to another, a word behind "percent" may say that it is the growth in per cent.
  const counting = isFromTo(reading.period) ? (['howMany', 'percent'] as const) : (['howMany'] as const);
  const counted = new Set(spansWithCue(reading, ...counting).map(({ to }) => to));
  let weight = 0;
  for (const [i, token] of tokens.entries()) {
    if (!focus[i] || explained.has(i) || subjectTokens.has(i)) continue;
    const { upTo2, upTo3, longer } = WEIGHT.unknown;
    const { length } = token.fold;
    const unknown = length <= 2 ? upTo2 : length === 3 ? upTo3 : longer;
    let own = Math.min(unknown, tellingOf(reading, i, understanding) ?? unknown);
    if (
      isOfWhom(i, reading, understanding) ||
      isOfWhat(i, reading, named) ||
      isWithWhat(i, reading, explained, understanding)
    )
      own = WEIGHT.counted;
    else if (fillers.has(i) && !(isDistant(i, reading) && isBesideName(reading, i, named, understanding)))
      own = WEIGHT.almostFiller;
    else if (own === longer && isHead(reading, i, named, slots)) own = WEIGHT.counted;
    else if (own === longer && looksLikeFiniteVerb(token.text)) own = WEIGHT.verb;
    else if (counted.has(i) && length > 3) own = WEIGHT.counted * (own / longer);
    else if (isFar(i, explained, named)) own *= WEIGHT.farAway;
    else if (own === longer && isBesideName(reading, i, named, understanding)) own = WEIGHT.besideName;
    // "Газификация дач": of so few words each one tells.
    else if (own === upTo3 && tokens.length <= FEW && isBesideName(reading, i, named, understanding))
      own = longer;
    else if (!explainedBeside(reading, i, named, slots)) own *= WEIGHT.apart;
    weight += own;
  }
  return weight;
}

/** "Among …": what follows says of whom the figure is (in Kazakh, what stands before); without it the figure would be another. So does a word after "in" that
 * no indicator speaks of. */
function isOfWhom(token: number, reading: Reading, understanding: Understanding): boolean {
  const before = reading.tokens[token - 1]?.fold ?? '';
  const after = reading.tokens[token + 1]?.fold ?? '';
  const isUnknown = tellingOf(reading, token, understanding) === undefined;
  return (isUnknown && /^(?:v|vo|in)$/.test(before)) || AMONG.test(before) || KAZAKH_AMONG.test(after);
}

/** "Road deaths of pedestrians", "охват прививкой от полиомиелита": what the name's own words are of; the figure would be another. */
function isOfWhat(token: number, { tokens }: Reading, named: ReadonlySet<number>): boolean {
  const isTied = tokens[token]?.pause === '' && tokens[token - 1]?.pause === '';
  return isTied && OF.test(tokens[token - 1]?.fold ?? '') && named.has(token - 2);
}

/** "Prosent of residents": what is wanted of what is named may be anything but its number. */
function isHead({ tokens }: Reading, token: number, named: ReadonlySet<number>, { codes }: Slots): boolean {
  if (named.has(token - 1) || !/^(?:of|among|sredi)$/.test(tokens[token + 1]?.fold ?? '')) return false;
  const next = /^(?:the|al|those|these)$/.test(tokens[token + 2]?.fold ?? '') ? token + 3 : token + 2;
  return named.has(next) || codes.some(({ span }) => span.from === next);
}

const OF = /^(?:of|from|ot|dlia)$/;

/** "Unemployment of women with dyslexia", "безработица у сварщиков": a word that no indicator speaks of, and that tells of whom of them. */
function isWithWhat(
  token: number,
  reading: Reading,
  explained: ReadonlySet<number>,
  understanding: Understanding,
): boolean {
  const { tokens, focus } = reading;
  const before = ARTICLE.test(tokens[token - 1]?.fold ?? '') ? token - 2 : token - 1;
  const isTied = tokens[token]?.pause === '' && tokens[before]?.pause === '';
  return (
    isTied &&
    WITH.test(tokens[before]?.fold ?? '') &&
    explained.has(before - 1) &&
    focus[before - 1] === true &&
    (tokens[token]?.fold.length ?? 0) > SHORTEST_TELLING &&
    tellingOf(reading, token, understanding) === undefined
  );
}

const WITH = /^(?:uith|u|s|so)$/;
const ARTICLE = /^an?$/;

/** True where a telling word of the name stands directly before or after, in the same clause. */
function isBesideName(
  { tokens, matches }: Reading,
  token: number,
  named: ReadonlySet<number>,
  { isLight }: Understanding,
): boolean {
  const tells = (i: number): boolean =>
    named.has(i) && matches[i]?.some(({ word, strength }) => strength >= FORM && !isLight(word)) === true;
  return (
    (tells(token - 1) && tokens[token]?.pause === '') || (tells(token + 1) && tokens[token + 1]?.pause === '')
  );
}

/** True where a word of the name or a code stands directly beside: what stands apart is less likely to change what they mean. */
function explainedBeside(
  { tokens }: Reading,
  token: number,
  named: ReadonlySet<number>,
  { codes, breakdowns, missing, wholeSystem }: Slots,
): boolean {
  const spans = [...[...codes, ...breakdowns, ...missing].map(({ span }) => span), ...wholeSystem];
  const speaks = (i: number): boolean => named.has(i) || spans.some(({ from, to }) => from <= i && i < to);
  return (
    (speaks(token - 1) && tokens[token]?.pause === '') ||
    (speaks(token + 1) && tokens[token + 1]?.pause === '')
  );
}

const FEW = 3;

/** Tokens that resemble a word which says nothing, with a typing error. */
function almostFillers(spans: readonly Span[]): ReadonlySet<number> {
  const almost = spans.filter(
    ({ strength, concepts }) =>
      strength <= CORRECTED && concepts.every((one) => one.kind === 'cue' && one.cue === 'filler'),
  );
  return new Set(almost.flatMap(tokensOf));
}

/** No word comes nearer than by two typing errors: it is sooner another word. */
function isDistant(token: number, { matches }: Reading): boolean {
  return (matches[token]?.[0]?.strength ?? 0) < ONE_SLIP;
}

function isFar(token: number, explained: ReadonlySet<number>, named: ReadonlySet<number>): boolean {
  const anchors = named.size > 0 ? named : explained;
  for (const anchor of anchors) if (Math.abs(anchor - token) <= FAR) return false;
  return true;
}

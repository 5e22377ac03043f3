import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { ACTIVITY, MEASURE } from '../catalogue/concepts.ts';
import { isCyrillic } from '../language/script.ts';
import type { About } from './about.ts';
import { asksForNumber, countedUnit, isPercent } from './counted-unit.ts';
import { DECISION, WEIGHT } from './decision.ts';
import { impliedByCodes } from './implied-by-codes.ts';
import { lightTokens } from './light-words.ts';
import { isNameNegated } from './negation.ts';
import { partlyNamedCodes } from './partly-named-codes.ts';
import { placeTokens } from './place-words.ts';
import { hasCue, isFromTo, isOnlyCue, meanings, type Reading, spansWithCue } from './reading.ts';
import { namesByCuesAlone, saidOfName, speaksOfAll } from './said-of-name.ts';
import { readSlots, type Slots } from './slots.ts';
import { SURE } from './strength.ts';
import type { Understanding } from './understanding.ts';
import { weighUnexplained } from './unexplained.ts';
import type { WordingMatch } from './wording-index.ts';

/** An indicator that a question may be about, with how much of the question it explains. */
export interface Candidate extends About {
  /** How well its words and letters meet the message, compared to the best, with its codes: by this, indicators are listed. */
  readonly rank: number;
  /** Explained weight less what speaks against it: by this, one is picked. */
  readonly score: number;
  /** Weight of the words that are about the indicator: its name and its codes. */
  readonly evidence: number;
  /** The part of it that the indicator's own wordings give, without codes and words that fit much else. */
  readonly own: number;
  /** How much its codes tell that it is meant: those that most indicators have tell little. */
  readonly codesTell: number;
  /** The largest share of one of its wordings that was said, 0-1. */
  readonly nameCoverage: number;
  /** One of its wordings was said whole. */
  readonly wholeName: boolean;
  /** Of one of its wordings all was said that says something. */
  readonly tellingName: boolean;
  /** Weight of the words that nothing explains. */
  readonly unexplained: number;
  /** Share of the question's weight that is explained, 0-1. */
  readonly coverage: number;
  /** The whole country is spoken of, so that codes alone do not mean those whom the indicator counts. */
  readonly inGeneral: boolean;
  /** What its name says is denied ("without gas"). */
  readonly negated: boolean;
  /** The question names a subject that the indicator does not have. */
  readonly otherSubject: boolean;
  /** Growth over years is asked for, of what is growth itself. */
  readonly growthOfGrowth: boolean;
  /** The unit that the question counts is another one. */
  readonly otherUnit: boolean;
}

/** The words of a wording are explained by it where at least this share of it was said. */
const MOSTLY_SAID = 0.35;
/** A dimension that most indicators have speaks this much against one that lacks it; one that few have, wholly. */
const LACKING = 0.25;
/** How much codes count beside words in the order of candidates. */
const CODES_IN_RANK = 0.3;

/** Indicators that the question may be about, best first. Empty where no word of it speaks of any. */
export function findIndicators(reading: Reading, understanding: Understanding): readonly Candidate[] {
  // "Between 2022 and 2023" names no "violence between partners".
  const matches = reading.matches.map((words, i) =>
    reading.focus[i] && !isBesideYear(reading, i) && !isNo(reading, i) ? words : [],
  );
  const found = new Map<string, WordingMatch | undefined>();
  for (const match of understanding.indicators.search(matches)) found.set(match.id, match);
  for (const id of impliedByCodes(reading, understanding)) if (!found.has(id)) found.set(id, undefined);
  return [...found]
    .flatMap(([id, match]) => {
      const indicator = understanding.catalogue.indicators.get(id);
      return indicator === undefined ? [] : [weigh(reading, indicator, match, understanding)];
    })
    .sort((a, b) => b.score - a.score);
}

/** "Или нет" is no NEET, though both have one skeleton, and Kazakh "не" no "не" of a Russian name. */
function isNo({ tokens, spans, language }: Reading, token: number): boolean {
  return (
    (language === 'kk' || tokens[token]?.fold !== 'ne') &&
    !NEGATIVE_VERB.test(tokens[token]?.fold ?? '') &&
    isCyrillic(tokens[token]?.text ?? '') &&
    spans.some((span) => span.from === token && span.to === token + 1 && isOnlyCue(span, NOT))
  );
}

/** "Жұмыс істемейді" is a name's own verb. */
const NEGATIVE_VERB = /[bpm][ae]i(?:d|tin)/;
const NOT = new Set(['not'] as const);

/** A year, or a word of the period right beside one. */
function isBesideYear({ tokens, period }: Reading, token: number): boolean {
  const isYear = (i: number): boolean => period.tokens.has(i) && /^\d{4}$/.test(tokens[i]?.fold ?? '');
  // "2023-ші жыл": an ending may stand between.
  const isShort = (i: number): boolean => (tokens[i]?.fold.length ?? 0) <= 3;
  const near = [token - 1, token, token + 1, ...(isShort(token - 1) ? [token - 2] : [])];
  return period.tokens.has(token) && near.some(isYear);
}

/**
 * How much a dimension, or a code of a mixed one, tells which indicator is meant: one that all of them have tells nothing (inverse document frequency
 * over indicators, Spärck Jones 1972).
 */
function tellingOf(key: string, { holders, catalogue }: Understanding): number {
  const all = catalogue.indicators.size;
  return Math.log(1 + all / Math.max(1, holders.count(key))) / Math.log(1 + all);
}

/** How well one indicator explains the question; `match` is what its wordings met. */
export function weigh(
  reading: Reading,
  indicator: CatalogueIndicator,
  match: WordingMatch | undefined,
  understanding: Understanding,
): Candidate {
  const named = new Set(match?.explained ?? []);
  if (match !== undefined && match.coverage >= MOSTLY_SAID)
    for (const token of match.tokens) named.add(token);
  // "Men" is also Kazakh "and", which many names hold.
  const light = lightTokens(reading, understanding);
  const ofPlaces = placeTokens(reading, understanding);
  const met = new Set(
    [...(match?.met ?? named)].filter((token) => !light.has(token) && !ofPlaces.has(token)),
  );
  // What people say around an indicator is not its name: "unemployment of women aged 25–34" names an age.
  const itsName = new Set([...named].filter((token) => met.has(token)));
  const whole = readSlots(reading, indicator, understanding.catalogue, {
    named: itsName,
    met,
    light,
  });
  const slots = {
    ...whole,
    partly:
      match !== undefined && match.own < DECISION.leastEvidence
        ? []
        : partlyNamed(reading, indicator, whole, { named, wholly: match?.wholly ?? named }, understanding),
  };
  const unit = countedUnit(
    reading,
    indicator,
    understanding,
    match?.whole === true ? match.explained : undefined,
  );
  // "How many people smoke?" is answered by their share, if that is what its name says; "how many doctors" by the code of doctors.
  const countsCode = slots.codes.some(({ span }) =>
    spansWithCue(reading, 'howMany').some(({ from, to }) => to === span.from || from === span.to),
  );
  const own = match === undefined || namesByCuesAlone(reading, match, understanding) ? 0 : match.own;
  // "How many dollars" names no investments by itself.
  const saysMeasure =
    own > 0 &&
    slots.codes.some(
      ({ dimension, span }) => dimension === MEASURE && (span.strength > SURE || span.to - span.from > 1),
    );
  const otherUnit =
    !saysMeasure &&
    (unit === 'other' ||
      (unit === 'share' &&
        (asksForNumber(reading) || match?.whole !== true) &&
        !(countsCode && !isPercent(indicator.indicator))));
  const isLevelAsked = indicator.indicator.rateOfChange === true && !speaksOfRate(reading);
  const growthOfGrowth = indicator.indicator.rateOfChange === true && asksForGrowth(reading);
  const name = match === undefined ? 0 : match.mass * Math.sqrt(match.coverage);
  const partly = match === undefined ? 0 : match.mass * match.coverage - name;
  const wholeName = match?.whole === true ? WEIGHT.wholeWording : 0;
  const telling = new Map<string, number>();
  for (const { dimension, code, span } of slots.codes) {
    const key = `${dimension}=${code}`;
    const mixed = understanding.catalogue.codelists.get(dimension)?.mixed === true;
    // "Other expenses", "flowers" are said of much: in another form, and without a word of the name, they tell nothing.
    // So does "retail trade", in whatever form: it is said of turnover as much as of wages.
    const isFiller = meanings(span, 'cue').some(({ cue }) => cue === 'filler');
    const cuts = dimension === ACTIVITY || (mixed && span.strength <= SURE) || isFiller;
    const alone = cuts && own < DECISION.leastBesideCode;
    // Two codes of a dimension tell no more than one.
    const told = mixed ? key : dimension;
    telling.set(told, alone ? 0 : tellingOf(told, understanding));
  }
  for (const { dimension } of slots.breakdowns) telling.set(dimension, tellingOf(dimension, understanding));
  const missing = new Set(slots.missing.map((one) => `${one.dimension}=${'code' in one ? one.code : ''}`))
    .size;
  const missingTells = slots.missing.reduce(
    (most, { dimension }) => Math.max(most, LACKING + (1 - LACKING) * tellingOf(dimension, understanding)),
    0,
  );
  const supported = telling.size;
  const told = [...telling.values()].reduce((sum, one) => sum + one, 0);
  const places = slots.wholeSystem.length > 0 ? WEIGHT.slot : 0;
  const inGeneral =
    own + places < DECISION.leastEvidence && speaksOfAll(reading, indicator, slots, understanding);
  const evidence = inGeneral ? own : name + places + WEIGHT.slot * told;
  const { weight: unexplained, otherSubject } = weighUnexplained(
    reading,
    indicator,
    slots,
    { said: named, elsewhere: isNamed(match) ? match.met : new Set() },
    understanding,
  );
  const said =
    saidOfName(reading, named, slots, understanding) +
    (inGeneral ? 0 : WEIGHT.slot * supported + places) +
    WEIGHT.slot * missing;
  return {
    indicator,
    slots,
    named,
    met,
    name: match?.explained ?? new Set(),
    evidence,
    own,
    codesTell: inGeneral ? 0 : told + places,
    nameCoverage: match?.nameCoverage ?? 0,
    wholeName: match?.whole === true,
    tellingName: match?.telling === true,
    unexplained,
    coverage: said / (said + unexplained || 1),
    inGeneral,
    negated: isNameNegated(
      reading,
      itsName,
      named,
      slots.codes.map(({ span }) => span),
    ),
    otherSubject: otherSubject && !isSaidInFull(match, unexplained),
    growthOfGrowth,
    otherUnit: otherUnit || isLevelAsked,
    rank: (match?.rank ?? 0) + told * CODES_IN_RANK,
    score:
      evidence +
      partly +
      wholeName +
      WEIGHT.missingSlot * missingTells +
      (growthOfGrowth ? WEIGHT.growthOfGrowth : 0) +
      (isUnsaidRatio(reading, indicator, match) ? WEIGHT.unsaidRatio : 0) +
      (unit === 'same' ? WEIGHT.sameUnit : otherUnit ? WEIGHT.otherUnit : 0),
  };
}

/** So much of one of its names was said that the words of its other names, where they stand beside, are of it too. */
function isNamed(match: WordingMatch | undefined): match is WordingMatch {
  const { own, nameCoverage } = DECISION.named;
  return match !== undefined && match.own >= own && match.nameCoverage >= nameCoverage;
}

function isSaidInFull(match: WordingMatch | undefined, unexplained: number): boolean {
  const { own, nameCoverage, unexplained: most } = DECISION.saidInFull;
  return match !== undefined && match.own >= own && match.nameCoverage >= nameCoverage && unexplained <= most;
}

/** "Recipients of pensions and benefits" is the title of all of them, although some of its words are in the name of one; `tokens` are those words. */
function saysTitle(
  { matches, focus }: Reading,
  { indicator }: CatalogueIndicator,
  tokens: ReadonlySet<number>,
  { titleWords, codeWords: { sameMeaning } }: Understanding,
): boolean {
  const said = new Set(
    matches.flatMap((words, i) => (focus[i] ? words.map(({ word }) => sameMeaning(word)) : [])),
  );
  return titleWords
    .of(indicator)
    .some(
      (telling) =>
        telling.length > 0 &&
        telling.every((word) => said.has(word)) &&
        [...tokens].every((token) => matches[token]?.some(({ word }) => telling.includes(sameMeaning(word)))),
    );
}

/** "Income per head" asks for no growth of it, which is all that a rate of change tells. */
function speaksOfRate(reading: Reading): boolean {
  const isSaid = hasCue(reading, 'growth', 'decline', 'change', 'percent', 'share', 'times');
  return isSaid || reading.tokens.some(({ fold }, i) => reading.focus[i] && RATE.test(fold));
}

/** Skeletons of "index", "rate", "pace" in the three languages. */
const RATE = /^(?:indeks|index|temp|rate|karkin|qarqin|fast|kuick|dinamika)/;

/** From one year to another, not each of them: growth over them, which a rate of each year does not tell. */
function asksForGrowth(reading: Reading): boolean {
  return isFromTo(reading.period) && !hasCue(reading, 'series');
}

/** The codes that a part of their name means: what says something else is no part of it. */
function partlyNamed(
  reading: Reading,
  indicator: CatalogueIndicator,
  slots: Slots,
  name: { readonly named: ReadonlySet<number>; readonly wholly: ReadonlySet<number> },
  understanding: Understanding,
): Slots['partly'] {
  const { catalogue, codeWords } = understanding;
  const taken = new Set(reading.period.tokens);
  const spans = [
    ...slots.codes.map(({ span }) => span),
    ...slots.missing.map(({ span }) => span),
    ...reading.spans.filter(({ concepts, strength }) =>
      concepts.every(
        (one) =>
          one.kind === 'cue' && one.cue !== 'otherSubjects' && (one.cue !== 'filler' || strength > SURE),
      ),
    ),
  ];
  for (const { from, to } of spans) for (let token = from; token < to; token++) taken.add(token);
  const said = new Set(slots.codes.map(({ dimension }) => dimension));
  const partly = partlyNamedCodes(reading, indicator, catalogue, codeWords, { said, taken, ...name });
  return partly
    .filter(({ tokens }) => !saysTitle(reading, indicator, tokens, understanding))
    .flatMap((one) => {
      const beside = one.codes.filter((code) => standsBeside({ ...one, code }, slots, indicator));
      return beside.length === 0 ? [] : [{ ...one, codes: beside }];
    });
}

/** True where some series has the code beside those that were said, or none has any of its dimension. */
function standsBeside(
  { dimension, code }: { readonly dimension: string; readonly code: string },
  { codes }: Slots,
  { openSlices }: CatalogueIndicator,
): boolean {
  const fitting = openSlices.filter(
    (held) => held[dimension] !== undefined && codes.every((one) => held[one.dimension] === one.code),
  );
  return fitting.length === 0 || fitting.some((held) => held[dimension] === code);
}

/** "Residents of organisations" are no "residents per organisation". */
function isUnsaidRatio(
  reading: Reading,
  { indicator }: CatalogueIndicator,
  match: WordingMatch | undefined,
): boolean {
  if (indicator.ratio === undefined || hasCue(reading, 'perMany', 'perOne')) return false;
  return !hasCue(reading, 'average') || match?.whole !== true;
}

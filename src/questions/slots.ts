import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { AGE } from '../catalogue/concepts.ts';
import { findAges } from './age-slot.ts';
import { AMONG, KAZAKH_AMONG } from './among.ts';
import { type Concept, type Span, tokensOf } from './concept.ts';
import { isGuess, isTypo, withoutCorrected } from './guessed-codes.ts';
import { readListedRegions } from './listed-regions.ts';
import { negatedSpans } from './negation.ts';
import type { PartlyNamed } from './partly-named-codes.ts';
import { inFocus, isOnlyCue, meanings, type Reading, UP_OR_DOWN } from './reading.ts';
import { isCounted, isOfOthers, isOrigin, isPlace, spansAsked } from './spans-asked.ts';

/** A code that a message names, where it stands, and whether it is taken away ("without", "all but"). */
export interface CodeSlot {
  readonly span: Span;
  readonly dimension: string;
  readonly code: string;
  readonly negated: boolean;
}

/** A breakdown that a message asks for ("by type"). */
interface BreakdownSlot {
  readonly span: Span;
  readonly dimension: string;
}

/** The very spelling of a name: one with the same skeleton is a little weaker. */
const AS_WRITTEN = 0.99;

/** What a message's codes mean for one indicator. */
export interface Slots {
  readonly codes: readonly CodeSlot[];
  readonly breakdowns: readonly BreakdownSlot[];
  /** Codes and breakdowns of dimensions that the indicator does not have. */
  readonly missing: readonly (CodeSlot | BreakdownSlot)[];
  /** Everyday words for a code that mean the indicator's total. */
  readonly wholeSystem: readonly Span[];
  /** Codes that all of the indicator's figures are of. */
  readonly applying: readonly Span[];
  /** Codes of which a part of the name was said. */
  readonly partly: readonly PartlyNamed[];
}

/** A message that names no codes. */
export const NO_SLOTS: Slots = {
  codes: [],
  breakdowns: [],
  missing: [],
  wholeSystem: [],
  applying: [],
  partly: [],
};

/** What an indicator's wordings have of a message. */
export interface NameTokens {
  readonly named: ReadonlySet<number>;
  readonly met: ReadonlySet<number>;
  readonly light: ReadonlySet<number>;
}

/**
 * Reads the codes in a message for an indicator. `named` are the tokens that its wordings explain: a word that is part of the name is no
 * slot, unless the indicator has the dimension. `met` are those that stand in any of them: what its name speaks of ("women") is not missing. `light` are
 * tokens that say nothing by themselves: of a phrase ("из-за границы") the name need not have them.
 */
export function readSlots(
  reading: Reading,
  candidate: CatalogueIndicator,
  catalogue: Catalogue,
  { named, met, light }: NameTokens,
): Slots {
  const isOfName = (span: Span, name: ReadonlySet<number>): boolean => {
    const telling = tokensOf(span).filter((token) => !light.has(token));
    return telling.length > 0 && telling.every((token) => name.has(token));
  };
  const codes: CodeSlot[] = [];
  const breakdowns: BreakdownSlot[] = [];
  const missing: (CodeSlot | BreakdownSlot)[] = [];
  const wholeSystem: Span[] = [];
  const applying: Span[] = [];
  const { dimensions, everydayMeansTotal = [] } = candidate.indicator;
  const ages = findAges(reading.tokens);
  for (const span of spansAsked(reading)) {
    const by = meanings(span, 'by').filter(
      ({ dimension }) => !isMixed(catalogue, dimension) || dimensions.includes(dimension),
    );
    const held = by.find(({ dimension }) => dimensions.includes(dimension));
    if (held !== undefined) breakdowns.push({ span, dimension: held.dimension });
    const spoken = meanings(span, 'code').filter(
      ({ dimension, code }) =>
        !isTotal(catalogue, dimension, code) && mayBeAsked(candidate, catalogue, dimension, code),
    );
    // "По образованию" may name what is spent on, where nothing is broken down by it.
    if (
      by[0] !== undefined &&
      held === undefined &&
      spoken.length === 0 &&
      !isOfName(span, named) &&
      !namesAll(span, catalogue)
    )
      missing.push({ span, dimension: by[0].dimension });
    if (spoken.length === 0) {
      const [foreign] = meanings(span, 'code').filter(({ dimension }) => !isMixed(catalogue, dimension));
      if (
        foreign !== undefined &&
        isAmong(reading, span) &&
        !isTotal(catalogue, foreign.dimension, foreign.code) &&
        !isOfName(span, met)
      )
        missing.push({ span, dimension: foreign.dimension, code: foreign.code, negated: false });
      continue;
    }
    if (!reading.focus[span.from] && isOfOthers(reading, spoken, candidate)) continue;
    // "Aged 15–28" is no "aged 15".
    if (ages.some((age) => age.from < span.to && span.to < age.to && isNumberAt(reading, span.to))) continue;
    // "Kids aged 15–17" are those of the age.
    if (
      ages.some(({ from, code }) => reading.focus[from] && code !== undefined) &&
      spoken.every(({ dimension, everyday }) => dimension === AGE && everyday)
    ) {
      applying.push(span);
      continue;
    }
    const own = pickOwn(spoken, candidate);
    // "Adolescent birth rate": a word of the name is no code that narrows it, unless it is one that the indicator holds.
    const isHeld = own !== undefined && candidate.codes.get(own.dimension)?.has(own.code) === true;
    if (own !== undefined && isOfName(span, named) && (own.everyday || !isHeld)) continue;
    if (own !== undefined && !isHeld && isOfAll(candidate, own)) {
      applying.push(span);
      continue;
    }
    if (own !== undefined && isTypo(reading, span)) continue;
    if (own !== undefined && candidate.indicator.rateOfChange !== true && saysChange(reading, span)) continue;
    if (own !== undefined && span.strength < AS_WRITTEN && isAmbiguous(own, spoken, candidate)) {
      missing.push({ span, dimension: own.dimension });
      continue;
    }
    if (own !== undefined) {
      codes.push({ span, dimension: own.dimension, code: own.code, negated: false });
      continue;
    }
    const meansTotal = spoken.some(
      ({ everyday, dimension }) => everyday && everydayMeansTotal.includes(dimension),
    );
    if (meansTotal && !isCounted(reading, span)) {
      wholeSystem.push(span);
      continue;
    }
    const first = spoken[0];
    if (first !== undefined && !isOfName(span, met) && !isGuess(reading, span)) {
      if (isOfAll(candidate, first)) applying.push(span);
      else missing.push({ span, dimension: first.dimension, code: first.code, negated: false });
    }
  }
  for (const { from, to, code: said } of ages) {
    const code = said === undefined ? undefined : codeOfAge(said, candidate, catalogue);
    const isHeld = code !== undefined && candidate.codes.get(AGE)?.has(code) === true;
    const numbers = tokensOf({ from, to }).filter((token) => isNumberAt(reading, token));
    if (!reading.focus[from] || (numbers.every((token) => named.has(token)) && !isHeld)) continue;
    const known = [...codes, ...missing, ...applying.map((span) => ({ span, dimension: 'AGE' }))].some(
      ({ span, dimension }) => dimension === 'AGE' && span.from < to && from < span.to,
    );
    if (known) continue;
    const span: Span = { from, to, strength: 1, concepts: [], languages: [] };
    if (code === undefined) missing.push({ span, dimension: AGE });
    else if (isHeld) codes.push({ span, dimension: AGE, code, negated: false });
    else if (isOfAll(candidate, { dimension: AGE, code })) applying.push(span);
    else if (findCode(catalogue, AGE, code) === undefined) missing.push({ span, dimension: AGE });
    else missing.push({ span, dimension: AGE, code, negated: false });
  }
  const children = codes.find(({ span }) => saysChildren(span));
  if (children !== undefined && !isOfChildren(candidate, codes))
    missing.push({ span: children.span, dimension: AGE });
  // "Girls" of the name, said again ("per thousand girls"), are not missing either.
  const spokenOf = new Set(
    spansAsked(reading)
      .filter((span) => isOfName(span, met))
      .flatMap((span) => meanings(span, 'code').map(keyOf)),
  );
  const lacking = missing.filter(
    (one) =>
      (reading.asks === undefined || reading.asks[one.span.from] === true) &&
      // Of what a story names, only places can be missing, and of several the one that is held is meant.
      (inFocus(reading, one.span) ||
        (isPlace(one.span) &&
          !isOrigin(reading, one.span) &&
          !codes.some(({ dimension }) => dimension === one.dimension))) &&
      (!('code' in one) || !spokenOf.has(keyOf(one))),
  );
  const negated = negatedSpans(
    reading,
    codes.map(({ span }) => span),
    named,
  );
  const marked = withoutCorrected(codes, reading).map((slot) => ({
    ...slot,
    negated: negated.has(slot.span),
  }));
  const declined = negatedSpans(
    reading,
    breakdowns.map(({ span }) => span),
    named,
  );
  const wanted = breakdowns.filter(({ span }) => !declined.has(span));
  return {
    codes: undoComplements(readListedRegions(reading, marked, catalogue), catalogue),
    breakdowns: wanted,
    missing: lacking,
    wholeSystem,
    applying,
    partly: [],
  };
}

function keyOf({ dimension, code }: { readonly dimension: string; readonly code: string }): string {
  return `${dimension}=${code}`;
}

export type SpokenCode = Extract<Concept, { kind: 'code' }>;

/** The national data call ages of some years by a code of months (`M25T28`); its name tells them apart. */
function codeOfAge(said: string, { codes }: CatalogueIndicator, catalogue: Catalogue): string {
  const other = said.replace(/^Y/, 'M');
  const name = findCode(catalogue, AGE, other)?.name.en ?? 'months';
  return codes.get(AGE)?.has(other) === true && !name.includes('month') ? other : said;
}

/** Of several codes that the same words name: one that observations use, then one named strictly. */
function pickOwn(
  spoken: readonly SpokenCode[],
  { indicator, codes }: CatalogueIndicator,
): SpokenCode | undefined {
  const own = spoken.filter(({ dimension }) => indicator.dimensions.includes(dimension));
  const rank = ({ dimension, code, everyday }: SpokenCode): number =>
    (codes.get(dimension)?.has(code) ? 0 : 2) + (everyday ? 1 : 0);
  return [...own].sort((a, b) => rank(a) - rank(b))[0];
}

/** "ШКО" without its Kazakh letters is the short form of two regions. */
function isAmbiguous(own: SpokenCode, spoken: readonly SpokenCode[], { codes }: CatalogueIndicator): boolean {
  return spoken.some(
    (one) =>
      one.dimension === own.dimension &&
      one.code !== own.code &&
      one.everyday === own.everyday &&
      codes.get(one.dimension)?.has(one.code) === true,
  );
}

/** "Without disability" names the code that is declared as the complement, and is no subtraction of its own. */
function undoComplements(codes: readonly CodeSlot[], catalogue: Catalogue): readonly CodeSlot[] {
  return codes.map((slot) => {
    if (!slot.negated || codes.length > 1) return slot;
    const complement = catalogue.codelists
      .get(slot.dimension)
      ?.codes.find(({ complement }) => complement === slot.code);
    return complement === undefined ? slot : { ...slot, code: complement.code, negated: false };
  });
}

/** "Suicides of boys": of children, where all that is held is of men. */
function saysChildren(span: Span): boolean {
  return meanings(span, 'cue').some(({ cue }) => cue === 'child');
}

/** All of its figures are of young people, or those of an age were asked for. */
function isOfChildren({ indicator }: CatalogueIndicator, codes: readonly CodeSlot[]): boolean {
  const said = codes.flatMap(({ dimension, code }) => (dimension === AGE ? [code] : []));
  return [...(indicator.appliesTo?.[AGE] ?? []), ...said].some((age) => YOUNG.test(age));
}

/** Codes of ages up to 24: `Y0`, `Y1T14`, `Y15T24`. */
const YOUNG = /^Y(?:\d|1\d)(?:T(?:\d|1\d|2[0-4]))?$/;

function isNumberAt({ tokens }: Reading, token: number): boolean {
  return /^\d+$/.test(tokens[token]?.fold ?? '');
}

/** "Among people with disabilities": of whom the figure is, though only another publication speaks of them. */
function isAmong({ tokens }: Reading, { from, to }: Span): boolean {
  return AMONG.test(tokens[from - 1]?.fold ?? '') || KAZAKH_AMONG.test(tokens[to]?.fold ?? '');
}

/** "Abortions of girls": all of its figures are of them. */
function isOfAll(
  { indicator }: CatalogueIndicator,
  { dimension, code }: { readonly dimension: string; readonly code: string },
): boolean {
  return indicator.appliesTo?.[dimension]?.includes(code) === true;
}

/** Between two years, "growth of forest area" asks how the area grew, not for its growth in one of them. */
function saysChange({ spans }: Reading, { from, to }: Span): boolean {
  return spans.some(
    (one) => one.from >= from && one.to <= to && one.to - one.from < to - from && isOnlyCue(one, UP_OR_DOWN),
  );
}

/**
 * Codes of the candidate's own dimensions and of codelists that all publications share may be asked of it. Those that only other publications use, or
 * that stand in a mixed codelist for other indicators, have nothing to do with it.
 */
function mayBeAsked(
  { codes, edition, indicator }: CatalogueIndicator,
  catalogue: Catalogue,
  dimension: string,
  code: string,
): boolean {
  if (isMixed(catalogue, dimension)) return codes.get(dimension)?.has(code) === true;
  return (
    indicator.dimensions.includes(dimension) ||
    edition.codelists.some(({ id }) => id === dimension) ||
    !catalogue.editions.some(({ codelists }) => codelists.some(({ id }) => id === dimension))
  );
}

function isMixed(catalogue: Catalogue, dimension: string): boolean {
  return catalogue.codelists.get(dimension)?.mixed === true;
}

/** "По стране", typed in Latin letters, is also "by country". */
function namesAll(span: Span, catalogue: Catalogue): boolean {
  return meanings(span, 'code').some(({ dimension, code }) => isTotal(catalogue, dimension, code));
}

function isTotal(catalogue: Catalogue, dimension: string, code: string): boolean {
  return findCode(catalogue, dimension, code)?.total === true;
}

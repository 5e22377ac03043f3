import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { groupsAskedOf, narrowed } from './asker.ts';
import { type Span, tokensOf } from './concept.ts';
import { WEIGHT } from './decision.ts';
import { explainedTokens } from './explained-tokens.ts';
import { namesOtherLetter } from './lettered-name.ts';
import { meanings, type Reading } from './reading.ts';
import { restatedTokens } from './restated.ts';
import type { Slots } from './slots.ts';
import { FORM } from './strength.ts';
import { saysNothing } from './telling.ts';
import type { Understanding } from './understanding.ts';
import { A_SUBJECT, codesOfOthers, unmetSubjects } from './unmet-subjects.ts';
import { wordsWeight } from './words-weight.ts';

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

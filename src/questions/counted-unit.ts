import { type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { MEASURE } from '../catalogue/concepts.ts';
import { isInInstrumental } from '../language/kazakh-cases.ts';
import type { Span } from './concept.ts';
import { hasCue, meanings, type Reading, spansWithCue } from './reading.ts';
import { FORM, SURE } from './strength.ts';
import type { Understanding } from './understanding.ts';

const SHORT = 6;
const IN = new Set(['v', 'vo', 'na', 'in', 'at']);

/**
 * What a question counts, beside an indicator's unit. `share`: a number is asked for and the indicator is a share or a rate.
 */
type Counted = 'same' | 'other' | 'share' | 'unsaid';

/** Compares what stands next to "how many" with the names of units: "how many people" counts persons.; `name` holds the tokens of the name. */
export function countedUnit(
  message: Reading,
  { indicator, edition }: CatalogueIndicator,
  { catalogue, unitWords }: Understanding,
  name: ReadonlySet<number> = new Set(),
): Counted {
  // "Aid allotted to medicine": a form of a word of the name asks for no share.
  const isOfName = ({ from, strength }: Span): boolean => strength <= SURE && name.has(from);
  const reading = message.spans.some(isOfName)
    ? { ...message, spans: message.spans.filter((span) => !isOfName(span)) }
    : message;
  const changes = hasCue(reading, 'change', 'growth', 'decline', 'difference', 'comparative');
  // An area in hectares is no answer to "what per cent", "what share": only of counts can a share be computed.
  if (hasCue(reading, 'percent', 'share') && !changes && indicator.additive !== true && !isPercent(indicator))
    return 'other';
  // "The number of dentists" is no number of them per thousand people.
  if (asksForNumber(reading) && indicator.unit.startsWith('PER_') && !changes && !isPerMany(reading))
    return 'other';
  if (asksForAge(reading) || asksInOtherUnit(reading, indicator, catalogue, unitWords)) return 'other';
  // "Размер пособия" is money, no number of people; "the volume of loans" is no share of those who have one.
  if (saysBesideName(reading, name, SIZE) && baseUnit(indicator.unit) === PEOPLE) return 'other';
  if (
    saysBesideName(reading, name, VOLUME) &&
    !isRelated(reading) &&
    (baseUnit(indicator.unit) === PEOPLE || isRate(indicator))
  )
    return 'other';
  if (saysBesideName(reading, name, ABSOLUTE) && !changes && indicator.additive !== true && isRate(indicator))
    return 'other';
  // "How many people … in per cent", "… per 1,000": what is counted is not the unit.
  if (hasCue(reading, 'percent', 'percentagePoints', 'share', 'perMany') || saysPercentOf(reading))
    return 'unsaid';
  // "Балалардың қаншасы", how many of the children, is their share.
  if (isPercent(indicator) && asksHowManyOf(reading)) return 'unsaid';
  // "How many parks" asks for a number: a share is none, unless all that it is called was said ("how many people smoke").
  if (hasCue(reading, 'howMany') && !changes && isPercent(indicator) && indicator.additive !== true)
    return 'share';
  const units = new Set<string>();
  for (const { from, to, languages } of spansWithCue(reading, 'howMany')) {
    if (!reading.focus[from]) continue;
    // "How many in organisations" does not count organisations.
    const isPlace = IN.has(reading.tokens[to]?.fold ?? '');
    // "How many library readers" counts no libraries: the first word of the name says whose they are.
    const isOfReaders = languages.includes('en') && name.has(to) && name.has(to + 1);
    const counted = isOfReaders ? [to + 1] : [to, to + 1];
    const after = isPlace ? [] : counted.flatMap((token) => unitsAt(reading, token, unitWords));
    // Kazakh puts what is counted before the number word too ("адам саны").
    const before = languages.includes('kk') || isPlace ? unitsAt(reading, from - 1, unitWords, SURE) : [];
    for (const unit of after.length > 0 ? after : before) units.add(unit);
  }
  if (units.size === 0 || findCode(catalogue, 'UNIT_MEASURE', indicator.unit) === undefined) return 'unsaid';
  // "How many people per organisation?" counts what stands above the line.
  const { ratio } = indicator;
  const above = edition.indicators.find(({ id }) => id === ratio?.numerator)?.unit;
  if ([...units].some((unit) => baseUnit(unit) === baseUnit(indicator.unit))) return 'same';
  if (above !== undefined && units.has(above)) return 'unsaid';
  return indicator.additive === true || indicator.ratio !== undefined ? 'other' : 'share';
}

/** "As a share of GDP": the name of a measure that other indicators have. */
function saysPercentOf({ spans }: Reading): boolean {
  return spans.some((span) =>
    meanings(span, 'code').some(({ dimension, code }) => dimension === MEASURE && code.startsWith('PT')),
  );
}

/** "In dollars", "доллармен": a unit of money or measure in which the indicator is not given. */
function asksInOtherUnit(
  { tokens, matches, focus }: Reading,
  { unit, dimensions }: CatalogueIndicator['indicator'],
  catalogue: Understanding['catalogue'],
  unitWords: Understanding['unitWords'],
): boolean {
  if (dimensions.includes(MEASURE)) return false;
  // Things are counted, and per cents computed, of much that is in another unit.
  const isOfMuch = (code: string): boolean =>
    /^P[TP]/.test(code) || findCode(catalogue, 'UNIT_MEASURE', code)?.plural !== undefined;
  return tokens.some(({ fold }, token) => {
    const isAsked = IN.has(tokens[token - 1]?.fold ?? '') || isInInstrumental(fold);
    if (!focus[token] || !isAsked) return false;
    const units = (matches[token] ?? []).flatMap(({ word, strength }) =>
      strength >= FORM ? [...(unitWords.get(word) ?? [])] : [],
    );
    // "Million US dollars" and "US dollars" are one unit.
    const isSame = (one: string): boolean =>
      baseUnit(unit).includes(baseUnit(one)) || baseUnit(one).includes(baseUnit(unit));
    return units.length > 0 && !units.some((one) => isOfMuch(one) || isSame(one));
  });
}

/** Kazakh: a group in the genitive, then "how many of them". */
function asksHowManyOf({ tokens, focus }: Reading): boolean {
  return tokens.some(
    ({ fold }, i) =>
      focus[i] && /^(?:kansasi|nesesi|neseui)/.test(fold) && /[dtn]in$/.test(tokens[i - 1]?.fold ?? ''),
  );
}

/** "The number of children" is never a share of them, however well the name is met; "numbers", "a number for", "the number: …" may be. */
export function asksForNumber({ tokens, focus }: Reading): boolean {
  return tokens.some(({ fold }, token) => {
    const after = tokens[token + 1];
    const goesOn = after !== undefined && after.pause === '' && after.fold !== 'for';
    return (
      focus[token] &&
      (/^(?:cislo|cislenost|kolicestvo|sani(?:n|na|nin)?$)/.test(fold) || (fold === 'number' && goesOn))
    );
  });
}

/** "Per 1000", "на миллион", "шаққанда". */
function isPerMany(reading: Reading): boolean {
  if (hasCue(reading, 'perMany') || saysAverageBesideCodes(reading)) return true;
  return reading.tokens.some(
    ({ fold }, i) =>
      (/^(?:na|per)$/.test(fold) && MANY.test(reading.tokens[i + 1]?.fold ?? '')) || /^sakanda/.test(fold),
  );
}

/** "Average", where it is no word of a code ("средний медперсонал"). */
function saysAverageBesideCodes(reading: Reading): boolean {
  const codes = reading.spans.filter((span) => meanings(span, 'code').length > 0);
  return spansWithCue(reading, 'average').some(
    ({ from }) => reading.focus[from] && !codes.some((code) => code.from <= from && from < code.to),
  );
}

const MANY = /^(?:\d+|mil|tis|thousand|hundred|head|capita|sto)/;

const PEOPLE = 'persons';

/** One of the words was said, and is no word of the indicator's name. */
function saysBesideName({ tokens, focus }: Reading, name: ReadonlySet<number>, words: RegExp): boolean {
  return tokens.some(({ fold }, token) => focus[token] && !name.has(token) && words.test(fold));
}

/** "Размер", "мөлшері": how much of something, not how many. */
const SIZE = /^(?:razmer|molser)/;
/** The same, and no share of anything either. */
const VOLUME = /^(?:suma$|sumi$|sume$|obem|volum|amount|kolem|somasi)/;
/** "Доля … в общем объёме", "debt amount to GDP": what is asked for is relative. */
function isRelated(reading: Reading): boolean {
  return (
    hasCue(reading, 'percent', 'share', 'perMany') ||
    reading.tokens.some(({ fold }) => /^(?:vvp|gdp|jio|dol(?:ia|i|u|ei)$|ules|share)/.test(fold))
  );
}

/** "In absolute numbers": neither a share nor so many per thousand. */
const ABSOLUTE = /^absol/;

/** "Retirement age", "средний возраст", "зейнет жасы": no unit is an age. "Women of working age", "by age" and "ages 15–24" speak of those who have it. */
function asksForAge({ tokens, focus, period }: Reading): boolean {
  const isNumber = (token: number): boolean =>
    /\d/.test(tokens[token]?.fold ?? '') && !period.tokens.has(token);
  return tokens.some(({ fold, pause }, token) => {
    if (!focus[token] || !AGE.test(fold) || isNumber(token + 1) || isNumber(token - 1)) return false;
    // "Before the age of 18".
    if (tokens[token + 1]?.fold === 'of' && isNumber(token + 2)) return false;
    const before = [token - 1, token - 2].map((i) => tokens[i]?.fold ?? '');
    if (before[0] === '' || pause !== '' || before.some((one) => OF_WHICH.has(one))) return false;
    const after = tokens[token + 1];
    const goesOn = after !== undefined && after.pause === '' && !BEHIND_AGE.test(after.fold);
    return fold === 'age' ? !goesOn : after?.fold !== 'boinsa';
  });
}

const AGE = /^(?:age|vozrast|jasi)$/;
/** Behind "age" they begin another part of the question; other words make it one of theirs ("age group"). */
const BEHIND_AGE = /^(?:of|at|in|for|is|\d{4})$/;
/** Before "age" they tell whose it is, as skeletons. */
const OF_WHICH = new Set([
  'of',
  'bi',
  'in',
  'at',
  'under',
  'over',
  'above',
  'belou',
  'iears',
  'their',
  'its',
  'his',
  'her',
  'and',
  'v',
  'po',
  'i',
]);

/** Thousands of people are people, milliards of tenge are tenge. */
function baseUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/^(?:ths?|mln|mil|m|b)_/, '')
    .replace('people', PEOPLE);
}

/** Units of the per-cent kind, and indicators that give a slice in several units. */
export function isPercent({ unit, dimensions }: CatalogueIndicator['indicator']): boolean {
  return unit.startsWith('PT') || unit === 'PP' || dimensions.includes(MEASURE);
}

function unitsAt(
  reading: Reading,
  token: number,
  unitWords: Understanding['unitWords'],
  least = FORM,
): readonly string[] {
  // "Old people's homes" counts no people: a code's name speaks of them.
  if (reading.spans.some((span) => isWithin(token, span) && meanings(span, 'code').length > 0)) return [];
  const matches = reading.matches[token] ?? [];
  // Forms of short words are shared by chance: "турады" counts no "түр".
  const short = (reading.tokens[token]?.fold.length ?? 0) <= SHORT;
  const enough = short ? SURE : least;
  return matches.flatMap(({ word, strength }) =>
    strength >= enough ? [...(unitWords.get(word) ?? [])] : [],
  );
}

/** One of the words of a phrase, but not its last, which is what the phrase names. */
function isWithin(token: number, { from, to }: Span): boolean {
  return from <= token && token < to - 1;
}

/** What is already relative: per cents, and what is counted for so many people. */
export function isRate(indicator: CatalogueIndicator['indicator']): boolean {
  return isPercent(indicator) || indicator.unit.startsWith('PER_');
}

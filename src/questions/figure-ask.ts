import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import { shapeOf } from '../catalogue/observation.ts';
import { isAblativeEnding, isInAblative } from '../language/kazakh-cases.ts';
import type { About } from './about.ts';
import { besideWhole } from './beside-whole.ts';
import { tokensOf } from './concept.ts';
import { isRate } from './counted-unit.ts';
import { type OperationSlot, readOperation } from './operation-slot.ts';
import type { FigureAsk, Operation, PeriodAsk, SliceAsk } from './question.ts';
import { askForRank } from './rank-ask.ts';
import { LONGEST_RANKING } from './ranking-slot.ts';
import { hasCue, type Reading, spansWithCue, withoutName } from './reading.ts';
import { withSharedHeads } from './shared-head.ts';
import { combine, distinct, slicesAsked, slotOf } from './slices-asked.ts';
import type { CodeSlot } from './slots.ts';
import { SURE } from './strength.ts';
import { readBeyond } from './threshold-slot.ts';

/** Puts what was read into a question about an indicator. */
export function buildAsk(said: Reading, asked: About, catalogue: Catalogue): FigureAsk {
  const { indicator } = asked;
  const message = withoutBaseYear(said, indicator);
  const codes = withSharedHeads(message, asked.slots.codes, indicator, catalogue);
  const about = { ...asked, slots: { ...asked.slots, codes } };
  const { slots } = about;
  const several = slots.codes.filter(({ negated }) => !negated).length > 1;
  const reading = withoutName(message, about.name, several);
  const operation = comparedInPercent(reading, about, operationAsked(reading, about));
  const ranked = rankAsked(operation, about, catalogue);
  if (ranked !== undefined)
    return {
      indicator: indicator.id,
      period: periodFor(reading, ranked.operation, ranked.slices),
      ...ranked,
    };
  const named = slicesAsked(reading, about, operation, catalogue);
  const { base, breakdown } = named;
  const beside = besideWhole(reading, named.slices, indicator, catalogue);
  const slices = beside ?? named.slices;
  const done =
    beside === undefined
      ? operationFor(reading, operation.operation, about, slices)
      : asComparison(reading, operation.operation);
  return {
    indicator: indicator.id,
    slices: isRelation(done) ? baseLast(reading, slices, slots.codes) : slices,
    ...(breakdown !== undefined && { breakdown }),
    period: periodFor(reading, done, slices),
    operation: done,
    ...(operation.share &&
      isCount(indicator) &&
      !isInPercent(done) && { share: base === undefined ? {} : { base } }),
    ...(slots.wholeSystem.length > 0 && { remarks: ['whole_system' as const] }),
  };
}

/** The same for a message that leans on none before it: "compared with 2021" asks for the change from 2021 to the newest that is held. */
export function buildOwnAsk(said: Reading, about: About, catalogue: Catalogue): FigureAsk {
  const message = withoutBaseYear(said, about.indicator);
  const ask = buildAsk(message, about, catalogue);
  const { isBase } = message.period;
  const base =
    ask.period.kind === 'since' ? ask.period.from : ask.period.kind === 'periods' && ask.period.periods[0];
  if (!isBase || !base) return ask;
  const isValue =
    ask.operation.kind === 'value' &&
    about.indicator.indicator.rateOfChange !== true &&
    !hasCue(message, 'whichPeriod');
  return {
    ...ask,
    period: { kind: 'since', from: base },
    ...(isValue && { operation: { kind: 'change', expressed: 'units' } }),
  };
}

/** "Real GDP per head, to 2005": the year that an index counts from is of its name, and no year that is asked for. */
function withoutBaseYear(reading: Reading, { indicator: { unit }, periods }: CatalogueIndicator): Reading {
  const { ask } = reading.period;
  const isBase = (year: string): boolean =>
    unit.includes(`_${year}`) && periods !== undefined && year < periods.first;
  if (ask?.kind === 'since' && isBase(ask.from)) return withPeriods(reading, []);
  if (ask?.kind !== 'periods' || !ask.periods.some(isBase)) return reading;
  return withPeriods(
    reading,
    ask.periods.filter((year) => !isBase(year)),
  );
}

function withPeriods(reading: Reading, periods: readonly string[]): Reading {
  const { ask: _, ...rest } = reading.period;
  const asked = periods.length > 0 && { ask: { kind: 'periods' as const, periods } };
  return { ...reading, period: { ...rest, isBase: false, ...asked } };
}

/** "By how much higher than the average?" wants the difference, "is it higher?" both values. */
function asComparison(reading: Reading, operation: Operation): Operation {
  if (operation.kind === 'ratio') return operation;
  const asksHowMuch =
    operation.kind === 'difference' || hasCue(reading, 'howMany', 'percent', 'percentagePoints');
  return asksHowMuch
    ? { kind: 'difference', expressed: hasCue(reading, 'percent') ? 'percent' : 'units' }
    : { kind: 'value' };
}

/** "By how many per cent more", "growth in per cent": the per cent is of the other group, or of the earlier value, not a unit of what is held. */
export function isInPercent(operation: Operation): boolean {
  return (
    (operation.kind === 'difference' || operation.kind === 'change') && operation.expressed === 'percent'
  );
}

/** "2023 vs 2021 in per cent", of counts: the growth, not the share. */
function comparedInPercent(reading: Reading, { indicator }: About, operation: OperationSlot): OperationSlot {
  const { ask, isBase } = reading.period;
  const compares =
    isBase || (ask?.kind === 'periods' && ask.periods.length === 2 && hasCue(reading, 'compare'));
  if (!compares || operation.operation.kind !== 'value' || hasCue(reading, 'share')) return operation;
  if (!isCount(indicator) || !saysInPercent(reading)) return operation;
  return { ...operation, share: false, operation: { kind: 'change', expressed: 'percent' } };
}

/** "In per cent", "в процентах", "пайызбен": how something is told, not what is asked for ("the per cent of"). */
function saysInPercent(reading: Reading): boolean {
  const { tokens, focus } = reading;
  return spansWithCue(reading, 'percent').some(
    ({ from, to }) =>
      focus[from] &&
      (/^(?:in|v)$/.test(tokens[from - 1]?.fold ?? '') ||
        /^in$/.test(tokens[from]?.fold ?? '') ||
        /^pa(?:i)?i?z(?:ben|da|dik|dap)$/.test(tokens[to - 1]?.fold ?? '')),
  );
}

/** One slice is set in relation to another, so that their order counts. */
function isRelation({ kind }: Operation): boolean {
  return kind === 'difference' || kind === 'ratio';
}

/** "Б-дан А көп" names first, in the ablative, what is compared with: it goes last, as in the other languages. */
function baseLast(
  { tokens }: Reading,
  slices: readonly SliceAsk[],
  codes: readonly CodeSlot[],
): readonly SliceAsk[] {
  const [first, second, ...more] = slices;
  const [spoken] = codes;
  if (first === undefined || second === undefined || spoken === undefined || more.length > 0) return slices;
  const { span } = spoken;
  const isBase =
    span.languages.includes('kk') &&
    (isInAblative(tokens[span.to - 1]?.fold ?? '') || isAblativeEnding(tokens[span.to]?.fold ?? ''));
  return isBase ? [second, first] : slices;
}

/** What is to be done; a threshold goes before what its "more than" may mean otherwise. */
function operationAsked(reading: Reading, { indicator, slots, name }: About): OperationSlot {
  const read = readOperation(reading, indicator.indicator.better);
  const codes = slots.codes.filter(({ negated }) => !negated);
  const beyond = readBeyond(reading, indicator, {
    listed: slots.breakdowns.length > 0 || codes.length > 1,
    taken: new Set([...name, ...codes.flatMap(({ span }) => tokensOf(span))]),
  });
  return beyond === undefined ? read : { ...read, operation: beyond, place: undefined, said: true };
}

/**
 * The place of the one region or other code that is named; of several, the ranking in which they stand. Where a place is asked for of something that has none
 * (the whole country), nothing is ranked, and that is refused.
 */
function rankAsked(
  { place }: OperationSlot,
  { indicator, slots }: About,
  catalogue: Catalogue,
): Pick<FigureAsk, 'slices' | 'breakdown' | 'operation'> | undefined {
  if (place === undefined || slots.breakdowns.length > 0) return undefined;
  const codes = distinct([...slots.codes, ...slots.partly.flatMap(slotOf)]).filter(({ negated }) => !negated);
  const slice = combine(codes);
  const rank = askForRank(slice, indicator, catalogue);
  const isOne = Object.keys(slice).length === codes.length;
  if (rank !== undefined && isOne) return rank;
  if (place !== 'named') return undefined;
  return rank === undefined
    ? { slices: [{ slice }], operation: { kind: 'rank', of: '' } }
    : {
        ...rank,
        operation: { kind: 'extreme', which: 'highest', among: 'slices', count: LONGEST_RANKING },
      };
}

/** Rates and ratios are already relative: asking for them "in per cent" asks for themselves. */
function isCount({ indicator }: CatalogueIndicator): boolean {
  return indicator.additive === true;
}

/** The period that is meant: a series, where it is asked for without years, is everything held. */
function periodFor(reading: Reading, operation: Operation, slices: readonly SliceAsk[]): PeriodAsk {
  const { ask } = reading.period;
  // "Earliest" may be a word of the name.
  if (ask !== undefined && (ask.kind !== 'earliest' || hasCue(reading, 'earliest'))) return ask;
  const overPeriods =
    ('among' in operation && operation.among === 'periods') ||
    // "How many times has it grown?" without years; "how many times more" than what is not understood is no growth.
    (operation.kind === 'ratio' && slices.length < 2 && hasCue(reading, 'growth', 'decline', 'change'));
  if (hasCue(reading, 'series') || overPeriods) return { kind: 'all' };
  return { kind: 'newest' };
}

function operationFor(
  reading: Reading,
  asked: Operation,
  { indicator: { indicator }, slots }: About,
  slices: readonly SliceAsk[],
): Operation {
  // "Average" belongs to the name of an indicator that is itself a ratio.
  if (indicator.ratio !== undefined && asked.kind === 'average') return { kind: 'value' };
  const isOfName =
    asked.kind === 'average' && indicator.additive !== true && !isMeanOfMany(reading, indicator, slices);
  const operation: Operation = isOfName ? { kind: 'value' } : asked;
  // Of what is no count, "in total" asks for itself: it is added up only where several are named, and then refused.
  if (indicator.additive !== true && operation.kind === 'sum' && slices.length < 2) return { kind: 'value' };
  if (ranks(operation) && operation.among === 'periods' && slots.breakdowns.length > 0)
    return { ...operation, among: 'slices' };
  // Growth of a growth is not what anybody asks for: its values are shown.
  if (indicator.rateOfChange === true && operation.kind === 'change') return { kind: 'value' };
  if (indicator.rateOfChange === true && operation.kind === 'largestChange')
    return {
      kind: 'extreme',
      which: operation.way === 'down' ? 'lowest' : 'highest',
      among: operation.among,
    };
  if (operation.kind === 'difference' && slices.length < 2) return { ...operation, kind: 'change' };
  if (operation.kind === 'value' && asksInTotal(reading, slots.codes, slices, indicator))
    return { kind: 'sum' };
  if (operation.kind === 'value' && comparesTwo(reading, slices, indicator))
    return { kind: 'difference', expressed: hasCue(reading, 'percent') ? 'percent' : 'units' };
  if (operation.kind === 'value' && slots.codes.length === 0 && comparesNothing(reading))
    return { kind: 'change', expressed: asksByPercent(reading) ? 'percent' : 'units' };
  // "Where is it better, in A or in B?" wants both.
  if (
    operation.kind === 'extreme' &&
    slots.codes.length > 1 &&
    !hasCue(reading, 'highest', 'lowest', 'ranking')
  )
    return { kind: 'value' };
  if (ranks(operation) && operation.among === 'slices' && slices.length < 2)
    return { ...operation, among: 'periods' };
  return operation;
}

/** "How many urban and rural ones in total": parts of one dimension that are listed and counted. */
function asksInTotal(
  { tokens, focus }: Reading,
  codes: readonly CodeSlot[],
  slices: readonly SliceAsk[],
  { additive }: CatalogueIndicator['indicator'],
): boolean {
  const said = (words: RegExp): boolean => tokens.some(({ fold }, i) => focus[i] && words.test(fold));
  const shapes = new Set(slices.map(({ slice, without }) => (without === undefined ? shapeOf(slice) : '')));
  return (
    additive === true &&
    slices.length > 1 &&
    slices.length === codes.length &&
    shapes.size === 1 &&
    said(IN_TOTAL) &&
    !said(EACH)
  );
}

const IN_TOTAL = /^(?:total|altogether|vsego|itogo|barligi)$/;
const EACH = /^(?:each|eac|separatel|otdelno|kajd|bolek|jeke|arkaisi)/;

/** True for what ranks the values or the changes. */
function ranks(operation: Operation): operation is Extract<Operation, { kind: 'extreme' | 'largestChange' }> {
  return operation.kind === 'extreme' || operation.kind === 'largestChange';
}

/**
 * Rates and prices have "on average", "per" in their names: a mean of them is asked for where several years are named, or several parts of a rate.
 */
function isMeanOfMany(
  reading: Reading,
  indicator: CatalogueIndicator['indicator'],
  slices: readonly SliceAsk[],
): boolean {
  // What is compared is not averaged.
  if (hasCue(reading, 'compare')) return false;
  const { ask } = reading.period;
  const isOneYear =
    ask === undefined || ask.kind === 'newest' || (ask.kind === 'periods' && ask.periods.length < 2);
  return !isOneYear || (slices.length > 1 && isRate(indicator));
}

/** "By how many are urban ones more than rural ones?" Counts may be of different breakdowns: "more disabled ones than pensioners". */
function comparesTwo(
  reading: Reading,
  slices: readonly SliceAsk[],
  { additive }: CatalogueIndicator['indicator'],
): boolean {
  const [a, b] = slices.map(({ slice }) => shapeOf(slice));
  const isBoth = slices.length === 2 && (a === b || additive === true);
  return isBoth && (comparesNothing(reading) || saysThan(reading));
}

/** "By how many … than": whatever the word between is, with a slip in it. */
function saysThan(reading: Reading): boolean {
  const { tokens, focus } = reading;
  const than = tokens.some(({ fold }, i) => focus[i] && /^(?:cem|than)$/.test(fold));
  return than && asksByHowMany(reading);
}

/** "By how many", "на сколько". */
function asksByHowMany(reading: Reading): boolean {
  const { tokens, focus } = reading;
  return spansWithCue(reading, 'howMany').some(
    ({ from }) =>
      focus[from] &&
      (BY.test(tokens[from - 1]?.fold ?? '') || /^(?:na|naskolko)$/.test(tokens[from]?.fold ?? '')),
  );
}

/** "By how many are there more disabled ones?", where nothing is found to set them against: their number is no answer. */
export function lacksOther(reading: Reading, { operation, slices, share }: FigureAsk): boolean {
  const isAlone = operation.kind === 'value' && slices.length === 1 && share === undefined;
  return (
    isAlone &&
    asksByHowMany(reading) &&
    spansWithCue(reading, 'comparative').some(({ strength }) => strength > SURE)
  );
}

/** "By how many more?", with nothing to compare with but the time before. */
function comparesNothing(reading: Reading): boolean {
  // Forms of "more" are other words ("болеет").
  const compares = spansWithCue(reading, 'comparative').some(
    (span) => reading.focus[span.from] && span.strength > SURE,
  );
  return compares && (hasCue(reading, 'howMany') || asksHowMuch(reading) || asksByPercent(reading));
}

/** "Қанша теңге артық": "how much" in a phrase of another cue. */
function asksHowMuch({ tokens, focus }: Reading): boolean {
  return tokens.some(({ fold }, i) => focus[i] && /^(?:kansa|nese$)/.test(fold));
}

/** "By what per cent more", "на сколько процентов больше", "қанша пайызға көп". */
function asksByPercent(reading: Reading): boolean {
  const { tokens, focus } = reading;
  return spansWithCue(reading, 'percent').some(({ from, to }) => {
    const before = [from - 1, from - 2].some((i) => BY.test(tokens[i]?.fold ?? ''));
    return focus[from] && (before || BY_IT.test(tokens[to - 1]?.fold ?? ''));
  });
}

const BY = /^(?:na|bi)$/;
const BY_IT = /^paiizga|^paizga/;

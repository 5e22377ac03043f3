import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import { findCode } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { type Slice, shapeOf } from '../catalogue/observation.ts';
import { besideWhole } from './beside-whole.ts';
import { isRate } from './counted-unit.ts';
import { type OperationSlot, readOperation } from './operation-slot.ts';
import type { PartlyNamed } from './partly-named-codes.ts';
import type { FigureAsk, Operation, PeriodAsk, SliceAsk } from './question.ts';
import { askForRank } from './rank-ask.ts';
import { LONGEST_RANKING } from './ranking-slot.ts';
import { hasCue, type Reading, spansWithCue, withoutName } from './reading.ts';
import type { CodeSlot, Slots } from './slots.ts';
import { SURE } from './strength.ts';
import { readBeyond } from './threshold-slot.ts';

/** An indicator with what a message says for it: its slots, and the tokens that its wordings explain. */
export interface About {
  readonly indicator: CatalogueIndicator;
  readonly slots: Slots;
  readonly named: ReadonlySet<number>;
  /** The tokens of wordings of which at least half was said: the indicator's name. */
  readonly name: ReadonlySet<number>;
}

/** Puts what was read into a question about an indicator. */
export function buildAsk(message: Reading, about: About, catalogue: Catalogue): FigureAsk {
  const { indicator, slots } = about;
  const reading = withoutName(message, about.name);
  const operation = operationAsked(reading, about);
  const ranked = rankAsked(operation, about, catalogue);
  if (ranked !== undefined)
    return {
      indicator: indicator.id,
      period: periodFor(reading, ranked.operation, ranked.slices),
      ...ranked,
    };
  const named = asked(reading, about, operation, catalogue);
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
      !inPercent(done) && { share: base === undefined ? {} : { base } }),
    ...(slots.wholeSystem.length > 0 && { remarks: ['whole_system' as const] }),
  };
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

/** "By how many per cent more": the per cent is of the other group, not of the whole. */
function inPercent(operation: Operation): boolean {
  return (
    (operation.kind === 'difference' || operation.kind === 'change') && operation.expressed === 'percent'
  );
}

/** One slice is set in relation to another, so that their order counts. */
function isRelation({ kind }: Operation): boolean {
  return kind === 'difference' || kind === 'ratio';
}

/** Skeletons of Kazakh ablative endings: what has one is what the other is compared with. */
const THAN_IT = /(?:[dtn][ae]n)$/;

/** "Б-дан А көп" names first what is compared with: it goes last, as in the other languages. */
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
    (THAN_IT.test(tokens[span.to - 1]?.fold ?? '') || /^[dtn][ae]n$/.test(tokens[span.to]?.fold ?? ''));
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

function tokensOf({ from, to }: CodeSlot['span']): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
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
  operation: Operation,
  { indicator: { indicator }, slots }: About,
  slices: readonly SliceAsk[],
): Operation {
  // "Average" belongs to the name of an indicator that is itself a ratio.
  if (indicator.ratio !== undefined && operation.kind === 'average') return { kind: 'value' };
  // Of what is no count, "in total" asks for itself: it is added up only where several are named, and then refused.
  if (indicator.additive !== true && operation.kind === 'sum' && slices.length < 2) return { kind: 'value' };
  if (
    indicator.additive !== true &&
    operation.kind === 'average' &&
    !isMeanOfMany(reading, indicator, slices)
  )
    return { kind: 'value' };
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
  if (operation.kind === 'value' && comparesTwo(reading, slices))
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

/** True for what ranks the values or the changes. */
function ranks(operation: Operation): operation is Extract<Operation, { kind: 'extreme' | 'largestChange' }> {
  return operation.kind === 'extreme' || operation.kind === 'largestChange';
}

/**
 * Rates and prices have "on average", "per" in their names: a mean of them is asked for where several years are named, or several parts of a rate.
 */
function isMeanOfMany(
  { period: { ask } }: Reading,
  indicator: CatalogueIndicator['indicator'],
  slices: readonly SliceAsk[],
): boolean {
  const isOneYear =
    ask === undefined || ask.kind === 'newest' || (ask.kind === 'periods' && ask.periods.length < 2);
  return !isOneYear || (slices.length > 1 && isRate(indicator));
}

/** "By how many are urban ones more than rural ones?" */
function comparesTwo(reading: Reading, slices: readonly SliceAsk[]): boolean {
  const [a, b] = slices.map(({ slice }) => shapeOf(slice));
  return slices.length === 2 && a === b && comparesNothing(reading);
}

/** "By how many more?", with nothing to compare with but the time before. */
function comparesNothing(reading: Reading): boolean {
  // Forms of "more" are other words ("болеет").
  const compares = spansWithCue(reading, 'comparative').some(
    (span) => reading.focus[span.from] && span.strength > SURE,
  );
  return compares && (hasCue(reading, 'howMany') || asksByPercent(reading));
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

/** "Of all residents": the whole is everything that the indicator counts. */
function ofEverything(reading: Reading, named: ReadonlySet<number>): boolean {
  return spansWithCue(reading, 'total').some(
    ({ to }) => reading.focus[to - 1] && (named.has(to) || named.has(to + 1)),
  );
}

interface Asked {
  readonly slices: readonly SliceAsk[];
  readonly base?: Slice;
  readonly breakdown?: string;
}

function asked(
  reading: Reading,
  { indicator, slots, named }: About,
  operation: OperationSlot,
  catalogue: Catalogue,
): Asked {
  const codes = distinct([...slots.codes, ...slots.partly.flatMap(slotOf)]);
  const breakdown = slots.breakdowns[0] ?? rankedDimension(indicator, codes, operation);
  if (breakdown !== undefined && !codes.some(({ dimension }) => dimension === breakdown.dimension)) {
    const rest = combine(codes.filter(({ negated }) => !negated));
    return {
      slices: partsOf(indicator, breakdown.dimension, catalogue).map((code) => ({
        slice: { ...rest, [breakdown.dimension]: code },
      })),
      breakdown: breakdown.dimension,
    };
  }
  if (operation.share) {
    const related = wholeAndPart(codes, catalogue);
    if (related !== undefined && ofEverything(reading, named))
      return { slices: [{ slice: { [related.part.dimension]: related.part.code } }], base: {} };
    if (related !== undefined)
      return {
        slices: [{ slice: { [related.part.dimension]: related.part.code } }],
        base: { [related.whole.dimension]: related.whole.code },
      };
  }
  const everything = operation.share && ofEverything(reading, named) ? { base: {} } : {};
  const narrow = codes.filter(
    (one) => !codes.some((other) => other !== one && !other.negated && isAncestor(one, other, catalogue)),
  );
  const excepted = exceptionsIn(narrow, catalogue);
  if (excepted.length > 0) {
    const slice = combine(narrow.filter((one) => !one.negated));
    const without = excepted.map(({ dimension, code }) => ({ [dimension]: code }));
    return { slices: [{ slice, without }], ...everything };
  }
  const slices = alternatives(
    reading,
    narrow.filter(({ negated }) => !negated),
    indicator,
  );
  if (hasCue(reading, 'rest')) return { slices: [...slices, ...restOf(slices, indicator, catalogue)] };
  return { slices, ...everything };
}

/**
 * What is taken away. "Not stationary but semi-stationary ones" takes nothing away: it names another code of the dimension instead. A part of a code that
 * is named is taken from it.
 */
function exceptionsIn(codes: readonly CodeSlot[], catalogue: Catalogue): readonly CodeSlot[] {
  return codes.filter(
    (one) =>
      one.negated &&
      !codes.some(
        (other) => !other.negated && other.dimension === one.dimension && !isAncestor(other, one, catalogue),
      ),
  );
}

/** "Where is it highest?", "top 5": by region, where the indicator has regions and none is named. */
function rankedDimension(
  indicator: CatalogueIndicator,
  codes: readonly CodeSlot[],
  { operation }: OperationSlot,
): { readonly dimension: string } | undefined {
  const isAmong = 'among' in operation && operation.among === 'slices';
  const held = (indicator.codes.get(AREA)?.size ?? 0) > 1;
  return isAmong && held && !codes.some(({ dimension }) => dimension === AREA)
    ? { dimension: AREA }
    : undefined;
}

/** Codes of one dimension are alternatives; of several dimensions, they narrow one slice, unless "and" joins them. */
function alternatives(
  reading: Reading,
  codes: readonly CodeSlot[],
  indicator: CatalogueIndicator,
): readonly SliceAsk[] {
  const dimensions = [...new Set(codes.map(({ dimension }) => dimension))];
  if (
    dimensions.length > 1 &&
    dimensions.length === codes.length &&
    areListed(reading, codes) &&
    !indicator.shapes.has([...dimensions].sort().join('&'))
  ) {
    return codes.map(({ dimension, code }) => ({ slice: { [dimension]: code } }));
  }
  let slices: Slice[] = [{}];
  for (const dimension of dimensions) {
    const own = codes.filter((one) => one.dimension === dimension);
    slices = slices.flatMap((slice) => own.map(({ code }) => ({ ...slice, [dimension]: code })));
  }
  return slices.map((slice) => ({ slice }));
}

const JOINING = new Set(['i', 'and', 'jane', 'men', 'ben', 'pen', 'a', 'vs', 'ili', 'or', 'nemese']);

/** True where a comma or "and" stands between every two neighbouring codes. */
function areListed({ tokens }: Reading, codes: readonly CodeSlot[]): boolean {
  const spans = codes.map(({ span }) => span).sort((a, b) => a.from - b.from);
  return spans.slice(1).every((span, i) => {
    const before = spans[i];
    if (before === undefined || tokens[span.from]?.pause === ',') return true;
    return tokens.slice(before.to, span.from).some(({ fold }) => JOINING.has(fold));
  });
}

/** The code that a part of its name means; none where several have that part. */
function slotOf({ dimension, codes, tokens }: PartlyNamed): readonly CodeSlot[] {
  const [code] = codes;
  if (code === undefined || codes.length > 1) return [];
  const span = {
    from: Math.min(...tokens),
    to: Math.max(...tokens) + 1,
    strength: 1,
    concepts: [],
    languages: [],
  };
  return [{ span, dimension, code, negated: false }];
}

function distinct(codes: readonly CodeSlot[]): readonly CodeSlot[] {
  return codes.filter(
    (one, i) =>
      codes.findIndex((other) => other.dimension === one.dimension && other.code === one.code) === i,
  );
}

function combine(codes: readonly CodeSlot[]): Slice {
  return Object.fromEntries(codes.map(({ dimension, code }) => [dimension, code]));
}

/** The codes that make up a dimension's total: those that have no parent and are held. */
export function partsOf(
  indicator: CatalogueIndicator,
  dimension: string,
  catalogue: Catalogue,
): readonly string[] {
  const held = indicator.codes.get(dimension) ?? new Set<string>();
  const codes = catalogue.codelists.get(dimension)?.codes ?? [];
  return codes.filter(({ code, parent }) => held.has(code) && parent === undefined).map(({ code }) => code);
}

/** "The rest": the codes of the dimension that were not named. */
function restOf(
  slices: readonly SliceAsk[],
  indicator: CatalogueIndicator,
  catalogue: Catalogue,
): readonly SliceAsk[] {
  const named = slices.map(({ slice }) => slice);
  const dimension = shapeOf(named[0] ?? {});
  if (dimension === '' || dimension.includes('&')) return [];
  return partsOf(indicator, dimension, catalogue)
    .filter((code) => !named.some((slice) => slice[dimension] === code))
    .map((code) => ({ slice: { [dimension]: code } }));
}

function wholeAndPart(
  codes: readonly CodeSlot[],
  catalogue: Catalogue,
): { whole: CodeSlot; part: CodeSlot } | undefined {
  for (const whole of codes) {
    const part = codes.find((one) => one !== whole && isAncestor(whole, one, catalogue));
    if (part !== undefined) return { whole, part };
  }
  return undefined;
}

function isAncestor(ancestor: CodeSlot, of: CodeSlot, catalogue: Catalogue): boolean {
  if (ancestor.dimension !== of.dimension) return false;
  for (let code = findCode(catalogue, of.dimension, of.code)?.parent; code !== undefined; ) {
    if (code === ancestor.code) return true;
    code = findCode(catalogue, of.dimension, code)?.parent;
  }
  return false;
}

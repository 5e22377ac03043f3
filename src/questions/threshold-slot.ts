import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { isAblativeEnding, isInAblative } from '../language/kazakh-cases.ts';
import { isPercent } from './counted-unit.ts';
import type { Operation, PeriodAsk } from './question.ts';
import { hasCue, inFocus, meanings, type Reading } from './reading.ts';

/** A number that values are to be above or below: "above 5 %", "5 %-дан жоғары". */
interface Threshold {
  readonly side: 'above' | 'below';
  readonly limit: number;
  /** `scaled`: thousands or millions of something. */
  readonly unit: 'percent' | 'plain' | 'scaled';
  readonly tokens: readonly number[];
}

/** Words before the number, as skeletons; "than" may stand between. */
const ABOVE =
  /^(?:vise|bols(?:e|ii|im|ih)|bole|svise|previs\w*|above|over|more|ehce\w*|higer|greater|larger)$/;
const BELOW = /^(?:nije|mense|mene|belou|under|les|louer|feuer|smaler)$/;
const THAN = /^(?:cem|than)$/;
/** Words behind the number, in Kazakh, which puts it into the ablative. */
const ABOVE_IT = /^(?:jogari|kop|artik|asatin|asip|asti|askan|asadi)/;
const BELOW_IT = /^(?:tomen|az|kem|aspaitin)/;
const PERCENT = /^(?:%|procent\w*|percent|percentage|paiz\w*|per)$/;
const CENT = /^cent$/;
/** Numbers of time and age are none of these. */
const TIME = /^(?:god|goda|godu|let|jil|jas|jasta|jastan|iear|iears|mesac|ai|raz|times|ese)/;
const NUMBER = /^\d{1,7}(?:\.\d+)?$/;

/** "More than 5 thousand", in a unit of its own. */
const SCALE = /^(?:tis|min|mln|mil|mlrd|thousand|hundred|cot|jus|juz)/;
const SCALED_UNIT = /^(?:TH|TS|MIL|ML|BL)/;

/**
 * Which of the regions, or years, are beyond a threshold, where that is asked. `listed`: the message names several slices or a breakdown. `taken`: tokens
 * of the indicator's name and of codes, whose numbers are no thresholds ("below 1.9 dollars a day", "over 65").
 */
export function readBeyond(
  reading: Reading,
  { indicator }: CatalogueIndicator,
  { listed, taken }: { readonly listed: boolean; readonly taken: ReadonlySet<number> },
): Operation | undefined {
  const threshold = readThreshold(reading, taken);
  if (threshold === undefined) return undefined;
  const { side, limit, unit } = threshold;
  const fits = unit === 'percent' ? isPercent(indicator) : !SCALED_UNIT.test(indicator.unit);
  const overPeriods = hasCue(reading, 'whichPeriod') || (!listed && isOfMany(reading.period.ask));
  // "Is it above 5 % there?" is answered by the value.
  if (unit === 'scaled' || !fits || !(overPeriods || listed || hasCue(reading, 'whichOne')))
    return { kind: 'value' };
  return { kind: 'beyond', side, limit, among: overPeriods ? 'periods' : 'slices' };
}

/** The tokens of a threshold: in per cent they are explained whatever is asked, else where it is asked which of several. */
export function thresholdTokens(reading: Reading): readonly number[] {
  const threshold = readThreshold(reading, new Set());
  if (threshold === undefined) return [];
  const ofSeveral =
    hasCue(reading, 'whichOne') ||
    reading.spans.some((span) => inFocus(reading, span) && meanings(span, 'by').length > 0);
  return threshold.unit === 'percent' || (threshold.unit === 'plain' && ofSeveral) ? threshold.tokens : [];
}

const OF_MANY: ReadonlySet<PeriodAsk['kind']> = new Set(['range', 'since', 'until', 'newestFew', 'all']);

function isOfMany(ask: PeriodAsk | undefined): boolean {
  return ask !== undefined && OF_MANY.has(ask.kind);
}

function readThreshold(
  { tokens, focus, period }: Reading,
  taken: ReadonlySet<number>,
): Threshold | undefined {
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  for (const [i, token] of tokens.entries()) {
    if (!focus[i] || taken.has(i) || period.tokens.has(i) || !NUMBER.test(token.fold)) continue;
    const to = afterUnit(fold, i + 1);
    if (TIME.test(fold(to))) continue;
    const unit = to > i + 1 ? 'percent' : SCALE.test(fold(to)) ? 'scaled' : 'plain';
    const first = THAN.test(fold(i - 1)) ? i - 2 : i - 1;
    const before = sideBefore(fold(first));
    const behind = sideBehind(fold, to);
    const side = before ?? behind?.side;
    if (side === undefined) continue;
    const [from, end] = before === undefined ? [i, behind?.to ?? to] : [first, to];
    const tokens = Array.from({ length: end - from }, (_, at) => from + at);
    return { side, limit: Number(token.fold), unit, tokens };
  }
  return undefined;
}

function sideBefore(word: string): Threshold['side'] | undefined {
  return ABOVE.test(word) ? 'above' : BELOW.test(word) ? 'below' : undefined;
}

function sideBehind(
  fold: (i: number) => string,
  to: number,
): { readonly side: Threshold['side']; readonly to: number } | undefined {
  const ending = isAblativeEnding(fold(to));
  const at = ending ? to + 1 : to;
  if (!ending && !isInAblative(fold(to - 1))) return undefined;
  const side = ABOVE_IT.test(fold(at)) ? 'above' : BELOW_IT.test(fold(at)) ? 'below' : undefined;
  return side && { side, to: at + 1 };
}

function afterUnit(fold: (i: number) => string, from: number): number {
  if (!PERCENT.test(fold(from))) return from;
  return CENT.test(fold(from + 1)) ? from + 2 : from + 1;
}

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { isMonthAt } from '../language/months.ts';
import type { About } from './about.ts';
import { AMONG, KAZAKH_AMONG } from './among.ts';
import type { FigureAsk, NotHeld } from './question.ts';
import { hasCue, inFocus, type Reading, spansWithCue } from './reading.ts';

/** Why what is asked of an indicator cannot be held or computed, whatever its figures are; undefined where it may be. */
export function whyNotHeld(
  reading: Reading,
  { slots, indicator, met }: Pick<About, 'slots' | 'indicator' | 'met'>,
  ask: FigureAsk,
): NotHeld | undefined {
  const missing = slots.missing[0];
  if (missing !== undefined)
    return {
      kind: 'breakdown',
      dimension: missing.dimension,
      ...('code' in missing && { code: missing.code }),
    };
  if (reading.period.finer && !isFinerInName(reading, met)) return { kind: 'finer_period' };
  // "Per organisation", "per 100,000 people" are other figures than the one that is not.
  const isPer =
    hasCue(reading, 'perOne') || (asksPerNumber(reading) && indicator.indicator.additive === true);
  if (isPer && indicator.indicator.ratio === undefined) return { kind: 'operation', reason: 'not_per' };
  if (ask.operation.kind === 'extreme' && asksOfChange(reading, indicator))
    return { kind: 'operation', reason: 'changes_ranked' };
  if (
    indicator.indicator.additive !== true &&
    (isShareAmong(reading, slots) || isShareOfPlace(reading, slots, indicator))
  )
    return { kind: 'operation', reason: 'rate_shared' };
  // "In a year?", after a year that was shown, looks no further than the year after it.
  if (reading.period.forecast && ask.operation.kind === 'value' && ask.countedFrom === undefined)
    return { kind: 'period', period: forecastPeriod(reading) };
  return undefined;
}

/** "Under 5.5 dollars a day" asks for no day. */
function isFinerInName(reading: Reading, met: ReadonlySet<number>): boolean {
  const said = spansWithCue(reading, 'finerPeriod').filter((span) => inFocus(reading, span));
  const isMonthSaid = reading.tokens.some((_, i) => reading.focus[i] && isMonthAt(reading.tokens, i));
  return said.length > 0 && !isMonthSaid && said.every(({ to }) => met.has(to - 1));
}

/** "Per 100,000 people", "100 мың адамға". */
function asksPerNumber(reading: Reading): boolean {
  const isMany = reading.tokens.some(
    ({ fold }, i) =>
      reading.focus[i] && /^(?:100|1000|10000|100000|1000000|tisac|min$|milion|thousand)/.test(fold),
  );
  return isMany && hasCue(reading, 'perMany');
}

/** "Where did it fall most?" is not where it is highest. */
function asksOfChange(reading: Reading, { indicator }: Pick<CatalogueIndicator, 'indicator'>): boolean {
  return indicator.rateOfChange !== true && hasCue(reading, 'growth', 'decline', 'change');
}

/** In Kazakh also "within". */
const WITHIN = /^isinde/;

/** "Share of women among the unemployed": the share stands beside the group, and "among" behind it, in Kazakh before it. */
function isShareAmong(reading: Reading, { codes }: Pick<About, 'slots'>['slots']): boolean {
  const { tokens } = reading;
  const shares = spansWithCue(reading, 'share', 'percent');
  return codes.some(({ span }) => {
    const before = shares.some(({ to }) => span.from - to >= 0 && span.from - to <= 1);
    const behind = shares.some(({ from }) => from === span.to);
    return (
      (before && [span.to - 1, span.to].some((token) => AMONG.test(tokens[token]?.fold ?? ''))) ||
      (behind && [span.from - 1, span.from].some((token) => isKazakhAmong(tokens[token]?.fold ?? '')))
    );
  });
}

/** "Доля Алматинской области в лесах страны", "Almaty's share of the forests": how much of a whole is a region's. */
function isShareOfPlace(
  reading: Reading,
  { codes }: About['slots'],
  { indicator: { unit } }: CatalogueIndicator,
): boolean {
  const { tokens } = reading;
  const shares = spansWithCue(reading, 'share');
  return codes.some(({ span, dimension }) => {
    if (dimension !== AREA) return false;
    const isRussian = shares.some(({ to }) => to === span.from) && IN.test(tokens[span.to]?.fold ?? '');
    const behind = shares.find(({ from }) => from === span.to);
    const isEnglish =
      behind !== undefined && !unit.startsWith('PT') && /'s$/.test(tokens[span.to - 1]?.text ?? '');
    return isRussian || isEnglish;
  });
}

const IN = /^vo?$/;

function forecastPeriod({ period: { ask } }: Reading): string {
  if (ask?.kind === 'periods') return ask.periods.at(-1) ?? '';
  if (ask?.kind === 'range') return ask.to;
  return ask?.kind === 'since' ? ask.from : '';
}

function isKazakhAmong(fold: string): boolean {
  return KAZAKH_AMONG.test(fold) || WITHIN.test(fold);
}

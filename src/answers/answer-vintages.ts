import type { Observation } from '../catalogue/observation.ts';
import type { ReadVintages, Vintage } from '../catalogue/vintage.ts';
import type { Question } from '../questions/question.ts';
import { dayAt } from '../releases/clock-time.ts';
import type { PeriodVintages, VintagesAnswer } from './answer.ts';
import { type Holdings, publishedValue } from './values.ts';

/** What vintages are read from. `readVintages` is missing where nothing but the newest editions is held; `timeZone` is the IANA name of the time that days are in. */
export interface VintageHoldings extends Holdings {
  readonly readVintages?: ReadVintages | undefined;
  readonly timeZone: string;
}

/** What was published of a series: for the periods that are named, else for the newest; where all are asked for, for those that were revised. */
export async function answerVintages(
  { catalogue, readSeries, readVintages, timeZone }: VintageHoldings,
  { ask }: Extract<Question, { kind: 'vintages' }>,
): Promise<VintagesAnswer> {
  const held = catalogue.indicators.get(ask.indicator);
  const [{ slice } = { slice: {} }] = ask.slices;
  if (readVintages === undefined || held === undefined) return { kind: 'vintages', ask };
  const current = new Map((await readSeries(ask.indicator, slice)).map((one) => [one.period, one]));
  const byPeriod = Map.groupBy(
    await readVintages(ask.indicator, slice),
    ({ observation }) => observation.period,
  );
  const periods = [...byPeriod].map(([period, vintages]): PeriodVintages => {
    const different = vintages.filter((one, i) => i === 0 || !isSame(one, vintages[i - 1]));
    const last = different.at(-1)?.observation;
    return {
      period,
      values: different.map(({ observation, since }) => {
        const figure = publishedValue(held, slice, observation)?.figure;
        return { ...(figure && { figure }), since: dayAt(since, timeZone) };
      }),
      isGone: last === undefined || !isEqual(last, current.get(period)),
    };
  });
  return { kind: 'vintages', ask, periods: choose(periods, ask.period) };
}

function choose(
  periods: readonly PeriodVintages[],
  wanted: Extract<Question, { kind: 'vintages' }>['ask']['period'],
): readonly PeriodVintages[] {
  switch (wanted.kind) {
    case 'periods':
      return periods.filter(({ period }) => wanted.periods.includes(period));
    case 'newest':
      return periods.slice(-1);
    case 'earliest':
      return periods.slice(0, 1);
    default: {
      const revised = periods.filter(({ values, isGone }) => values.length > 1 || isGone);
      return revised.length > 0 ? revised : periods.slice(-1);
    }
  }
}

function isSame(one: Vintage, other: Vintage | undefined): boolean {
  return isEqual(one.observation, other?.observation);
}

/** Another note makes no other value. */
function isEqual(one: Observation, other: Observation | undefined): boolean {
  return one.value === other?.value && one.status === other.status && one.unit === other.unit;
}

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Slice } from '../catalogue/observation.ts';
import { completeSlices } from '../questions/complete-slices.ts';
import type { FigureAsk, NotHeld, Question } from '../questions/question.ts';
import { breakdownCodes } from './breakdown-codes.ts';
import { pickPeriods } from './pick-periods.ts';
import { commonPeriods } from './read-table.ts';
import { type Holdings, readValues } from './values.ts';

/** A choice that is offered in the place of a total holds so many. */
const MOST_CHOICES = 5;

/** A question in place of one that cannot be answered: the nearest period, the breakdown, else the slice without what is missing. */
export async function nearestHeld(
  holdings: Holdings,
  ask: FigureAsk,
  why: NotHeld,
): Promise<readonly Question[]> {
  if (why.kind === 'table') return [{ kind: 'links', links: [why.link] }];
  const options: FigureAsk[] = [];
  if (why.kind === 'period') options.push(...(await nearestPeriods(holdings, ask, why.period)));
  if (why.kind === 'finer_period') options.push(...(await nearestPeriods(holdings, ask, yearOf(ask))));
  if (why.kind === 'breakdown') options.push(...breakdownBy(holdings, ask.indicator, why.dimension));
  if (why.kind === 'slice') {
    for (const one of singleDimensions(ask)) options.push(plainAsk(ask.indicator, one));
  }
  if (why.kind === 'operation') options.push(...valuesApart(ask));
  const held = await Promise.all(options.map((option) => isHeld(holdings, option)));
  const questions = options
    .filter((_, i) => held[i])
    .map((option): Question => ({ kind: 'figure', ask: option }));
  return withoutRepeats([...questions, ...(await askForTotal(holdings, ask.indicator))]);
}

/** The newest total of an indicator; where it has none, a choice between what it is made up of. Empty where nothing is held. */
export async function askForTotal(holdings: Holdings, id: string): Promise<readonly Question[]> {
  const indicator = holdings.catalogue.indicators.get(id);
  if (indicator === undefined) return [];
  const asks = completeAsks(plainAsk(id, {}), indicator);
  const held = await Promise.all(asks.map((ask) => isHeld(holdings, ask)));
  const options = asks.filter((_, i) => held[i]).map((ask): Question => ({ kind: 'figure', ask }));
  return options.length > 1 ? [{ kind: 'choice', options: options.slice(0, MOST_CHOICES) }] : options;
}

/** Where several dimensions have no total, a code of each of them is named. */
function completeAsks(ask: FigureAsk, indicator: CatalogueIndicator): readonly FigureAsk[] {
  const completed = completeSlices(ask, indicator);
  if (completed.kind === 'complete') return [completed.ask];
  return completed.asks.flatMap((one) => completeAsks(one, indicator));
}

/** A question for the newest value of one slice. */
export function plainAsk(indicator: string, slice: Slice): FigureAsk {
  return { indicator, slices: [{ slice }], period: { kind: 'newest' }, operation: { kind: 'value' } };
}

/** True where a question for values can be answered. */
export async function isHeld(holdings: Holdings, ask: FigureAsk): Promise<boolean> {
  const values = await Promise.all(ask.slices.map((slice) => readValues(holdings, ask, slice)));
  if (ask.breakdown !== undefined) return values.filter(({ size }) => size > 0).length > 1;
  const held = commonPeriods(values);
  return held.length > 0 && pickPeriods(ask.period, held).kind === 'picked';
}

/** What cannot be computed with is shown as it is: each value by itself. */
function valuesApart({ indicator, slices, breakdown, period }: FigureAsk): readonly FigureAsk[] {
  const values = { ...plainAsk(indicator, {}), slices, period, ...(breakdown && { breakdown }) };
  const isTotal = slices.every(({ slice }) => Object.keys(slice).length === 0);
  return isTotal && period.kind === 'newest' ? [] : [values];
}

async function nearestPeriods(
  holdings: Holdings,
  { indicator, slices }: FigureAsk,
  wanted: string,
): Promise<readonly FigureAsk[]> {
  const plain: FigureAsk = { ...plainAsk(indicator, {}), slices };
  const held = commonPeriods(await Promise.all(slices.map((slice) => readValues(holdings, plain, slice))));
  const nearest = nearestPeriod(held, wanted);
  return [
    ...(nearest === undefined
      ? []
      : [{ ...plain, period: { kind: 'periods' as const, periods: [nearest] } }]),
    ...(held.length > 1 ? [{ ...plain, period: { kind: 'all' as const } }] : []),
  ];
}

/** The year that a question for a month or a quarter names; empty where it names none. */
function yearOf({ period }: FigureAsk): string {
  return period.kind === 'periods' ? (period.periods[0] ?? '') : '';
}

function nearestPeriod(held: readonly string[], wanted: string): string | undefined {
  const year = Number(wanted.slice(0, 4));
  if (wanted === '' || Number.isNaN(year)) return held.at(-1);
  const distance = (period: string): number => Math.abs(Number(period.slice(0, 4)) - year);
  return [...held].sort((a, b) => distance(a) - distance(b))[0];
}

/** The codes of the dimension that are held, in place of one that is not. */
function breakdownBy({ catalogue }: Holdings, id: string, dimension: string): readonly FigureAsk[] {
  const indicator = catalogue.indicators.get(id);
  if (indicator === undefined) return [];
  const slices = breakdownCodes(indicator, dimension, catalogue).map((code) => ({
    slice: { [dimension]: code },
  }));
  return slices.length < 2 ? [] : [{ ...plainAsk(id, {}), slices, breakdown: dimension }];
}

function singleDimensions(ask: FigureAsk): readonly Slice[] {
  return ask.slices.flatMap(({ slice }) =>
    Object.entries(slice).map(([dimension, code]) => ({ [dimension]: code })),
  );
}

function withoutRepeats(questions: readonly Question[]): readonly Question[] {
  const byText = new Map(questions.map((question) => [JSON.stringify(question), question]));
  return [...byText.values()];
}

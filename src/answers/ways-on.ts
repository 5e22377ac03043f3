import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { FigureAsk, PeriodAsk } from '../questions/question.ts';
import type { WaysOn } from './answer.ts';
import { breakdownCodes } from './breakdown-codes.ts';
import { askForTotal, isHeld, plainAsk } from './nearest-held.ts';
import { type Holdings, readValues } from './values.ts';

/** A figure that a reader looks at, with the periods that are shown of it and those that are held. */
export interface Shown {
  readonly ask: FigureAsk;
  readonly periods: readonly string[];
  readonly held: readonly string[];
}

const NOWHERE: WaysOn = { breakdowns: [], related: [] };

/** So many related indicators are offered. */
const MOST_RELATED = 3;

/** Where to go from values: only to what is held, and never to what is shown already. Results of operations lead nowhere. */
export async function findWaysOn(holdings: Holdings, shown: Shown): Promise<WaysOn> {
  const { ask, periods, held } = shown;
  const indicator = holdings.catalogue.indicators.get(ask.indicator);
  if (indicator === undefined) return NOWHERE;
  // From a place, to the ranking that it is a place in.
  if (ask.operation.kind === 'rank')
    return { ...NOWHERE, breakdowns: [{ ...ask, operation: { kind: 'value' } }] };
  if (ask.operation.kind !== 'value') return NOWHERE;
  const total = await findTotal(holdings, ask);
  return {
    ...(periods.length < held.length && { years: { ...ask, period: { kind: 'all' } } }),
    breakdowns: await findBreakdowns(holdings, indicator, ask),
    ...(total && { total }),
    related: await findRelated(holdings, indicator, ask),
  };
}

async function findRelated(
  holdings: Holdings,
  indicator: CatalogueIndicator,
  { slices }: FigureAsk,
): Promise<readonly FigureAsk[]> {
  const ids = indicator.related.slice(0, MOST_RELATED);
  const [only, ...others] = slices;
  const slice = others.length === 0 && only?.without === undefined ? (only?.slice ?? {}) : {};
  const asks = ids.map(async (id): Promise<readonly FigureAsk[]> => {
    const same = plainAsk(id, slice);
    if (await isHeld(holdings, same)) return [same];
    const totals = await askForTotal(holdings, id);
    return totals.flatMap((total) => (total.kind === 'figure' ? [total.ask] : []));
  });
  return (await Promise.all(asks)).flat();
}

/** The slice with as few codes as are held: nothing named, where the indicator has a total. */
async function findTotal(holdings: Holdings, ask: FigureAsk): Promise<FigureAsk | undefined> {
  const [first] = ask.slices;
  if (first === undefined) return undefined;
  const fewest = Object.keys(first.slice).length;
  for (const slice of subsets(first.slice)) {
    if (Object.keys(slice).length === fewest && first.without === undefined) return undefined;
    const total = plainAsk(ask.indicator, slice);
    if (await isHeld(holdings, total)) return total;
  }
  return undefined;
}

/** All slices with some of the codes, the fewest first. */
function subsets(slice: Slice): readonly Slice[] {
  let all: Slice[] = [{}];
  for (const [dimension, code] of Object.entries(slice))
    all = all.flatMap((one) => [one, { ...one, [dimension]: code }]);
  return all.sort((a, b) => Object.keys(a).length - Object.keys(b).length);
}

async function findBreakdowns(
  holdings: Holdings,
  indicator: CatalogueIndicator,
  ask: FigureAsk,
): Promise<readonly FigureAsk[]> {
  const [only] = ask.slices;
  if (only === undefined || only.without !== undefined || ask.share !== undefined) return [];
  if (ask.slices.length > 1) return [];
  const found = await Promise.all(
    indicator.indicator.dimensions
      .filter((dimension) => only.slice[dimension] === undefined)
      .map((dimension) => breakdownOf(holdings, indicator, only.slice, dimension, ask.period)),
  );
  return found.flat();
}

/** By a dimension, where at least two of its codes are held; in the period that is looked at, where it is held for that too. */
async function breakdownOf(
  holdings: Holdings,
  indicator: CatalogueIndicator,
  base: Slice,
  dimension: string,
  period: PeriodAsk,
): Promise<readonly FigureAsk[]> {
  const slices = breakdownCodes(indicator, dimension, holdings.catalogue).map((code) => ({
    slice: { ...base, [dimension]: code },
  }));
  const ask: FigureAsk = { ...plainAsk(indicator.id, {}), slices, breakdown: dimension };
  const values = await Promise.all(slices.map((slice) => readValues(holdings, ask, slice)));
  const isIn = (one: string): boolean => values.filter((of) => of.has(one)).length > 1;
  if (values.filter(({ size }) => size > 0).length < 2) return [];
  const [year, ...others] = period.kind === 'periods' ? period.periods : [];
  const keeps = year !== undefined && others.length === 0 && isIn(year);
  return [keeps ? { ...ask, period } : ask];
}

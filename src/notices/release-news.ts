import type { EditionText } from '../catalogue/edition.ts';
import type { Changes, IndicatorChange } from '../releases/changes.ts';
import { concernedIndicators, concernedSeries, NARROW } from './concerned-series.ts';
import { type Editions, sizeOf, type ToldSeries, tellSeries } from './tell-series.ts';
import type { Topic } from './topic.ts';

/** What a release brings, to everybody. */
export interface ReleaseContent extends Editions {
  readonly edition: EditionText;
  /** SDMX period that it describes. */
  readonly period: string;
  readonly changes: Changes;
}

/** What a release brings to somebody who wants to hear of certain topics. */
export interface ReleaseNews extends Pick<ReleaseContent, 'edition' | 'period'> {
  readonly topics: readonly Topic[];
  /** The first of what concerns them, in the order in which it is told. */
  readonly series: readonly ToldSeries[];
  /** Of all that concerns them: values that are new, revised (or otherwise marked), withdrawn. */
  readonly counts: { readonly fresh: number; readonly revised: number; readonly withdrawn: number };
  /** Their sum. */
  readonly count: number;
  /** Indicators by what became of them. */
  readonly indicators: readonly (readonly [IndicatorChange['kind'], readonly string[]])[];
}

/** So many series are told of at most. */
const MOST_TOLD = 10;
/** So many are weighed against one another: each of them has to be read. */
const MOST_WEIGHED = 200;

const INDICATOR_KINDS = ['new', 'discontinued', 'redefined'] as const;

/** Chooses what of a release somebody is told: what they asked for most particularly, then key figures and totals, then what changed most. */
export async function newsOf(content: ReleaseContent, topics: readonly Topic[]): Promise<ReleaseNews> {
  const { edition, period, changes } = content;
  const indicators = concernedIndicators(changes.indicators, topics);
  const gone = new Set(
    indicators.filter(({ kind }) => kind === 'discontinued').map(({ indicator }) => indicator),
  );
  // Of an indicator that is gone it is said as a whole.
  const concerned = concernedSeries(changes, topics, edition.publication.keyFigures).filter(
    ({ indicator }) => !gone.has(indicator),
  );
  const weighed = await Promise.all(
    concerned.slice(0, MOST_WEIGHED).map((series) => tellSeries(content, series)),
  );
  const told = weighed.filter((one) => one !== undefined && one.told.length > 0) as ToldSeries[];
  const all = concerned.flatMap(({ changes }) => changes);
  const of = (kind: string): number => all.filter((change) => change.kind === kind).length;
  return {
    edition,
    period,
    topics,
    series: told.sort(byWeight).slice(0, MOST_TOLD),
    counts: { fresh: of('new'), revised: of('revised'), withdrawn: of('withdrawn') },
    count: all.length,
    indicators: INDICATOR_KINDS.map((kind) => [
      kind,
      indicators.filter((one) => one.kind === kind).map(({ indicator }) => indicator),
    ]),
  };
}

function byWeight(a: ToldSeries, b: ToldSeries): number {
  return b.particularity - a.particularity || a.place - b.place || sizeOf(b) - sizeOf(a);
}

/** True where somebody asked for the series itself, or for its indicator, and not only for all of a publication. */
export function isAskedFor({ particularity }: ToldSeries): boolean {
  return particularity >= NARROW;
}

import type { Figure } from '../answers/answer.ts';
import { type Holdings, publishedValue } from '../answers/values.ts';
import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { EditionText } from '../catalogue/edition.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { Changes, ObservationChange } from '../releases/changes.ts';
import { type ConcernedSeries, concernedSeries } from './concerned-series.ts';
import { newestOf } from './tell-series.ts';
import type { Topic } from './topic.ts';

/** A release that was taken back, and what answers in its place. */
export interface CorrectionContent {
  /** The words of the edition that was taken back. */
  readonly told: Catalogue;
  /** SDMX period that it described. */
  readonly period: string;
  /** What it had changed. */
  readonly changes: Changes;
  readonly now: Holdings;
  /** The edition that answers now. */
  readonly edition: EditionText;
}

/** A value that was told and holds no more, and what holds now. */
export interface Corrected {
  readonly period: string;
  /** Missing where it was told that there is none, or that it is taken back. */
  readonly told?: Figure;
  /** What holds for the same period. */
  readonly holds?: Figure;
  /** Where nothing holds for it, the newest value that does. */
  readonly newest?: Figure;
}

/** A series, and what of it was told and holds no more. */
export interface CorrectedSeries extends Pick<ConcernedSeries, 'indicator' | 'slice'> {
  readonly held: CatalogueIndicator;
  readonly corrected: readonly Corrected[];
}

/** What somebody with certain topics was told, or would have been, and holds no more. */
export interface CorrectionNews extends Pick<CorrectionContent, 'edition' | 'period'> {
  readonly topics: readonly Topic[];
  /** The first of what concerns them. */
  readonly series: readonly CorrectedSeries[];
  /** How many values hold no more. */
  readonly count: number;
}

/** So many series are told of at most. */
const MOST_TOLD = 10;

/** What of a withdrawn release concerns somebody with these topics. */
export async function correctionOf(
  content: CorrectionContent,
  topics: readonly Topic[],
): Promise<CorrectionNews> {
  const { edition, period, changes } = content;
  const concerned = concernedSeries(changes, topics, edition.publication.keyFigures);
  const series = await Promise.all(concerned.slice(0, MOST_TOLD).map((one) => correct(content, one)));
  return {
    edition,
    period,
    topics,
    series: series.filter((one) => one !== undefined),
    count: concerned.reduce((sum, { changes }) => sum + changes.length, 0),
  };
}

async function correct(
  { told, now }: CorrectionContent,
  { indicator: id, slice, changes }: ConcernedSeries,
): Promise<CorrectedSeries | undefined> {
  const [then, held] = [told.indicators.get(id), now.catalogue.indicators.get(id)];
  const known = held ?? then;
  if (known === undefined) return undefined;
  const holding = held === undefined ? [] : await now.readSeries(id, slice);
  const valued = holding.flatMap((one) => publishedValue(known, slice, one)?.figure ?? []);
  const corrected = newestOf(changes).map((change): Corrected => {
    const { period } = change;
    const figure = toldFigure(then ?? known, slice, change);
    const holds = valued.find((one) => one.period === period);
    const newest = holds === undefined ? valued.at(-1) : undefined;
    return {
      period,
      ...(figure && { told: figure }),
      ...(holds && { holds }),
      ...(newest && { newest }),
    };
  });
  return { indicator: id, slice, held: known, corrected };
}

function toldFigure(of: CatalogueIndicator, slice: Slice, change: ObservationChange): Figure | undefined {
  if (change.kind === 'withdrawn') return undefined;
  return publishedValue(of, slice, { period: change.period, ...change.after })?.figure;
}

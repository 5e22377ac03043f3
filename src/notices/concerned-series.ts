import { sliceKey } from '../catalogue/observation.ts';
import type { Publication } from '../catalogue/publication.ts';
import type { Changes, IndicatorChange } from '../releases/changes.ts';
import { indexChanges, type SeriesChanges } from './index-changes.ts';
import { covers } from './subscription.ts';
import type { Topic } from './topic.ts';

/** A series that a release changed, as far as it concerns somebody. */
export interface ConcernedSeries extends SeriesChanges {
  /** How particularly it was asked for: 0 and 1 by everything and a publication, from 2 on by an indicator and its slices. */
  readonly particularity: number;
  /** Before others of equal particularity: its place among the key figures, where no indicator was asked for; after all of them, how many codes it has. */
  readonly place: number;
}

/** From so much on it was asked for an indicator. */
export const NARROW = 2;

/** More than any place of a key figure. */
const AFTER_KEY_FIGURES = 100;

/** The changed series that somebody with these topics wants to hear of, what they asked for most particularly first, and an indicator's total before its parts. */
export function concernedSeries(
  changes: Changes,
  topics: readonly Topic[],
  keyFigures: Publication['keyFigures'],
): readonly ConcernedSeries[] {
  const places = new Map(
    keyFigures?.map(({ indicator, slice = {} }, place) => [`${indicator}?${sliceKey(slice)}`, place]) ?? [],
  );
  const concerned = candidates(changes, topics).flatMap((series): ConcernedSeries[] => {
    const { indicator, slice, key } = series;
    const asked = topics.filter((topic) => covers(topic, { kind: 'slice', indicator, slice }));
    if (asked.length === 0) return [];
    const particularity = Math.max(...asked.map(particularityOf));
    const keyPlace = particularity < NARROW ? places.get(key) : undefined;
    return [{ ...series, particularity, place: keyPlace ?? AFTER_KEY_FIGURES + Object.keys(slice).length }];
  });
  return concerned.sort((a, b) => b.particularity - a.particularity || a.place - b.place);
}

/** Of those who ask for indicators, only these are looked through: a release may change a hundred thousand series. */
function candidates(changes: Changes, topics: readonly Topic[]): readonly SeriesChanges[] {
  const index = indexChanges(changes);
  const named = topics.map((topic) => ('indicator' in topic ? topic.indicator : undefined));
  return named.includes(undefined)
    ? [...index.values()].flat()
    : [...new Set(named)].flatMap((indicator) => index.get(indicator ?? '') ?? []);
}

/** What became of indicators that somebody with these topics asked for, or for a part of. */
export function concernedIndicators(
  changes: readonly IndicatorChange[],
  topics: readonly Topic[],
): readonly IndicatorChange[] {
  return changes.filter(({ indicator }) =>
    topics.some((topic) =>
      topic.kind === 'slice'
        ? topic.indicator === indicator
        : covers(topic, { kind: 'indicator', indicator }),
    ),
  );
}

function particularityOf(topic: Topic): number {
  switch (topic.kind) {
    case 'all':
      return 0;
    case 'publication':
      return 1;
    case 'indicator':
      return NARROW;
    case 'slice':
      return NARROW + Object.keys(topic.slice).length;
  }
}

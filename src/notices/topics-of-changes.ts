import type { Slice } from '../catalogue/observation.ts';
import { sliceKey } from '../catalogue/observation.ts';
import type { Changes } from '../releases/changes.ts';
import { kindBits } from './notice-kind.ts';
import { toldOf } from './told-changes.ts';
import { topicKey } from './topic.ts';

/** The keys of all topics that a release tells of, each with the kinds of what it tells of it as bits. */
export function topicsOfChanges(changes: Changes): ReadonlyMap<string, number> {
  const { observations, indicators } = toldOf(changes);
  const topics = new Map<string, number>();
  const add = (key: string, kinds: number): void => {
    topics.set(key, (topics.get(key) ?? 0) | kinds);
  };
  const addIndicator = (indicator: string, kinds: number): void => {
    add('all', kinds);
    add(topicKey({ kind: 'publication', publication: publicationOf(indicator) }), kinds);
    add(topicKey({ kind: 'indicator', indicator }), kinds);
  };

  // A series has many periods, all of the same topics.
  const slices = new Map<string, { indicator: string; slice: Slice; kinds: number }>();
  for (const { kind, indicator, slice } of observations) {
    const key = `${indicator}?${sliceKey(slice)}`;
    const known = slices.get(key);
    const kinds = bitsOf(kind) | (known?.kinds ?? 0);
    slices.set(key, { indicator, slice, kinds });
  }
  for (const { indicator, slice, kinds } of slices.values()) {
    addIndicator(indicator, kinds);
    for (const part of partsOf(slice)) add(topicKey({ kind: 'slice', indicator, slice: part }), kinds);
  }
  for (const { indicator, kind } of indicators) addIndicator(indicator, bitsOf(kind));
  return topics;
}

/** Every slice that holds this one, itself included, but for the total. */
function partsOf(slice: Slice): readonly Slice[] {
  return Object.entries(slice)
    .reduce<Slice[]>(
      (parts, [dimension, code]) => parts.flatMap((part) => [part, { ...part, [dimension]: code }]),
      [{}],
    )
    .slice(1);
}

function publicationOf(indicator: string): string {
  return indicator.slice(0, indicator.indexOf('/'));
}

function bitsOf(kind: Changes['observations' | 'indicators'][number]['kind']): number {
  return kindBits([kind === 'new' ? 'figures' : 'revisions']);
}

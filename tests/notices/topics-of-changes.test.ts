import { expect, test } from 'vitest';
import { kindBits } from '../../src/notices/notice-kind.ts';
import { topicsOfChanges } from '../../src/notices/topics-of-changes.ts';
import type { ObservationChange } from '../../src/releases/changes.ts';

const held = { value: 1, status: 'A' } as const;
const FIGURES = kindBits(['figures']);
const REVISIONS = kindBits(['revisions']);

const added = (slice: ObservationChange['slice'], period = '2025'): ObservationChange => ({
  indicator: 'sdg/1-2-1',
  slice,
  period,
  kind: 'new',
  after: held,
});

test('a figure of a slice is told to all who hear of anything that holds it', () => {
  const topics = topicsOfChanges({ observations: [added({ SEX: 'F', REF_AREA: 'KZ79' })], indicators: [] });
  expect([...topics.keys()].sort()).toEqual([
    'all',
    'i:sdg/1-2-1',
    'p:sdg',
    's:sdg/1-2-1?REF_AREA=KZ79',
    's:sdg/1-2-1?REF_AREA=KZ79&SEX=F',
    's:sdg/1-2-1?SEX=F',
  ]);
  expect(new Set(topics.values())).toEqual(new Set([FIGURES]));
});

test('a total is told to nobody who hears only of a part', () => {
  const topics = topicsOfChanges({ observations: [added({})], indicators: [] });
  expect([...topics.keys()]).toEqual(['all', 'p:sdg', 'i:sdg/1-2-1']);
});

test('each topic has the kinds of what changed within it, over all periods', () => {
  const topics = topicsOfChanges({
    observations: [
      added({ SEX: 'F' }),
      { ...added({ SEX: 'F' }, '2024'), kind: 'revised', before: held, after: { ...held, value: 2 } },
      { indicator: 'sdg/1-2-1', slice: { SEX: 'M' }, period: '2024', kind: 'withdrawn', before: held },
    ],
    indicators: [],
  });
  expect(topics.get('s:sdg/1-2-1?SEX=F')).toBe(FIGURES | REVISIONS);
  expect(topics.get('s:sdg/1-2-1?SEX=M')).toBe(REVISIONS);
  expect(topics.get('all')).toBe(FIGURES | REVISIONS);
});

test('an indicator that is new is figures, one that ends or reads otherwise is revised', () => {
  const topics = topicsOfChanges({
    observations: [],
    indicators: [
      { indicator: 'sdg/1-2-1', kind: 'new' },
      { indicator: 'sdg/1-2-2', kind: 'redefined' },
    ],
  });
  expect(topics.get('i:sdg/1-2-1')).toBe(FIGURES);
  expect(topics.get('i:sdg/1-2-2')).toBe(REVISIONS);
  expect(topics.get('p:sdg')).toBe(FIGURES | REVISIONS);
});

test('nothing that changed is told to nobody', () => {
  expect(topicsOfChanges({ observations: [], indicators: [] }).size).toBe(0);
});

test('another note, or a status that says nothing to readers, is told to nobody', () => {
  const revised = { ...added({}), kind: 'revised', before: held } as const;
  const topics = topicsOfChanges({
    observations: [
      { ...revised, after: { ...held, note: 'rounded' } },
      { ...revised, after: { ...held, status: 'V' } },
    ],
    indicators: [],
  });
  expect(topics.size).toBe(0);
});

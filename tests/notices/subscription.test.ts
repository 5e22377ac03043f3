import { describe, expect, test } from 'vitest';
import { covers } from '../../src/notices/subscription.ts';
import { readTopicKey } from '../../src/notices/topic.ts';

describe('whoever hears of the first hears of the second', () => {
  test.each([
    ['all', 'all'],
    ['all', 'p:sdg'],
    ['all', 's:sdg/8-5-2?SEX=F'],
    ['p:sdg', 'i:sdg/8-5-2'],
    ['p:sdg', 's:sdg/8-5-2?SEX=F'],
    ['i:sdg/8-5-2', 's:sdg/8-5-2?SEX=F'],
    ['s:sdg/8-5-2?SEX=F', 's:sdg/8-5-2?REF_AREA=KZSHY&SEX=F'],
    ['s:sdg/8-5-2?REF_AREA=KZSHY&SEX=F', 's:sdg/8-5-2?REF_AREA=KZSHY&SEX=F'],
  ])('%s, %s', (outer, inner) => {
    expect(covers(readTopicKey(outer), readTopicKey(inner))).toBe(true);
  });
});

describe('whoever hears of the first need not hear of the second', () => {
  test.each([
    ['p:sdg', 'all'],
    ['i:sdg/8-5-2', 'p:sdg'],
    ['p:sdg', 'i:sdg-regions/8-5-2'],
    ['i:sdg/8-5-2', 'i:sdg/8-5-21'],
    ['s:sdg/8-5-2?SEX=F', 'i:sdg/8-5-2'],
    ['s:sdg/8-5-2?SEX=F', 's:sdg/8-5-2?SEX=M'],
    ['s:sdg/8-5-2?REF_AREA=KZSHY&SEX=F', 's:sdg/8-5-2?SEX=F'],
    ['s:sdg/8-5-2?SEX=F', 's:sdg/8-6-1?SEX=F'],
  ])('%s, %s', (outer, inner) => {
    expect(covers(readTopicKey(outer), readTopicKey(inner))).toBe(false);
  });
});

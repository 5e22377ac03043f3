import { expect, test } from 'vitest';
import type { SaidWord } from '../../src/questions/compare-words.ts';
import { type Ranked, WordingRanker } from '../../src/questions/rank-wordings.ts';
import { packWordings, type RawWording, type WordingTable } from '../../src/questions/wording-table.ts';

const wording = (thing: number, words: readonly number[], letters = ''): RawWording => ({
  thing,
  words,
  weak: false,
  letters,
});
const said = (...words: number[]): readonly (readonly SaidWord[])[] =>
  words.map((word) => [{ word, strength: 1 }]);
const rank = (
  table: WordingTable,
  said: readonly (readonly SaidWord[])[],
  letters = '',
  most = 100,
): readonly Ranked[] => new WordingRanker(table).rank(said, letters, most);
const order = (ranked: readonly Ranked[]): readonly number[] => ranked.map(({ thing }) => thing);

const POVERTY = 0;
const RATE = 1;
const CHILD = 2;
const WATER = 3;
const table = packWordings(4, [
  wording(0, [POVERTY, RATE], ' poverti rat '),
  wording(1, [CHILD, POVERTY, RATE], ' cild poverti rat '),
  wording(2, [WATER, RATE], ' wat rat '),
  wording(3, [WATER]),
]);

test('the thing that says most of the message comes first; what says none of it does not come', () => {
  expect(order(rank(table, said(CHILD, POVERTY)))).toEqual([1, 0]);
  expect(order(rank(table, said(4)))).toEqual([]);
});

test('of two that say the same the shorter comes first', () => {
  expect(order(rank(table, said(POVERTY, RATE))).slice(0, 2)).toEqual([0, 1]);
});

test('a rare word tells more than a common one', () => {
  const ranked = rank(table, said(CHILD, RATE));
  expect(ranked[0]?.thing).toBe(1);
  expect(ranked[0]?.rank).toBeGreaterThan(ranked[1]?.rank ?? 1);
});

test('letters decide between equals', () => {
  const twins = packWordings(2, [wording(0, [0], ' blak '), wording(1, [0], ' wit ')]);
  expect(order(rank(twins, said(0), ' wit '))).toEqual([1, 0]);
  expect(order(rank(twins, said(0), ' blak '))).toEqual([0, 1]);
});

test('of words that one token may stand for the surest counts, once', () => {
  const both = packWordings(3, [wording(0, [0, 1]), wording(1, [0]), wording(2, [1])]);
  const token = [
    { word: 0, strength: 1 },
    { word: 1, strength: 0.8 },
  ];
  expect(order(rank(both, [token]))).toEqual([1, 0, 2]);
  expect(order(rank(both, said(0, 1)))[0]).toBe(0);
});

test('a word met less surely ranks lower', () => {
  const two = packWordings(2, [wording(0, [0]), wording(1, [1])]);
  const ranked = rank(two, [[{ word: 0, strength: 0.5 }], [{ word: 1, strength: 1 }]]);
  expect(order(ranked)).toEqual([1, 0]);
});

test('the best wording of a thing counts, and ranks stay within 0-1', () => {
  const some = packWordings(2, [
    wording(0, [0, 1, 2], ' a b c '),
    wording(0, [0], ' abcd '),
    wording(1, [0, 1], ' zzzz '),
  ]);
  const ranked = rank(some, said(0), ' abcd ');
  expect(order(ranked)).toEqual([0, 1]);
  expect(ranked[0]?.rank).toBeCloseTo(1);
  for (const { rank } of ranked) expect(rank).toBeGreaterThanOrEqual(0);
});

test('a common word brings up nothing where telling words bring up enough', () => {
  const things = 100;
  const many = packWordings(
    things,
    Array.from({ length: things }, (_, thing) => wording(thing, thing < 45 ? [0, thing + 1] : [0])),
  );
  const telling = Array.from({ length: 45 }, (_, i) => i + 1);
  expect(rank(many, said(0, ...telling))).toHaveLength(45);
  expect(rank(many, said(0))).toHaveLength(things);
});

test('beyond the first few, only what ranks near the best is told of', () => {
  const things = 20;
  const far = packWordings(
    things,
    Array.from({ length: things }, (_, thing) =>
      wording(thing, thing === 0 ? [0, 1, 2, 3] : [0, ...Array.from({ length: thing }, (_, i) => 4 + i)]),
    ),
  );
  expect(rank(far, said(0))).toHaveLength(things);
  const [first, ...others] = rank(far, said(0, 1, 2, 3));
  expect(first?.thing).toBe(0);
  expect(order(others)).toEqual([1, 2, 3, 4]);
});

test('the same ranker, asked again, forgets what was said before', () => {
  const ranker = new WordingRanker(table);
  const asked = [said(WATER), said(CHILD, POVERTY), said(4)];
  const letters = [' wat rat ', ' cild poverti rat ', ''];
  const first = asked.map((words, i) => ranker.rank(words, letters[i] ?? '', 100));
  const again = asked.map((words, i) => ranker.rank(words, letters[i] ?? '', 100));
  expect(again).toEqual(first);
  expect(first).toEqual(asked.map((words, i) => rank(table, words, letters[i])));
});

test('fewer are the first of all', () => {
  const things = 150;
  const many = packWordings(
    things,
    Array.from({ length: things }, (_, thing) =>
      wording(thing, thing % 3 === 0 ? [0, 1] : [0, 2 + (thing % 7)], ` ${'abcdefgh'.slice(thing % 6)} rat `),
    ),
  );
  for (const words of [said(0), said(0, 1), said(3, 4)]) {
    const all = rank(many, words, ' cdefgh rat ', things);
    expect(rank(many, words, ' cdefgh rat ', 10)).toEqual(all.slice(0, 10));
  }
});

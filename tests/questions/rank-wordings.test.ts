import { expect, test } from 'vitest';
import { rankWordings, type SaidWord } from '../../src/questions/rank-wordings.ts';
import { packWordings, type RawWording } from '../../src/questions/wording-table.ts';

const wording = (thing: number, words: readonly number[], letters = ''): RawWording => ({
  thing,
  words,
  weak: false,
  letters,
});
const said = (...words: number[]): readonly (readonly SaidWord[])[] =>
  words.map((word) => [{ word, strength: 1 }]);
const order = (ranked: ReturnType<typeof rankWordings>): readonly number[] =>
  ranked.map(({ thing }) => thing);

const POVERTY = 0;
const RATE = 1;
const CHILD = 2;
const WATER = 3;
const table = packWordings(4, 5, [
  wording(0, [POVERTY, RATE], ' poverti rat '),
  wording(1, [CHILD, POVERTY, RATE], ' cild poverti rat '),
  wording(2, [WATER, RATE], ' wat rat '),
  wording(3, [WATER]),
]);

test('the thing that says most of the message comes first; what says none of it does not come', () => {
  expect(order(rankWordings(table, said(CHILD, POVERTY), '', 4))).toEqual([1, 0]);
  expect(order(rankWordings(table, said(4), '', 4))).toEqual([]);
});

test('of two that say the same the shorter comes first', () => {
  expect(order(rankWordings(table, said(POVERTY, RATE), '', 4)).slice(0, 2)).toEqual([0, 1]);
});

test('a rare word tells more than a common one', () => {
  const ranked = rankWordings(table, said(CHILD, RATE), '', 4);
  expect(ranked[0]?.thing).toBe(1);
  expect(ranked[0]?.rank).toBeGreaterThan(ranked[1]?.rank ?? 1);
});

test('letters decide between equals', () => {
  const twins = packWordings(2, 1, [wording(0, [0], ' blak '), wording(1, [0], ' wit ')]);
  expect(order(rankWordings(twins, said(0), ' wit ', 2))).toEqual([1, 0]);
  expect(order(rankWordings(twins, said(0), ' blak ', 2))).toEqual([0, 1]);
});

test('of words that one token may stand for the surest counts, once', () => {
  const both = packWordings(3, 2, [wording(0, [0, 1]), wording(1, [0]), wording(2, [1])]);
  const token = [
    { word: 0, strength: 1 },
    { word: 1, strength: 0.8 },
  ];
  expect(order(rankWordings(both, [token], '', 3))).toEqual([1, 0, 2]);
  expect(order(rankWordings(both, said(0, 1), '', 3))[0]).toBe(0);
});

test('a word met less surely ranks lower', () => {
  const two = packWordings(2, 2, [wording(0, [0]), wording(1, [1])]);
  const ranked = rankWordings(two, [[{ word: 0, strength: 0.5 }], [{ word: 1, strength: 1 }]], '', 2);
  expect(order(ranked)).toEqual([1, 0]);
});

test('the best wording of a thing counts, and ranks stay within 0-1', () => {
  const some = packWordings(2, 3, [
    wording(0, [0, 1, 2], ' a b c '),
    wording(0, [0], ' abcd '),
    wording(1, [0, 1], ' zzzz '),
  ]);
  const ranked = rankWordings(some, said(0), ' abcd ', 2);
  expect(order(ranked)).toEqual([0, 1]);
  expect(ranked[0]?.rank).toBeCloseTo(1);
  for (const { rank } of ranked) expect(rank).toBeGreaterThanOrEqual(0);
});

test('a common word brings up nothing where telling words bring up enough', () => {
  const things = 100;
  const many = packWordings(
    things,
    60,
    Array.from({ length: things }, (_, thing) => wording(thing, thing < 45 ? [0, thing + 1] : [0])),
  );
  const telling = Array.from({ length: 45 }, (_, i) => i + 1);
  expect(rankWordings(many, said(0, ...telling), '', things)).toHaveLength(45);
  expect(rankWordings(many, said(0, 1), '', things)).toHaveLength(things);
});

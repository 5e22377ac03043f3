import { expect, test } from 'vitest';
import { trigramsOf } from '../../src/questions/trigrams.ts';
import { frequencyOf, packWordings } from '../../src/questions/wording-table.ts';

/** Things 0, 2 and 3 have wordings, 1 has none. */
const table = packWordings(4, [
  { thing: 0, words: [1, 2], weak: false, letters: ' abc ' },
  { thing: 0, words: [2], weak: true, letters: ' abd ' },
  { thing: 2, words: [2, 5, 0], weak: false, letters: ' xyz ' },
  { thing: 3, words: [5], weak: false, letters: '' },
]);

const part = (list: Uint32Array, from: Uint32Array, i: number): readonly number[] => [
  ...list.slice(from[i], from[i + 1]),
];

test('each wording keeps its words and weakness', () => {
  const { words, wordsFrom, weak } = table;
  expect([0, 1, 2, 3].map((i) => part(words, wordsFrom, i))).toEqual([[1, 2], [2], [2, 5, 0], [5]]);
  expect([...weak]).toEqual([0, 1, 0, 0]);
});

test('a thing without wordings has an empty run of them', () => {
  expect([...table.wordingsFrom]).toEqual([0, 2, 2, 3, 4]);
});

test('the things that have a word are found back, each once', () => {
  const { postings, postingsFrom } = table;
  const words = [0, 1, 2, 3, 4, 5];
  expect(words.map((word) => part(postings, postingsFrom, word))).toEqual([[2], [0], [0, 2], [], [], [2, 3]]);
  expect([...words, 6, 7].map((word) => frequencyOf(table, word))).toEqual([1, 1, 2, 0, 0, 2, 0, 0]);
});

test('a word is weak where a weak wording is it alone, and no other wording is', () => {
  const { weakWords } = packWordings(2, [
    { thing: 0, words: [1, 2], weak: false, letters: '' },
    { thing: 0, words: [2], weak: true, letters: '' },
    { thing: 0, words: [1], weak: true, letters: '' },
    { thing: 0, words: [1], weak: false, letters: '' },
    { thing: 1, words: [2], weak: false, letters: '' },
  ]);
  expect([...weakWords]).toEqual([0, 1, 1, 0, 0, 0]);
});

test('rare letters weigh more, and a wording without letters has no length', () => {
  const [shared] = trigramsOf(' ab');
  const [rare] = trigramsOf('xyz');
  expect(table.trigramWeight[rare ?? 0]).toBeGreaterThan(table.trigramWeight[shared ?? 0] ?? 0);
  expect(table.trigramNorm[0]).toBeGreaterThan(0);
  expect(table.trigramNorm[3]).toBe(0);
});

test('trigrams are counted once, and short texts have none', () => {
  expect(trigramsOf('aaaa')).toHaveLength(1);
  expect(trigramsOf('abcab')).toHaveLength(3);
  expect(trigramsOf('ab')).toHaveLength(0);
});

test('nothing packs into an empty table', () => {
  const empty = packWordings(0, []);
  expect([...empty.wordingsFrom]).toEqual([0]);
  expect(empty.words).toHaveLength(0);
});

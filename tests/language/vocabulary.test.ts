import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { Vocabulary } from '../../src/language/vocabulary.ts';
import { VocabularyBuilder } from '../../src/language/vocabulary-builder.ts';

const builder = new VocabularyBuilder();
builder.add('Сельские организации, село', 'ru');
builder.add('Ауыл тұрғындары', 'kk');
builder.add('rural population 2023', 'en');
builder.add('село', 'kk');
const vocabulary = new Vocabulary(builder.pack());
const matched = (typed: string): readonly (readonly [string, number])[] =>
  vocabulary.match(typed, fold(typed)).map(({ word, strength }) => [vocabulary.foldOf(word), strength]);

test('a word is found as typed, by its skeleton, by a form and with a typing error', () => {
  expect(matched('село')).toEqual([['selo', 1]]);
  expect(matched('selo')).toEqual([['selo', 0.98]]);
  expect(matched('организаций')).toEqual([['organizaci', 0.98]]);
  expect(matched('организациями')).toEqual([['organizaci', 0.9]]);
  expect(matched('оргонизации')).toEqual([['organizaci', 0.8]]);
  expect(matched('оргнизарци')).toEqual([['organizaci', 0.7]]);
  expect(matched('ауылдағы')).toEqual([['auil', 0.9]]);
  expect(matched('погода')).toEqual([]);
});

test('"ts" at the end of a word in Latin letters is an English plural, else one Russian sound', () => {
  const builder = new VocabularyBuilder();
  builder.add('месяц', 'ru');
  builder.add('accident, benefits', 'en');
  const words = new Vocabulary(builder.pack());
  const first = (typed: string) => words.match(typed, fold(typed)).map(({ word }) => words.foldOf(word));
  expect(first('accidents')).toEqual(['acident']);
  expect(first('benefit')).toEqual(['benefits']);
  expect(first('mesyats')).toEqual(['mesiac']);
});

test('words with the endings of two Russian conjugations are no forms of one another', () => {
  const builder = new VocabularyBuilder();
  builder.add('интернет работает', 'ru');
  const words = new Vocabulary(builder.pack());
  const strength = (typed: string) => words.match(typed, fold(typed)).map((one) => one.strength);
  expect(strength('интернат').every((one) => one < 0.85)).toBe(true);
  expect(strength('работал')).toEqual([0.9]);
});

test('slips that break up or swap letters, and vowels as they are heard, are undone', () => {
  const builder = new VocabularyBuilder();
  builder.add('change, pensioners, pension', 'en');
  builder.add('городских, зейнеткерлер саны, зейнеткер', 'ru');
  builder.add('зейнеткерлер саны, зейнеткер', 'kk');
  const words = new Vocabulary(builder.pack());
  const found = (typed: string) => words.match(typed, fold(typed)).map(({ word }) => words.foldOf(word));
  expect(found('chnage')).toEqual([fold('change')]);
  expect(found('pensionrs')).toEqual(['pensioners']);
  expect(found('гарадских')).toEqual(['gorodskih']);
  expect(found('зейнеткерлр')).toContain('zeinetker');
  expect(words.match('зейнеткерлерден', fold('зейнеткерлерден')).map(({ strength }) => strength)).toEqual([
    0.9, 0.9,
  ]);
});

test('numbers are matched exactly', () => {
  expect(matched('2023')).toEqual([['2023', 1]]);
  expect(matched('2024')).toEqual([]);
});

test('endings of one language are not taken off words of another', () => {
  expect(vocabulary.knows('ruraldan')).toBe(false);
  expect(vocabulary.knows('populations')).toBe(true);
});

test('the languages of a word stand in the order in which its texts came', () => {
  const [{ word } = { word: -1 }] = vocabulary.match('село', 'selo');
  expect([...vocabulary.languagesOf(word)]).toEqual(['ru', 'kk']);
});

test('forms are the words of which a skeleton is a stem', () => {
  const forms = [...vocabulary.formsOf('turgin', ['kk'])].map((word) => vocabulary.foldOf(word));
  expect(forms).toEqual(['turgindari']);
});

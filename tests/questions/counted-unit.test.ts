import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { readWords } from '../../src/language/read-words.ts';
import { asksForNumber, countedUnit } from '../../src/questions/counted-unit.ts';
import { readMessage } from '../../src/questions/read-message.ts';
import { createUnderstanding } from '../../src/questions/understanding.ts';
import { sampleData } from '../sample-data.ts';

const understanding = createUnderstanding(buildCatalogue(sampleData), readWords());

function counted(text: string, id: string, name?: ReadonlySet<number>): ReturnType<typeof countedUnit> {
  const indicator = understanding.catalogue.indicators.get(`books/${id}`);
  if (indicator === undefined) throw new Error(id);
  return countedUnit(
    readMessage(text, understanding, new Date('2023-06-01')),
    indicator,
    understanding,
    name,
  );
}

test.each([
  ['how many libraries are there', 'libraries', 'same'],
  ['how many people read', 'readers', 'same'],
  ['сколько человек читает', 'readers', 'same'],
  ['how many people work in libraries', 'libraries', 'other'],
  ['how many libraries have readers', 'readers', 'other'],
  ['how many people are there per library', 'readers-per-library', 'unsaid'],
  ['how many libraries are there', 'readers-per-library', 'other'],
  ['how many toddlers read', 'readers-share', 'share'],
  ['how many per cent of readers are toddlers', 'readers-share', 'unsaid'],
  ['what share of people are readers', 'readers', 'unsaid'],
  ['libraries', 'libraries', 'unsaid'],
  ['libraries for people', 'libraries', 'unsaid'],
  ['average age of readers', 'readers', 'other'],
  ['средний возраст', 'readers', 'other'],
  ['readers of working age', 'readers', 'unsaid'],
  ['readers by age', 'readers', 'unsaid'],
  ['размер помощи читателям', 'readers', 'other'],
] as const)('"%s" beside %s counts: %s', (text, id, expected) => {
  expect(counted(text, id)).toBe(expected);
});

test('the first word of a name in English is not what is counted', () => {
  expect(counted('how many library readers', 'readers', new Set([2, 3]))).toBe('unsaid');
  expect(counted('how many library readers', 'libraries', new Set([2]))).toBe('same');
});

test('"number of" asks for a number; "numbers" and "a number for" may be a share too', () => {
  const asks = (text: string) => asksForNumber(readMessage(text, understanding, new Date('2024-06-01')));
  expect(asks('the number of readers')).toBe(true);
  expect(asks('readers, in numbers')).toBe(false);
  expect(asks('a number for readers')).toBe(false);
  expect(asks('give me the number: readers')).toBe(false);
});

test('what does not add up has no share', () => {
  expect(counted('what per cent of people per library', 'readers-per-library')).toBe('other');
  expect(counted('what per cent of libraries', 'libraries')).toBe('unsaid');
});

test('what a ratio counts above its line is not its unit, and no other one', () => {
  const found = understanding.catalogue.indicators.get('books/readers-per-library');
  if (found === undefined) throw new Error('not held');
  const ratio = { ...found, indicator: { ...found.indicator, unit: 'libraries' } };
  const reading = readMessage('how many people', understanding, new Date('2023-06-01'));
  expect(countedUnit(reading, ratio, understanding)).toBe('unsaid');
  expect(countedUnit(reading, found, understanding)).toBe('same');
});

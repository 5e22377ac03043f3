import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { readNumber } from '../../src/language/number-words.ts';

const read = (text: string): number | undefined => readNumber(text.split(' ').map(fold))?.value;

test.each([
  ['екі мың жиырма үш', 2023],
  ['екі мың жиырма үшінші', 2023],
  ['две тысячи двадцать втором', 2022],
  ['две тысячи пятнадцатом', 2015],
  ['two thousand and twenty one', 2021],
  ['twenty twenty two', 2022],
  ['үш', 3],
  ['трёх', 3],
  ['five', 5],
  ['2021', 2021],
])('%s is %i', (text, value) => {
  expect(read(text)).toBe(value);
});

test('words after the number are left', () => {
  expect(readNumber(['tri', 'goda'])).toEqual({ value: 3, length: 1 });
});

test('what is no number is none', () => {
  expect(read('ұйым')).toBeUndefined();
  expect(read('и')).toBeUndefined();
  expect(readNumber([])).toBeUndefined();
});

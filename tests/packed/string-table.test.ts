import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packStrings, StringTable } from '../../src/packed/string-table.ts';

test('every text that is packed is found under its number and read back, and no other is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.string(), (texts, other) => {
      const table = new StringTable(packStrings(texts));
      expect(table.size).toBe(texts.length);
      expect(texts.map((text) => table.find(text))).toEqual(texts.map((_, number) => number));
      expect(texts.map((_, number) => table.at(number))).toEqual(texts);
      if (!texts.includes(other)) expect(table.find(other)).toBe(-1);
    }),
  );
});

test('thousands of texts are told apart', () => {
  const texts = Array.from({ length: 5000 }, (_, i) => `word${i * 7}`);
  const table = new StringTable(packStrings(texts));
  expect(texts.every((text, number) => table.find(text) === number)).toBe(true);
  expect(table.find('word1')).toBe(-1);
});

test('nothing is found in an empty table', () => {
  expect(new StringTable(packStrings([])).find('')).toBe(-1);
});

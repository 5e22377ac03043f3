import { expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';

test('decomposed letters are composed and stacked marks are dropped', () => {
  expect(normalise('И\u0306од')).toBe('йод');
  expect(normalise('с\u0336к\u0336о\u0336')).toBe('ско');
});

test('invisible and bidirectional marks vanish, case and blanks are evened out', () => {
  expect(normalise('\u202eҚАНША\u200b   ҰЙЫМ\u00a0бар')).toBe('қанша ұйым бар');
});

test('arrows and all dashes are one dash, all apostrophes one apostrophe', () => {
  expect(normalise('2021→2023, 2021–2023, 2021—2023, a’b')).toBe("2021-2023, 2021-2023, 2021-2023, a'b");
});

test('what lies beyond 4,096 characters is not read, nor what a sign adds beyond them', () => {
  expect(normalise('аб '.repeat(2000))).toHaveLength(4096);
  expect(normalise('ﷺ '.repeat(2000)).length).toBeLessThanOrEqual(4096);
});

test('of a word longer than any that is known a hundred letters are read', () => {
  expect(normalise(`${'а'.repeat(150)} ${'б'.repeat(101)}, ${'в'.repeat(100)}`)).toBe(
    `${'а'.repeat(100)} ${'б'.repeat(100)}, ${'в'.repeat(100)}`,
  );
});

const words = (text: string): readonly string[] =>
  tokenise(normalise(text)).tokens.map((token) => token.text);

test('numbers are cut off the words they are stuck to, names with a digit stay whole', () => {
  expect(words('2023жылы')).toEqual(['2023', 'жылы']);
  expect(words('организацийв2023году')).toEqual(['организацийв', '2023', 'году']);
  expect(words('22году CO2 3G')).toEqual(['22', 'году', 'co2', '3g']);
  expect(words('41703 адам, 31,5% және 1.5')).toEqual(['41703', 'адам', '31,5', '%', 'және', '1.5']);
});

test('sentences and the ones that ask are told apart', () => {
  const { tokens, asks } = tokenise(normalise('Бабушка живёт в селе. Сколько там организаций?! Спасибо'));
  expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 1, 1, 1, 2]);
  expect(asks).toEqual([false, true, false]);
});

test('the sign before a word is kept: a dash makes a range, a comma a list', () => {
  const { tokens } = tokenise(normalise('2021-2023, 2022'));
  expect(tokens.map(({ pause }) => pause)).toEqual(['', '-', ',']);
});

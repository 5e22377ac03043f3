import { expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';

/** The words of each sentence. */
function sentences(text: string): readonly (readonly string[])[] {
  const { tokens } = tokenise(normalise(text));
  const last = tokens.at(-1)?.sentence ?? -1;
  return Array.from({ length: last + 1 }, (_, i) =>
    tokens.filter(({ sentence }) => sentence === i).map(({ text }) => text),
  );
}

test.each([
  ['1 кв. м жилья', 1],
  ['ущерб 5 млрд. тенге', 1],
  ['2023 ж. ауылда қанша ұйым болды', 1],
  ['Нас 20 млн. Сколько пенсионеров?', 2],
  ['Было в 2023 г. Сколько стало?', 2],
  ['Ничего. Сколько организаций?', 2],
])('%s: %i sentences', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('a name of three words that everybody writes in three letters becomes those, in any form', () => {
  expect(normalise('доля валового внутреннего продукта')).toBe('доля ввп');
  expect(normalise('Жалпы ішкі өнімнің үлесі')).toBe('жіө үлесі');
  expect(normalise('share of Gross Domestic Product')).toBe('share of gdp');
  expect(normalise('валовой выпуск продукции')).toBe('валовой выпуск продукции');
});

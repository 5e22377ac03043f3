import { expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { findAges } from '../../src/questions/age-slot.ts';

function ages(text: string): readonly string[] {
  const { tokens } = tokenise(normalise(text));
  return findAges(tokens).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  );
}

test.each([
  ['доля людей старше 80 лет', ['старше 80 лет']],
  ['80 лет и старше', ['80 лет и старше']],
  ['80 жастан асқан қариялар', ['80 жастан асқан']],
  ['80 жас және одан жоғары', ['80 жас және одан жоғары']],
  ['residents aged 80 and over', ['aged 80 and over']],
  ['people over 65', ['over 65']],
  ['15–24 жас', ['15 24 жас']],
  ['a 70 year old', ['70 year old']],
])('%s names an age', (text, expected) => {
  expect(ages(text)).toEqual(expected);
});

test.each([
  'за последние 5 лет',
  'the last 5 years',
  'в 2023 году',
  'топ 10',
  '5 more organisations',
  '20 жастар ұйымы',
])('%s names none', (text) => {
  expect(ages(text)).toEqual([]);
});

test.each([
  ['15–24 жас', 'Y15T24'],
  ['people over 65', undefined],
  ['80 лет и старше', 'Y_GE80'],
  ['stunting of children under 5', 'Y0T4'],
])('the code of %s is %s', (text, expected) => {
  expect(findAges(tokenise(normalise(text)).tokens).map(({ code }) => code)).toEqual([expected]);
});

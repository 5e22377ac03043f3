import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { stems } from '../../src/language/stem.ts';

const related = (a: string, b: string): boolean =>
  LANGUAGES.some((language) => {
    const other = stems(fold(b), language);
    return [...stems(fold(a), language)].some(
      (stem) => other.has(stem) && (stem.length > 3 || stem === fold(a) || stem === fold(b)),
    );
  });

test.each([
  ['ұйым', 'ұйымдарында'],
  ['ауыл', 'ауылдардан'],
  ['ауыл', 'ауылдағы'],
  ['тұратын', 'тұратындардың'],
  ['зейнеткер', 'зейнеткерлердің'],
  ['организация', 'организаций'],
  ['организация', 'организациях'],
  ['учреждение', 'учреждений'],
  ['пенсионер', 'пенсионеров'],
  ['сельский', 'сельских'],
  ['городская', 'городских'],
  ['organisation', 'organisations'],
  ['facility', 'facilities'],
  ['serving', 'serve'],
  ['accident', 'accidents'],
  ['benefit', 'benefits'],
  ['resident', 'residents'],
])('%s and %s are forms of one word', (a, b) => {
  expect(related(a, b)).toBe(true);
});

test.each([
  ['жұмыс', 'жұмыссыз'],
  ['стационар', 'полустационар'],
  ['пенсия', 'пенсионер'],
  ['ұйым', 'ұйқы'],
  ['орта', 'орталық'],
  ['пожить', 'пожилые'],
  ['residence', 'residents'],
])('%s and %s are not', (a, b) => {
  expect(related(a, b)).toBe(false);
});

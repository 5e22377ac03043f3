import { expect, test } from 'vitest';
import { missForm } from '../../src/misses/miss-form.ts';

test.each([
  ['Сколько  КОТОВ?!', 'сколько котов'],
  ['«Қанша мысық бар…»', 'қанша мысық бар'],
  ['cats in 2010-2023', 'cats in 2010-2023'],
  ['cats 2010 2023 per 1000', 'cats 2010 2023 per 1000'],
])('"%s" is counted as "%s"', (text, form) => {
  expect(missForm(text)).toBe(form);
});

test.each([
  'позвоните мне 87015551234',
  'позвоните +7 (701) 555-12-34',
  'мой иин 900101 300123',
  'счёт 12345',
  'write to ann@example.org',
  'спроси у @oleg_k',
  'см. https://example.org/a',
  'зайди на example.kz сюда',
  '2023',
  '??',
  'да',
  'слово '.repeat(40),
])('"%s" is not counted', (text) => {
  expect(missForm(text)).toBeUndefined();
});

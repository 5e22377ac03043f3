import { expect, test } from 'vitest';
import { widthOf } from '../../../src/charts/picture/font.ts';
import { wrapText } from '../../../src/charts/picture/wrap-text.ts';

const long =
  'Доля населения, проживающего в домохозяйствах с доступом к базовым услугам, Северо-Казахстанская область';

test.each([60, 120, 350])('no line is wider than %d pixels and nothing is lost', (width) => {
  const lines = wrapText(long, width, 12);
  for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
  expect(lines.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
});

test('words stay whole where they fit, and break behind a hyphen before that', () => {
  expect(wrapText('Северо-Казахстанская область', 120, 12)).toEqual(['Северо-', 'Казахстанская', 'область']);
  expect(wrapText('', 100, 12)).toEqual([]);
});

test('letters are measured, not guessed: Kazakh ones too', () => {
  expect(widthOf('Щ', 10)).toBeGreaterThan(widthOf('і', 10) * 2);
  expect(widthOf('әғқңөұүһі', 10, 600)).toBeGreaterThan(widthOf('әғқңөұүһі', 10));
});

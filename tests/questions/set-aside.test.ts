import { expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { tokensSetAside } from '../../src/questions/set-aside.ts';

function aside(text: string, codes: readonly string[] = []): string {
  const { tokens } = tokenise(normalise(text));
  const found = tokensSetAside(tokens, (token) => codes.includes(tokens[token]?.text ?? ''));
  return [...found]
    .sort((a, b) => a - b)
    .map((token) => tokens[token]?.text)
    .join(' ');
}

test.each([
  ['доля отходов, не бытового мусора, а промышленных', 'не бытового мусора а'],
  ['the share not of households but of firms', 'not of households but'],
  ['мұғалім емес, дәрігер нешеу', 'мұғалім емес'],
])('%s sets aside "%s"', (text, expected) => {
  expect(aside(text)).toBe(expected);
});

test.each([
  'не только в городе, а также в селе',
  'людей без работы, а не учёных',
  'not a rate',
  'ауылда емес қалада',
])('%s sets nothing aside', (text) => {
  expect(aside(text)).toBe('');
});

test('codes are set against one another where slices are read', () => {
  expect(aside('not Almaty but Astana', ['almaty'])).toBe('');
});

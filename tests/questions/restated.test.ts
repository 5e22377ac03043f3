import { expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { restatedTokens } from '../../src/questions/restated.ts';

function restated(text: string, told: readonly string[], code: readonly string[] = []): readonly string[] {
  const { tokens } = tokenise(normalise(text));
  const at = (words: readonly string[]): ReadonlySet<number> =>
    new Set(tokens.flatMap((token, i) => (words.includes(token.text) ? [i] : [])));
  const reading = { tokens, focus: tokens.map(() => true) };
  return restatedTokens(reading, { explained: new Set(), told: at(told), code: at(code) }).map(
    (token) => tokens[token]?.text ?? '',
  );
}

test.each([
  ['медсёстры, то есть средний персонал', ['персонал'], ['медсёстры']],
  ['медбикелер, яғни орта қызметкерлер', ['қызметкерлер'], ['медбикелер']],
  ['feldshers, i.e. mid-level staff', ['staff'], ['feldshers']],
])('%s', (text, told, expected) => {
  expect(restated(text, told)).toEqual(expected);
});

test('in brackets a code says it in other words', () => {
  expect(restated('gazelles (jeyran)', [], ['jeyran'])).toEqual(['gazelles']);
});

test('a word of the name in brackets does not', () => {
  expect(restated('сварщики (безработица)', ['безработица'])).toEqual([]);
});

test('of what is not told in other words nothing is', () => {
  expect(restated('медсёстры, то есть акушерки', ['персонал'])).toEqual([]);
});

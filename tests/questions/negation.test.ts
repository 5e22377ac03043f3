import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { readWords } from '../../src/language/read-words.ts';
import type { Span } from '../../src/questions/concept.ts';
import { isNameNegated, negatedSpans } from '../../src/questions/negation.ts';
import { readMessage } from '../../src/questions/read-message.ts';
import type { Reading } from '../../src/questions/reading.ts';
import { createUnderstanding } from '../../src/questions/understanding.ts';
import { sampleData } from '../sample-data.ts';

const understanding = createUnderstanding(buildCatalogue(sampleData), readWords());
const read = (text: string): Reading => readMessage(text, understanding, new Date('2023-06-01T12:00:00Z'));

/** The spans of single words, as if each were the name of a code. */
function spansOf({ tokens }: Reading, words: readonly string[]): readonly Span[] {
  return words.map((word) => {
    const from = tokens.findIndex(({ text }) => text === word);
    if (from < 0) throw new Error(`no "${word}" in ${tokens.map(({ text }) => text).join(' ')}`);
    return { from, to: from + 1, strength: 1, concepts: [], languages: [] };
  });
}

describe('what is taken away', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['libraries without towns', ['towns'], ['towns']],
    ['libraries without any towns', ['towns'], ['towns']],
    ['libraries without the readers of towns', ['towns'], []],
    ['libraries except for school ones', ['school'], ['school']],
    ['all but not school libraries', ['school'], ['school']],
    ['libraries in towns', ['towns'], []],
    ['towns without schools', ['towns', 'schools'], ['schools']],
    ['библиотеки кроме школьных', ['школьных'], ['школьных']],
    ['не школьные библиотеки', ['школьные'], ['школьные']],
    ['ауылдан басқа кітапханалар', ['ауылдан'], ['ауылдан']],
    ['мектеп емес кітапханалар', ['мектеп', 'кітапханалар'], ['мектеп']],
    ['мектеп кітапханалардан басқасы', ['мектеп'], ['мектеп']],
    ['кітапханалар, тек қала емес', ['кітапханалар', 'қала'], ['қала']],
  ])('%s', (text, words, expected) => {
    const reading = read(text);
    const negated = negatedSpans(reading, spansOf(reading, words));
    expect([...negated].map(({ from }) => reading.tokens[from]?.text)).toEqual(expected);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['except towns and villages', ['towns', 'villages'], ['towns', 'villages']],
    ['кроме детей и взрослых', ['детей', 'взрослых'], ['детей', 'взрослых']],
    ['қала мен ауылдан басқа', ['қала', 'ауылдан'], ['қала', 'ауылдан']],
    ['without towns but villages', ['towns', 'villages'], ['towns']],
  ])('%s: what is listed goes along, what is set against it does not', (text, words, expected) => {
    const reading = read(text);
    const negated = negatedSpans(reading, spansOf(reading, words));
    const shown = [...negated].sort((a, b) => a.from - b.from).map(({ from }) => reading.tokens[from]?.text);
    expect(shown).toEqual(expected);
  });

  test.each([
    ['no, in towns', 'towns'],
    ['нет, городские', 'городские'],
    ['жоқ, қалада', 'қалада'],
  ])('%s: after a comma nothing is', (text, word) => {
    const reading = read(text);
    expect(negatedSpans(reading, spansOf(reading, [word])).size).toBe(0);
  });
});

// "In" may stand between "not" and a place.
test.each([
  ['not in towns', 'towns'],
  ['не в городах', 'городах'],
])('%s takes away what follows', (text, word) => {
  const reading = read(text);
  expect(negatedSpans(reading, spansOf(reading, [word])).size).toBe(1);
});

describe('a name that is denied', () => {
  const denied = (text: string, name: string, slot?: string): boolean => {
    const reading = read(text);
    const at = new Set(spansOf(reading, [name]).map(({ from }) => from));
    return isNameNegated(reading, at, at, slot === undefined ? [] : spansOf(reading, [slot]));
  };

  test.each([
    ['households without gas', 'gas'],
    ['дома без газа', 'газа'],
    ['газ жоқ үйлер', 'газ'],
    ['газ қолданбайтындар', 'газ'],
  ])('%s', (text, name) => {
    expect(denied(text, name)).toBe(true);
  });

  test.each([
    ['households with gas', 'gas'],
    ['households without light and water or gas', 'gas'],
    ['no, gas', 'gas'],
    ['мектеп көмегінің деңгейі', 'мектеп'],
  ])('%s: it is not', (text, name) => {
    expect(denied(text, name)).toBe(false);
  });

  test('a word that is the code of a slice is taken away from it instead', () => {
    expect(denied('libraries without schools', 'schools')).toBe(true);
    expect(denied('libraries without schools', 'schools', 'schools')).toBe(false);
  });

  test('a denial that the name itself has is no denial', () => {
    const reading = read('people without work');
    expect(isNameNegated(reading, new Set([1, 2]), new Set([1, 2]), [])).toBe(false);
    expect(isNameNegated(reading, new Set([2]), new Set([2]), [])).toBe(true);
  });
});

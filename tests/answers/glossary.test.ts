import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/answers/message.ts';
import { usesOfTerm } from '../../src/answers/uses-of-term.ts';
import { findTerms } from '../../src/questions/find-terms.ts';
import { openResponder } from '../open-responder.ts';

const { catalogue, talk, converse } = await openResponder();

const all = ['stationary', 'semi_stationary', 'temporary'];

test.each<[string, readonly string[]]>([
  ['временное', ['temporary']],
  ['временного пребывания', ['temporary']],
  ['temporary', ['temporary']],
  ['уақытша', ['temporary']],
  ['жартылай', ['semi_stationary']],
  ['стационарная', ['stationary']],
  ['полустац', ['semi_stationary']],
  ['организации', all],
  ['кирпич', []],
  ['', []],
])('"%s" names these terms', (query, terms) => {
  expect([...findTerms(catalogue, query)].sort()).toEqual(terms.map((id) => `social-services/${id}`).sort());
});

test('a word that no name holds is looked for in definitions', () => {
  expect(findTerms(catalogue, 'круглосуточно')).toEqual([
    'social-services/stationary',
    'social-services/temporary',
  ]);
});

test('the indicators that use a term are asked for what it names', () => {
  expect(
    usesOfTerm(catalogue, 'social-services/temporary').map(({ indicator, slices }) => [indicator, slices]),
  ).toEqual([['social-services/organisations', [{ slice: { ORG_TYPE: 'temporary' } }]]]);
});

describe('looking terms up', () => {
  test.each([
    [['/terms временное'], 'temporary'],
    [['/terms', 'временное'], 'temporary'],
    [['сколько организаций', '/terms', 'temporary'], 'temporary'],
  ])('%s: its definition', async (turns, term) => {
    expect(await converse({ turns })).toMatchObject({ intent: 'definition', term });
  });

  test('a word that several terms hold lists them, one that none holds lists all', async () => {
    const { reply } = await talk({ turns: ['/terms организация'], languageCode: 'ru' });
    expect(reply.answer).toEqual({ kind: 'glossary', terms: expect.any(Array) });
    expect(reply.message.buttons).toHaveLength(3);
    expect(plainText(reply.message)).toMatch(/^Найденные термины:/);
    const none = await converse({ turns: ['/terms кирпич'], languageCode: 'ru' });
    expect(none.text).toMatch(/^Такого термина нет/);
    expect(none.text).toContain('Полустационарная организация');
  });

  test('the glossary does not push out what was asked before it', async () => {
    expect(await converse({ turns: ['сколько организаций?', '/terms', 'а в селе?'] })).toMatchObject({
      intent: 'figure',
      observations: [{ value: 83 }, { role: 'context' }, { role: 'context' }],
    });
  });

  test('a question after the glossary is answered as one', async () => {
    expect(await converse({ turns: ['/terms', 'сколько организаций временного пребывания?'] })).toMatchObject(
      {
        intent: 'figure',
        observations: [{ value: 34 }],
      },
    );
  });

  test('what was looked up can be asked about', async () => {
    expect(await converse({ turns: ['/terms временное', 'и сколько их?'] })).toMatchObject({
      intent: 'figure',
      observations: [{ value: 34 }],
    });
  });

  test('the term of a figure is a tap away from it', async () => {
    const { reply } = await talk({ turns: ['сколько стационарных организаций?'] });
    const questions = reply.message.buttons.flat().map((button) => 'question' in button && button.question);
    expect(questions).toContainEqual({ kind: 'definition', terms: ['social-services/stationary'] });
  });
});

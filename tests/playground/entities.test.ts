import { beforeEach, expect, test } from 'vitest';
import { openPlayground, type Playground } from './open-playground.ts';

const ANN = 103;

let playground: Playground;

/** The kinds of entities that a message has in the end. */
async function kinds(text: string, entities: object[]): Promise<string[]> {
  const { result } = await playground.call('sendMessage', { chat_id: ANN, text, entities });
  return (result.entities ?? []).map((entity: { type: string }) => entity.type);
}

beforeEach(async () => {
  playground = await openPlayground();
  await playground.act(ANN, 'say', { text: '/start' });
});

test('addresses are found in quotations, not in code', async () => {
  const text = 'see https://a.kz/x now';
  const within = (type: string) => kinds(text, [{ type, offset: 0, length: text.length }]);
  expect(await within('pre')).toEqual(['pre']);
  expect(await within('code')).toEqual(['code']);
  expect(await within('expandable_blockquote')).toEqual(['expandable_blockquote', 'url']);
});

test('nothing is marked within code, and no quotation lies in another', async () => {
  const marked = (outer: string, inner: string) =>
    kinds('0123456789', [
      { type: inner, offset: 2, length: 3 },
      { type: outer, offset: 0, length: 8 },
    ]);
  expect(await marked('pre', 'bold')).toEqual(['pre']);
  expect(await marked('blockquote', 'expandable_blockquote')).toEqual(['blockquote']);
  expect(await marked('expandable_blockquote', 'bold')).toEqual(['expandable_blockquote', 'bold']);
});

test('a table keeps its language', async () => {
  const { result } = await playground.call('sendMessage', {
    chat_id: ANN,
    text: 'a 1',
    entities: [{ type: 'pre', offset: 0, length: 3, language: 'csv' }],
  });
  expect(result.entities).toEqual([{ type: 'pre', offset: 0, length: 3, language: 'csv' }]);
});

test('blanks at the end are dropped, and marks with them', async () => {
  const { result } = await playground.call('sendMessage', {
    chat_id: ANN,
    text: 'abc  \n',
    entities: [
      { type: 'bold', offset: 1, length: 4 },
      { type: 'italic', offset: 4, length: 2 },
    ],
  });
  expect(result).toMatchObject({ text: 'abc', entities: [{ type: 'bold', offset: 1, length: 2 }] });
});

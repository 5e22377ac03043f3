import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/answers/message.ts';
import type { Question } from '../../src/questions/question.ts';
import { buttonKey } from '../../src/telegram/button-key.ts';
import { readCallbackData, writeCallbackData } from '../../src/telegram/callback-data.ts';
import { composeParts, composeText } from '../../src/telegram/compose-text.ts';
import { organisations } from './fake-responder.ts';
import { openChat } from './open-chat.ts';

test('spans become text with entities at UTF-16 offsets', () => {
  const { text, entities } = composeText([
    '🏠 ',
    { bold: '291' },
    '\n',
    { link: 'БНС', url: 'https://stat.gov.kz' },
    '\n',
    { quote: 'әдіснама' },
  ]);
  expect(text).toBe('🏠 291\nБНС\nәдіснама');
  expect(entities).toEqual([
    { type: 'bold', offset: 3, length: 3 },
    { type: 'text_link', offset: 7, length: 3, url: 'https://stat.gov.kz' },
    { type: 'expandable_blockquote', offset: 11, length: 8 },
  ]);
});

test('a text too long ends at a line end, with the rest told as …', () => {
  const line = `${'ы'.repeat(99)}\n`;
  const { text } = composeText([line.repeat(60)]);
  expect(text).toBe(`${line.repeat(40)}…`);
});

test('a long quote is shortened, and stays a quote', () => {
  const { text, entities } = composeText(['Тақырып\n', { quote: 'сөз '.repeat(2000) }]);
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text.length).toBeGreaterThan(4000);
  expect(entities).toEqual([
    { type: 'expandable_blockquote', offset: 8, length: text.length - 8 - '\n…'.length },
  ]);
});

test('bold words are not cut through, even at a line end', () => {
  const { text, entities } = composeText([
    `${'a'.repeat(3000)}\n${'b'.repeat(1000)}\n`,
    { bold: 'c\nc\n'.repeat(200) },
  ]);
  expect(text).toBe(`${'a'.repeat(3000)}\n${'b'.repeat(1000)}\n…`);
  expect(entities).toEqual([]);
});

test('whatever the spans: the text fits, and so do its entities', () => {
  const words = fc.string({ minLength: 1, maxLength: 900 });
  const span: fc.Arbitrary<Span> = fc.oneof(
    words,
    words.map((bold) => ({ bold })),
    words.map((quote) => ({ quote })),
    fc.constant('\n'),
  );
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
      const { text, entities } = composeText(spans);
      expect(text.length).toBeLessThanOrEqual(4096);
      for (const { offset, length } of entities ?? [])
        expect(offset + length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 200 },
  );
});

test('words too long for a caption are parted at the first empty line, and nothing is said twice or left out', () => {
  const figures: Span[] = [{ bold: 'Ұйымдар' }, '\n', { table: 'қала  208\nауыл   83' }];
  const { caption, rest } = composeParts([...figures, '\n\n', 'note '.repeat(300)]);
  expect(caption.rawText).toBe('Ұйымдар\nқала  208\nауыл   83');
  expect(caption.rawEntities.map(({ type }) => type)).toEqual(['bold', 'pre']);
  expect(rest.rawText).toBe('note '.repeat(300));
});

test('figures too many for a caption go on below it, from a whole line', () => {
  const line = `• ${'ы'.repeat(60)}: 1\n`;
  const { caption, rest } = composeParts([{ bold: 'Много' }, '\n', line.repeat(30), '\n\n', 'source']);
  expect(caption.rawText.length).toBeLessThanOrEqual(1024);
  expect(caption.rawText.endsWith(': 1')).toBe(true);
  expect(rest.rawText.startsWith('• ')).toBe(true);
  expect(`${caption.rawText}\n${rest.rawText}`).toBe(`Много\n${line.repeat(30)}\n\nsource`);
});

test('a very long answer is one message', async () => {
  const { says, api } = await openChat({ spans: ['жол\n'.repeat(3000)] });
  await says('2023');
  expect(api.sent()).toHaveLength(1);
  expect(String(api.sent()[0]?.text)).toHaveLength(4093);
});

test('equal questions have one key, whatever the order of their properties', () => {
  const { kind, ask } = organisations('2023');
  const { indicator, slices, period, operation } = ask;
  const turned: Question = { ask: { operation, period, slices, indicator }, kind };
  expect(buttonKey(turned)).toBe(buttonKey({ kind, ask }));
  expect(buttonKey({ kind, ask })).toMatch(/^[\w-]{12}$/);
  expect(buttonKey(organisations('2022'))).not.toBe(buttonKey({ kind, ask }));
});

test('the order of slices is part of the question', () => {
  const { ask } = organisations('2023');
  const [city, village] = [{ slice: { URBANISATION: 'U' } }, { slice: { URBANISATION: 'R' } }];
  const first: Question = { kind: 'figure', ask: { ...ask, slices: [city, village] } };
  const second: Question = { kind: 'figure', ask: { ...ask, slices: [village, city] } };
  expect(buttonKey(first)).not.toBe(buttonKey(second));
});

test.each([
  { act: 'reply', key: 'AbC-_0123456' },
  { act: 'replace', key: 'AbC-_0123456', language: 'kk' },
  { act: 'replace', key: 'AbC-_0123456', language: 'ru', trail: ['AAAAAAAAAAAA', '-BBBBBBBBBB_'] },
  {
    act: 'more',
    key: 'AbC-_0123456',
    language: 'en',
    trail: ['AAAAAAAAAAAA', 'BBBBBBBBBBBB', 'CCCCCCCCCCCC'],
  },
  { act: 'json', key: 'AbC-_0123456', language: 'en' },
] as const)('callback data fits and reads back: %j', (press) => {
  const data = writeCallbackData(press);
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  expect(readCallbackData(data)).toEqual(press);
});

test.each([
  ...[
    '',
    'q:',
    'q:short',
    'z:AbC-_0123456',
    'q:AbC-_0123456 ',
    'e:AbC-_0123456:ru:short',
    'e:AbC-_0123456:de',
  ],
  `e:AbC-_0123456:ru:${'A'.repeat(48)}`,
])('nothing else is taken for callback data: %j', (data) => {
  expect(readCallbackData(data)).toBeUndefined();
});

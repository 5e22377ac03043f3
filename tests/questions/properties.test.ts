import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import { understand } from '../../src/questions/understand.ts';
import { openResponder } from '../open-responder.ts';

const { catalogue, understanding } = await openResponder();
const now = new Date('2024-06-01T12:00:00Z');

/** Words that mean something to the bot, in no sensible order, with noise between them. */
const words = [
  ...LANGUAGES.flatMap((language) => [
    ...[...catalogue.indicators.values()].flatMap(
      ({ indicator }) => indicator.wordings?.[language]?.slice(0, 8) ?? [],
    ),
    ...[...catalogue.codelists.values()].flatMap(({ codes }) =>
      codes.slice(0, 6).flatMap(({ name }) => name[language] ?? []),
    ),
  ]),
  ...[
    'сколько',
    'қанша',
    'how many',
    'доля',
    'үлесі',
    '%',
    '2021',
    '2022',
    '2023',
    '2019',
    'с 2021',
    'динамика',
    'without',
    'кроме',
    'change',
  ],
  ...[
    'больше всего',
    'lowest',
    'айырма',
    'and',
    'ал',
    'what is',
    'қайсысы',
    'бірге',
    'вместе',
    'average',
    'прогноз',
    'Астана',
    '…',
    '?',
    '😀',
  ],
];
const jumble = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '));

test('no text makes understanding throw', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    jumble,
  );
  fc.assert(
    fc.property(anything, (text) => {
      expect(understand(text, understanding, { now }).question.kind).toBeTypeOf('string');
    }),
    { numRuns: 1500 },
  );
});

test('work is bounded by the length of the text', () => {
  const hostile = [
    'а'.repeat(4096),
    'ауыл '.repeat(800),
    '2021-'.repeat(800),
    'и\u0306'.repeat(2000),
    '?'.repeat(4096),
    'сколькоорганизаций'.repeat(200),
  ];
  const plain = 'Сколько организаций было в селе в 2021 году? '.repeat(90);
  const took = (text: string): number => {
    const start = performance.now();
    understand(text, understanding, { now });
    return performance.now() - start;
  };
  took(plain);
  const usual = Math.max(took(plain), took(plain), 5);
  for (const text of hostile) expect(took(text), text.slice(0, 20)).toBeLessThan(usual * 20);
});

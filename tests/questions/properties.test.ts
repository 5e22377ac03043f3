import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../src/answers/answer.ts';
import { plainText } from '../../src/answers/message.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { understand } from '../../src/questions/understand.ts';
import { openResponder } from '../open-responder.ts';

const { catalogue, understanding, talk } = await openResponder();
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

test('a refusal holds no number that could be taken for a figure', async () => {
  const held = new Set<string>();
  for (const { edition } of catalogue.indicators.values()) {
    for (const series of edition.series.values()) {
      for (const { observations } of series)
        for (const { value } of observations) if (value !== null) held.add(String(value));
    }
  }
  await fc.assert(
    fc.asyncProperty(jumble, async (text) => {
      const { reply } = await talk({ turns: [text] });
      if (reply.answer.kind !== 'notHeld' && reply.answer.kind !== 'unknown') return;
      for (const number of numbersIn(plainText(reply.message))) {
        if (isYear(number) || isInLabel(number)) continue;
        expect(held.has(number), `${text} → ${plainText(reply.message)}`).toBe(false);
      }
    }),
    { numRuns: 400 },
  );
});

test('every number in an answer is one of its observations', async () => {
  await fc.assert(
    fc.asyncProperty(jumble, async (text) => {
      const { reply } = await talk({ turns: [text] });
      if (reply.answer.kind !== 'figure') return;
      const shown = new Set(reply.answer.figures.map(printed));
      const notes = reply.answer.notes.flatMap((note) =>
        note.kind === 'publication_note'
          ? Object.values(
              catalogue.editions.find(({ publication }) => publication.notes?.[note.id])?.publication.notes?.[
                note.id
              ] ?? {},
            )
          : [],
      );
      for (const number of numbersIn(plainText(reply.message))) {
        const allowed =
          shown.has(number) ||
          isYear(number) ||
          isInLabel(number) ||
          notes.some((note) => numbersIn(note ?? '').includes(number));
        expect(
          allowed || isAge(number, reply.answer.notes),
          `${text} → ${number} in ${plainText(reply.message)}`,
        ).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

/** Numbers of a text in plain form: `41 703,5`, `41,703.5` and `41 703,5` are all `41703.5`; the sign is left out. */
function numbersIn(text: string): readonly string[] {
  return (text.match(/\d[\d\u00a0\u202f,.]*\d|\d/g) ?? []).map((number) =>
    number
      .replace(/[\u00a0\u202f]/g, '')
      .replace(/,(?=\d{3}(?:\D|$))/g, '')
      .replace(',', '.'),
  );
}

function printed({ value, decimals }: Figure): string {
  return Math.abs(value).toFixed(decimals);
}

function isYear(number: string): boolean {
  return /^(19|20)\d\d$/.test(number);
}

/** Numbers in the names of things: "60 and older". */
function isInLabel(number: string): boolean {
  return [...catalogue.codelists.values()].some(({ codes }) =>
    codes.some(({ name }) => Object.values(name).some((text) => numbersIn(text ?? '').includes(number))),
  );
}

function isAge(
  number: string,
  notes: readonly { readonly kind: string; readonly years?: number }[],
): boolean {
  return notes.some(({ years }) => String(years) === number);
}

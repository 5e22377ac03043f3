import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passedOn, plainText } from '../../src/answers/message.ts';
import { offerReplies } from '../../src/answers/offer-replies.ts';
import { openResponder } from '../open-responder.ts';

const { responder, clock } = await openResponder();
clock.now = new Date('2024-06-01T12:00:00Z');

const offered = (text: string, languageCode = 'en') => offerReplies(responder, text, languageCode);

async function titles(text: string) {
  const { replies } = await offered(text);
  return replies.map(({ message }) => message.summary?.title);
}

async function firstLine(text: string) {
  const { replies } = await offered(text);
  return replies[0]?.message.summary?.line.replaceAll('\u00a0', ' ');
}

describe('what is near', () => {
  test('the answer itself comes first, then its years and its breakdowns', async () => {
    const all = await titles('unemployment rate');
    expect(all.slice(0, 2)).toEqual([
      'Unemployment rate: Republic of Kazakhstan',
      'Unemployment rate: by year',
    ]);
    expect(all).toContain('Unemployment rate: by region');
    expect(all).toContain('Unemployment rate: by sex');
  });

  test('a breakdown of a year stays in that year', async () => {
    expect(await titles('unemployment rate in 2021')).toContain('Unemployment rate: by sex, 2021');
  });

  test('where several are meant, each comes with its own figure, and none before the others as the answer', async () => {
    const { asked, replies } = await offered('recipients of pensions and benefits');
    expect(asked.answer.kind).toBe('choice');
    expect(replies.map(({ answer }) => answer.kind)).toEqual(Array(5).fill('figure'));
  });

  test('a definition comes with its method and the figure that it explains', async () => {
    expect(await titles('what is a stationary organisation')).toEqual([
      'Definition: residential organisation',
      'Method: residential organisation',
      'Organisations: residential (stationary) organisations',
    ]);
  });

  test.each([
    'unemployment in Shymkent in 2015',
    'weather tomorrow',
    'price of bread',
    'and in the villages?',
    '2021',
  ])('nothing for %j', async (text) => {
    const { asked, replies } = await offered(text);
    expect(['unknown', 'notHeld']).toContain(asked.answer.kind);
    expect(replies).toEqual([]);
  });

  test('the language is that of the words, else of the interface', async () => {
    const languages = async (text: string, code: string) => {
      const { asked, replies } = await offered(text, code);
      return [asked.writtenIn, ...new Set(replies.map(({ language }) => language))];
    };
    expect(await languages('ауылда қанша ұйым бар', 'en')).toEqual(['kk', 'kk']);
    expect(await languages('', 'ru-RU')).toEqual([undefined, 'ru']);
    expect(await languages('/start f--sdg--8-5-2', 'kk')).toEqual([undefined, 'kk']);
  });
});

describe('in two lines', () => {
  test('a figure stands with its unit and period', async () => {
    expect(await firstLine('organisations in rural areas')).toBe('83 organisations · end of 2023');
  });

  test('a series begins with its newest year', async () => {
    expect(await firstLine('organisations by year')).toBe(
      '2023 – 291 organisations; 2022 – 281 organisations; 2021 – 272 organisations',
    );
  });

  test('a breakdown says its period once and its highest first', async () => {
    expect(await firstLine('unemployment rate by sex')).toBe('2023 · women – 5.3%; men – 4.2%');
  });

  test('a change is signed', async () => {
    expect(await firstLine('how did unemployment change between 2020 and 2023')).toBe(
      '−0.2 pp · 2020–2023 · decrease',
    );
  });

  test('a long definition is cut', async () => {
    const line = await firstLine('what is a stationary organisation');
    expect(line?.length).toBeLessThanOrEqual(160);
    expect(line).toMatch(/…$/);
  });
});

test('a message that is passed on names no button that stays behind', async () => {
  for (const [text, code, button] of [
    ['unemployment by region by year', 'en', 'Download'],
    ['безработица по регионам', 'ru', 'Скачать'],
    ['жұмыссыздық өңірлер бойынша', 'kk', 'Жүктеу'],
  ] as const) {
    const [first] = (await offered(text, code)).replies;
    if (first === undefined) throw new Error(`nothing for ${text}`);
    expect(plainText(first.message)).toContain(button);
    const passed = plainText({ spans: passedOn(first.message), buttons: [] });
    expect(passed).not.toContain(button);
    expect(passed).toMatch(/…(and|и ещё|тағы) \d+/);
  }
});

test('whatever is typed, at most ten different messages are offered, and none beside a refusal', async () => {
  const part = fc.constantFrom(
    ...[
      'unemployment',
      'безработица',
      'ауылда',
      'ұйым',
      'by region',
      'по полу',
      '2021',
      '2050',
      'without',
      '/start',
    ],
    ...['f--sdg--8-5-2', 'что такое', 'top 5', '%', '🇰🇿', '\u202e', '<b>', '__proto__', 'стационар', 'доля'],
  );
  const query = fc.oneof(
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 256 }),
  );
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const { asked, replies } = await offered(text.slice(0, 256));
      expect(replies.length).toBeLessThanOrEqual(10);
      const said = replies.map(({ message }) => plainText(message));
      expect(new Set(said).size).toBe(said.length);
      if (asked.answer.kind === 'unknown' || asked.answer.kind === 'notHeld') expect(said).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

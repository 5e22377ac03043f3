import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../src/answers/message.ts';
import { wordsIn } from '../../src/answers/words.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import { OBS_STATUS, type Slice, sliceKey } from '../../src/catalogue/observation.ts';
import { LANGUAGES, type Localised } from '../../src/language/language.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { correctionOf } from '../../src/notices/correction-news.ts';
import { newsOf, type ReleaseContent } from '../../src/notices/release-news.ts';
import type { Topic } from '../../src/notices/topic.ts';
import { writeCorrection } from '../../src/notices/write-correction.ts';
import { writeRelease } from '../../src/notices/write-release.ts';
import type { ObservationChange, Observed } from '../../src/releases/changes.ts';
import { composeButtons } from '../../src/telegram/compose-buttons.ts';
import { composeText } from '../../src/telegram/compose-text.ts';
import { sampleData } from '../sample-data.ts';

const locales = loadLocales(new URL('../../locales', import.meta.url).pathname);
const [sample] = sampleData.editions;
if (sample === undefined) throw new Error('the sample has an edition');

/** Names such as no office would choose, of any length, in some of the languages. */
const oddText = fc
  .tuple(
    fc.constantFrom(
      'Книги',
      'Кітап 📚',
      '{ $value }',
      '<b>&amp;</b>',
      '*_[x](y)~`',
      '\u202Eabc',
      '«"“',
      'e\u0301\u200D',
    ),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([text, times]) => `${text} `.repeat(times).trim());
const oddName: fc.Arbitrary<Localised> = fc.oneof(
  fc.record({ en: oddText }),
  fc.record({ ru: oddText, kk: oddText }),
  fc.record({ kk: oddText, ru: oddText, en: oddText }),
);

const observed: fc.Arbitrary<Observed> = fc.record(
  {
    value: fc.oneof(
      fc.constantFrom(null, 0, -1, 1e-9, 1e15, 0.1 + 0.2, -12345.678),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    ),
    status: fc.constantFrom(...OBS_STATUS),
    note: fc.constantFrom('odd', 'unknown'),
    unit: fc.constantFrom('PT', 'persons', 'libraries'),
  },
  { requiredKeys: ['value', 'status'] },
);

const slice: fc.Arbitrary<Slice> = fc.constantFrom(
  {},
  { URBANISATION: 'U' },
  { URBANISATION: 'R', KIND: 'public' },
  { KIND: 'school' },
  { KIND: 'never-named' },
);

const change: fc.Arbitrary<ObservationChange> = fc
  .record({
    indicator: fc.constantFrom('books/libraries', 'books/readers', 'books/readers-share', 'books/gone'),
    slice,
    period: fc.constantFrom('1999', '2021', '2022', '2023', '2023-Q4', '2023-S1', '2023-11', '2023-11-17'),
    kind: fc.constantFrom('new', 'revised', 'withdrawn'),
    before: observed,
    after: observed,
  })
  .map(({ kind, before, after, ...what }): ObservationChange => {
    if (kind === 'new') return { ...what, kind, after };
    return kind === 'revised' ? { ...what, kind, before, after } : { ...what, kind, before };
  });

const topics: fc.Arbitrary<readonly Topic[]> = fc.array(
  fc.oneof(
    fc.constant<Topic>({ kind: 'all' }),
    fc.constant<Topic>({ kind: 'publication', publication: 'books' }),
    fc.constant<Topic>({ kind: 'indicator', indicator: 'books/libraries' }),
    slice
      .filter((one) => Object.keys(one).length > 0)
      .map((one): Topic => ({ kind: 'slice', indicator: 'books/libraries', slice: one })),
  ),
  { minLength: 1, maxLength: 6 },
);

interface Any {
  readonly changes: readonly ObservationChange[];
  readonly title: Localised;
  readonly name: Localised;
  readonly note: Localised;
}

const any: fc.Arbitrary<Any> = fc.record({
  changes: fc
    .array(change, { minLength: 1, maxLength: 300, size: 'max' })
    // An edition has one value for a series and period.
    .map((all) => [...new Map(all.map((one) => [keyOf(one), one])).values()]),
  title: oddName,
  name: oddName,
  note: oddName,
});

function keyOf({ indicator, slice, period }: ObservationChange): string {
  return `${indicator}?${sliceKey(slice)}@${period}`;
}

function contentOf({ changes, title, name, note }: Any): ReleaseContent {
  const edition: Edition = {
    ...(sample as Edition),
    publication: {
      ...(sample as Edition).publication,
      title,
      sourceLine: title,
      keyFigures: [{ indicator: 'readers' }, { indicator: 'libraries', slice: { KIND: 'school' } }],
      notes: { odd: note },
    },
    indicators: (sample as Edition).indicators.map((one) => ({ ...one, title: name, shortTitle: name })),
  };
  const after = buildCatalogue({ ...sampleData, editions: [edition] });
  const before = buildCatalogue({
    ...sampleData,
    editions: [{ ...edition, indicators: [...edition.indicators, { ...GONE, title: name }] }],
  });
  return {
    edition,
    period: '2023',
    changes: {
      observations: changes,
      indicators: [
        { indicator: 'books/gone', kind: 'discontinued' },
        { indicator: 'books/readers', kind: 'redefined' },
      ],
    },
    after: {
      catalogue: after,
      readSeries: async (indicator, of) =>
        changes
          .filter((one) => one.indicator === indicator && sliceKey(one.slice) === sliceKey(of))
          .flatMap((one) => (one.kind === 'withdrawn' ? [] : [{ period: one.period, ...one.after }]))
          .sort((a, b) => (a.period < b.period ? -1 : 1)),
    },
    before,
  };
}

const GONE = { id: 'gone', unit: 'persons', decimals: 0, dimensions: ['KIND'] };

function expectToFit(message: Message, language: (typeof LANGUAGES)[number]): string {
  const { rawText, rawEntities } = composeText(message.spans);
  expect(rawText.length).toBeLessThanOrEqual(4096);
  expect(rawText, 'nothing is cut off').not.toMatch(/\n…$/);
  for (const { offset, length } of rawEntities) {
    expect(length).toBeGreaterThan(0);
    expect(offset + length).toBeLessThanOrEqual(rawText.length);
  }
  const shown = { message, language, question: { kind: 'help' }, answer: { kind: 'help' } } as const;
  const { rows } = composeButtons(shown, { menu: 'main', trail: [], username: 'sandar_bot', back: '‹' });
  for (const button of rows.flat()) {
    expect(button.text.trim()).not.toBe('');
    expect([...new Intl.Segmenter().segment(button.text)].length).toBeLessThanOrEqual(64);
    if ('callback_data' in button) expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
  }
  return rawText;
}

/** Lines below a series, and those of a series that have a value. */
const FIGURE_LINE = /^(?: {3}|• .*: )/;
const UNIT = /%|librar|person|библиот|человек|pp|п\. п\.|пайыздық|no figure|значения нет|мәні жоқ/i;
const PERIOD = /(?:1999|20\d\d)/;

test('a notice of any release fits Telegram, and tells of no figure without its unit and period', async () => {
  await fc.assert(
    fc.asyncProperty(any, topics, async (one, wanted) => {
      const content = contentOf(one);
      const news = await newsOf(content, wanted);
      for (const language of LANGUAGES) {
        const now = wordsIn(language, content.after.catalogue, locales);
        const before = wordsIn(language, content.before ?? content.after.catalogue, locales);
        const text = expectToFit(writeRelease({ now, before }, news), language);
        for (const line of text.split('\n').filter((each) => FIGURE_LINE.test(each))) {
          expect(line).toMatch(UNIT);
          expect(line).toMatch(PERIOD);
        }
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('a notice that any release was taken back fits Telegram', async () => {
  await fc.assert(
    fc.asyncProperty(any, topics, async (one, wanted) => {
      const { after, before, changes, edition, period } = contentOf(one);
      const told = before ?? after.catalogue;
      const news = await correctionOf({ told, period, changes, now: after, edition }, wanted);
      for (const language of LANGUAGES) {
        const now = wordsIn(language, after.catalogue, locales);
        expectToFit(writeCorrection({ now, before: wordsIn(language, told, locales) }, news), language);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

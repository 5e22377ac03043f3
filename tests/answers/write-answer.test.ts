import { describe, expect, test } from 'vitest';
import type { ChatQuestion } from '../../src/answers/answer-chat.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { plainText } from '../../src/answers/message.ts';
import { wordsIn } from '../../src/answers/words.ts';
import { writeAnswer } from '../../src/answers/write-answer.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import type { Indicator } from '../../src/catalogue/indicator.ts';
import type { Series } from '../../src/catalogue/observation.ts';
import { seriesInMemory } from '../../src/catalogue/read-series.ts';
import type { Language } from '../../src/language/language.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import type { FigureAsk, Question } from '../../src/questions/question.ts';
import { sampleData } from '../sample-data.ts';

const locales = loadLocales('locales');

/** The libraries, and one indicator more. */
function withIndicator(more?: Partial<Indicator>, series: readonly Series[] = []) {
  const [edition] = sampleData.editions as readonly [Edition];
  if (more === undefined) return sampleData;
  const indicator = { id: 'more', title: { en: 'More' }, unit: 'PT', decimals: 1, dimensions: [], ...more };
  return {
    ...sampleData,
    editions: [
      {
        ...edition,
        indicators: [...edition.indicators, indicator],
        series: new Map([...edition.series, ['more', series]]),
      },
    ],
  };
}

async function write(
  question: Exclude<Question, ChatQuestion>,
  language: Language = 'en',
  data = sampleData,
) {
  const catalogue = buildCatalogue(data);
  const holdings = { catalogue, readSeries: seriesInMemory(data) };
  if (question.kind === 'calendar' || question.kind === 'vintages')
    throw new Error('its own tests ask for it');
  const answer = await answerQuestion(holdings, question, 2023);
  const message = writeAnswer(wordsIn(language, catalogue, locales), answer);
  const asking = message.buttons.flat().filter((button) => 'question' in button);
  return { message, lines: plainText(message).split('\n'), labels: asking.map(({ label }) => label) };
}

function about(indicator: string, ask: Partial<FigureAsk> = {}): Question & { kind: 'figure' } {
  return {
    kind: 'figure',
    ask: {
      indicator: `books/${indicator}`,
      slices: [{ slice: {} }],
      period: { kind: 'newest' },
      operation: { kind: 'value' },
      ...ask,
    },
  };
}

const observed = (values: Readonly<Record<string, number>>, status: 'A' | 'P' = 'A'): Series => ({
  slice: {},
  observations: Object.entries(values).map(([period, value]) => ({ period, value, status })),
});

const rural = { slice: { URBANISATION: 'R' } };
const urban = { slice: { URBANISATION: 'U' } };

describe('a figure says what it is', () => {
  test.each([
    [{ slices: [rural], share: {} }, 'Libraries: share of rural in the total'],
    [
      { slices: [rural, urban], operation: { kind: 'difference' } },
      'Libraries: difference between rural and urban',
    ],
    [{ slices: [rural, urban], operation: { kind: 'ratio' } }, 'Libraries: ratio of rural to urban'],
    [{ slices: [rural, urban], operation: { kind: 'sum' } }, 'Libraries: rural and urban together'],
    [{ slices: [{ slice: {}, without: [{ KIND: 'public' }] }] }, 'Libraries: total except public libraries'],
  ] as const)('%j', async (ask, title) => {
    expect((await write(about('libraries', ask as Partial<FigureAsk>))).lines[1]).toBe(title);
  });

  test('a list of sums says of what', async () => {
    const ask = { slices: [rural, urban], operation: { kind: 'sum' }, period: { kind: 'all' } } as const;
    expect((await write(about('libraries', ask))).lines[0]).toMatch(
      /^Libraries: rural and urban together · /,
    );
  });

  test('a share of a part names the part', async () => {
    const ask = { slices: [{ slice: { READER: 'toddlers' } }], share: {} };
    const { lines } = await write(about('readers', ask), 'ru');
    expect(lines[1]).toBe('Читатели: доля группы «малыши» в группе «дети»');
  });

  test('the short title stands above, the full one below', async () => {
    const { lines } = await write(about('readers'));
    expect(lines[1]).toBe('Readers: total');
    expect(lines).toContain('Full title: Readers of libraries');
  });
});

describe('periods', () => {
  test('"By year" is offered where more periods are held than shown', async () => {
    expect((await write(about('libraries'))).labels).toContain('By year');
    const all = await write(about('libraries', { period: { kind: 'all' } }));
    expect(all.labels).not.toContain('By year');
  });

  test('a slice held for one period has no "By year", and says that there is nothing before', async () => {
    const { lines, labels } = await write(about('libraries', { slices: [{ slice: { KIND: 'public' } }] }));
    expect(labels).not.toContain('By year');
    expect(lines).toContain('No earlier figure is held to compare with.');
  });

  test('a release date that is not stated is said not to be', async () => {
    const [edition] = sampleData.editions as readonly [Edition];
    const { releaseDate: _, ...sandar } = edition.descriptor.sandar;
    const data = { ...sampleData, editions: [{ ...edition, descriptor: { ...edition.descriptor, sandar } }] };
    expect((await write(about('libraries'), 'en', data)).lines.at(-1)).toContain('no release date stated');
    expect((await write(about('libraries'))).lines.at(-1)).toContain('released March 1, 2023');
  });
});

describe('numbers', () => {
  test('a long published value is printed short', async () => {
    const data = withIndicator({}, [observed({ '2022': 0.5790315397997776 })]);
    expect((await write(about('more'), 'en', data)).lines[0]).toBe('0.579% · 2022');
  });

  test('two values of an index differ by points, without growth in per cent', async () => {
    const data = withIndicator({ unit: 'PT_BY_2005' }, [observed({ '2021': 150.1, '2022': 156 })]);
    const { lines } = await write(about('more'), 'en', data);
    expect(lines).toContain('Compared with 2021: +5.9 index points, increase.');
  });

  test('a change that rounds to nothing is still one', async () => {
    const ask = { period: { kind: 'all' }, operation: { kind: 'change', expressed: 'percent' } } as const;
    const grown = withIndicator({ unit: 'persons' }, [observed({ '2021': 10_000, '2022': 10_001 })]);
    expect((await write(about('more', ask), 'en', grown)).lines[0]).toBe('0.0% · 2021–2022 · increase');
    const same = withIndicator({ unit: 'persons' }, [observed({ '2021': 10_000, '2022': 10_000 })]);
    expect((await write(about('more', ask), 'en', same)).lines[0]).toBe('0.0% · 2021–2022 · no change');
  });

  test('of several values, the provisional one is named', async () => {
    const series: Series = {
      slice: {},
      observations: [
        { period: '2021', value: 5, status: 'A' },
        { period: '2022', value: 6, status: 'P' },
      ],
    };
    const { lines } = await write(
      about('more', { period: { kind: 'all' } }),
      'en',
      withIndicator({}, [series]),
    );
    expect(lines).toContain('ℹ️ Provisional: 2022.');
    expect(lines).not.toContain('ℹ️ This figure is provisional.');
  });

  test('of a value below zero there is no ratio', async () => {
    const ask = { period: { kind: 'all' }, operation: { kind: 'ratio', way: 'up' } } as const;
    for (const values of [
      { '2021': -1, '2022': 4 },
      { '2021': 4, '2022': -1 },
    ]) {
      const { lines } = await write(about('more', ask), 'en', withIndicator({}, [observed(values)]));
      expect(lines[0]).toMatch(/^One of the values is not above zero/);
    }
  });

  test('between two years, times more is an increase and times less a decrease', async () => {
    const ratio = (way: 'up' | 'down') =>
      about('more', { period: { kind: 'all' }, operation: { kind: 'ratio', way } });
    const data = (later: number) => withIndicator({}, [observed({ '2021': 10, '2022': later })]);
    const head = async (way: 'up' | 'down', later: number) =>
      (await write(ratio(way), 'en', data(later))).lines[0];
    expect(await head('up', 24)).toBe('2.4 times · 2021–2022 · increase');
    expect(await head('down', 5)).toBe('2.0 times · 2021–2022 · decrease');
    expect(await head('up', 9)).toBe('0.9 times · 2021–2022 · ratio');
  });

  test('how far two per cents lie apart has no sign, even where it was asked for in per cent', async () => {
    const data = withIndicator({ dimensions: ['URBANISATION'] }, [
      { ...observed({ '2022': 5.3 }), slice: rural.slice },
      { ...observed({ '2022': 4.2 }), slice: urban.slice },
    ]);
    const ask = {
      slices: [urban, rural],
      operation: { kind: 'difference', expressed: 'percent' },
    } as const;
    expect((await write(about('more', ask), 'en', data)).lines[0]).toBe('1.1 pp · 2022');
  });

  test('a difference that the printed operands do not give is said to be taken before rounding', async () => {
    const ask = { slices: [urban], share: {}, operation: { kind: 'change', expressed: 'units' } } as const;
    const data = (await write(about('libraries', { ...ask, period: { kind: 'all' } }))).lines.join('\n');
    expect(data).toContain('+4.4 pp');
    expect(data).not.toContain('before rounding');
    const rounded = withIndicator({ additive: true, dimensions: ['URBANISATION'], unit: 'libraries' }, [
      observed({ '2021': 281, '2022': 291 }),
      { slice: { URBANISATION: 'U' }, observations: observed({ '2021': 194, '2022': 208 }).observations },
    ]);
    const said = (await write(about('more', { ...ask, period: { kind: 'all' } }), 'en', rounded)).lines.join(
      '\n',
    );
    expect(said).toContain('+2.4 pp');
    expect(said).toContain('2021 – 69.0%; 2022 – 71.5%. The difference is taken before rounding.');
  });

  test('a provisional value is said to be one', async () => {
    const data = withIndicator({}, [observed({ '2022': 5 }, 'P')]);
    expect((await write(about('more'), 'en', data)).lines).toContain('ℹ️ This figure is provisional.');
  });
});

test('a computed share carries what the office notes on the one that it prints', async () => {
  const ask = { slices: [{ slice: { READER: 'toddlers' } }], share: { base: {} } };
  const { lines } = await write(about('readers', ask));
  expect(lines[0]).toContain('10.0%');
  expect(lines).toContain('⚠️ The counts give another share.');
});

test('what has ended stands below what is there today, but ages stay in their order', async () => {
  const of = (URBANISATION: string, values: Readonly<Record<string, number>>): Series => ({
    slice: { URBANISATION },
    observations: Object.entries(values).map(([period, value]) => ({ period, value, status: 'A' })),
  });
  const data = withIndicator({ dimensions: ['URBANISATION'] }, [
    of('U', { '2020': 5, '2021': 5 }),
    of('R', { '2021': 3, '2022': 3 }),
  ]);
  const ordered = {
    ...data,
    codelists: data.codelists.map((one) => (one.id === 'URBANISATION' ? { ...one, ordered: true } : one)),
  };
  const slices = ['U', 'R'].map((URBANISATION) => ({ slice: { URBANISATION } }));
  const question = about('more', { slices, breakdown: 'URBANISATION', period: { kind: 'all' } });
  const rows = async (held: typeof sampleData) =>
    (await write(question, 'en', held)).lines.flatMap((line) => /^(urban|rural) /.exec(line)?.[1] ?? []);
  expect(await rows(data)).toEqual(['rural', 'urban']);
  expect(await rows(ordered)).toEqual(['urban', 'rural']);
});

describe('refusals help', () => {
  test('what is nearest can be asked for, before the examples', async () => {
    const { lines, labels } = await write({ kind: 'unknown', nearest: ['books/readers', 'books/gone'] });
    expect(lines).toContain('• Readers');
    expect(labels[0]).toBe('Readers');
    expect(labels.length).toBeGreaterThan(1);
  });

  test('what is nearest and an example too is offered once', async () => {
    const { labels: examples } = await write({ kind: 'unknown', nearest: [] });
    const { labels } = await write({ kind: 'unknown', nearest: ['books/libraries'] });
    expect(examples).toContain('Libraries');
    expect(labels.filter((label) => label === 'Libraries')).toHaveLength(1);
  });

  test('something that was understood can be passed on, and all can be called wrong', async () => {
    const deeds = async (question: Parameters<typeof write>[0]) => {
      const { message } = await write(question);
      const buttons = [...message.buttons, ...(message.menus?.more ?? [])].flat();
      return buttons.flatMap((button) => ('deed' in button ? button.deed : []));
    };
    const kinds = async (question: Parameters<typeof write>[0]) =>
      (await deeds(question)).map(({ kind }) => kind).filter((kind) => kind === 'share' || kind === 'report');
    const why = { kind: 'breakdown', dimension: 'KIND', code: 'mobile' } as const;
    expect(await kinds({ ...about('libraries'), kind: 'notHeld', why })).toEqual(['share', 'report']);
    const nearest = ['books/readers'];
    expect(await kinds({ kind: 'unknown', nearest })).toEqual(['share', 'report']);
    expect(await deeds({ kind: 'unknown', nearest })).toContainEqual({ kind: 'share', text: 'Readers' });
    expect(await kinds({ kind: 'unknown', nearest: [] })).toEqual(['report']);
  });

  test('a code that is not held leads to those that are', async () => {
    const ask = about('libraries');
    const why = { kind: 'breakdown', dimension: 'KIND', code: 'mobile' } as const;
    const { lines, labels } = await write({ ...ask, kind: 'notHeld', why });
    expect(lines[0]).toBe('No separate figures for “mobile”.');
    expect(labels).toEqual(['By kind', 'Total']);
  });
});

describe('a choice', () => {
  const of = (KIND: string): Question => about('libraries', { slices: [{ slice: { KIND } }] });

  test('names once what its options share', async () => {
    const { lines, labels } = await write({ kind: 'choice', options: [of('public'), of('school')] });
    expect(lines.at(-1)).toBe('Libraries');
    expect(labels).toEqual(['Public libraries', 'School libraries']);
  });

  test('of several indicators names each', async () => {
    const options = [about('libraries'), about('readers')];
    expect((await write({ kind: 'choice', options })).labels).toEqual(['Libraries', 'Readers']);
  });

  test('numbers labels that a button would cut, and writes them out', async () => {
    const long = about('libraries', {
      slices: [{ slice: { KIND: 'public', URBANISATION: 'R' } }],
      share: {},
    });
    const options = [
      {
        ...long,
        ask: { ...(long.kind === 'figure' && long.ask), period: { kind: 'range', from: '2020', to: '2022' } },
      } as Question,
      of('school'),
    ];
    const { lines, labels } = await write({ kind: 'choice', options });
    expect(labels).toEqual(['1. Public libraries, rural, share, 2020–2022', '2. School libraries']);
    expect(lines.slice(-2)).toEqual(labels);
  });
});

describe('a list that is too long', () => {
  const codes = Array.from({ length: 40 }, (_, i) => ({ code: `c${i}`, name: { en: `Number ${i}` } }));
  const data = withIndicator({ dimensions: ['MANY'] }, [
    ...codes.map(({ code }, i) => ({
      slice: { MANY: code },
      observations: observed({ '2021': i, '2022': i }).observations,
    })),
  ]);
  const shown = { ...data, codelists: [...data.codelists, { id: 'MANY', name: { en: 'many' }, codes }] };
  const slices = codes.map(({ code }) => ({ slice: { MANY: code } }));

  test('says how much more there is, and where', async () => {
    const { lines } = await write(about('more', { slices, breakdown: 'MANY' }), 'en', shown);
    expect(lines[0]).toBe('More · 2022 · %');
    expect(lines[1]).toBe('Number 39  39.0');
    expect(lines[12]).toBe('Number 28  28.0');
    expect(lines[13]).toBe('…and 28 more: all of them are in the file (“Download”).');
  });

  test('is not looked for in a file that holds only what it was computed from', async () => {
    const average = { operation: { kind: 'average' }, period: { kind: 'all' } } as const;
    const { lines } = await write(about('more', { slices, breakdown: 'MANY', ...average }), 'en', shown);
    expect(lines[24]).toBe('Number 16  16.0');
    expect(lines[25]).toBe('…and 16 more.');
  });
});

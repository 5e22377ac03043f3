import { describe, expect, test } from 'vitest';
import type { Answer, FigureAnswer } from '../../src/answers/answer.ts';
import { answerFigure } from '../../src/answers/answer-figure.ts';
import { buildCatalogue, type Catalogue } from '../../src/catalogue/catalogue.ts';
import { seriesInMemory } from '../../src/catalogue/read-series.ts';
import type { FigureAsk, Operation } from '../../src/questions/question.ts';
import { sampleData } from '../sample-data.ts';

const holdings = { catalogue: buildCatalogue(sampleData), readSeries: seriesInMemory(sampleData) };

const answer = (ask: Partial<FigureAsk>): Promise<Answer> =>
  answerFigure(
    holdings,
    {
      indicator: 'books/libraries',
      slices: [{ slice: {} }],
      period: { kind: 'newest' },
      operation: { kind: 'value' },
      ...ask,
    },
    2023,
  );

const figures = async (ask: Partial<FigureAsk>): Promise<FigureAnswer> => {
  const found = await answer(ask);
  if (found.kind !== 'figure') throw new Error(`answered ${found.kind}`);
  return found;
};

const main = async (ask: Partial<FigureAsk>) => {
  const [first] = (await figures(ask)).figures;
  return [first?.value, first?.unit, first?.period, first?.origin];
};

const answers = async (ask: Partial<FigureAsk>) =>
  (await figures(ask)).figures
    .filter(({ role }) => role === 'answer')
    .map(({ period, value }) => [period, value]);

/** Why something is not computed. */
const refusal = async (ask: Partial<FigureAsk>): Promise<string | undefined> => {
  const found = await answer(ask);
  if (found.kind !== 'notHeld' || found.why.kind !== 'operation') throw new Error(`answered ${found.kind}`);
  return found.why.reason;
};

describe('levels', () => {
  test('the newest period is taken where none is named, and said so', async () => {
    expect(await main({})).toEqual([54, 'libraries', '2022', 'published']);
    expect((await figures({})).notes).toContainEqual({ kind: 'latest_period_assumed' });
  });

  test('a single figure comes with its change on the period before', async () => {
    const context = (await figures({})).figures.filter(({ role }) => role === 'context');
    expect(context.map(({ value, unit, period }) => [value, unit, period])).toEqual([
      [-6, 'libraries', '2021-2022'],
      [-10, 'PT', '2021-2022'],
    ]);
  });

  test('series and several slices are listed', async () => {
    expect(await answers({ period: { kind: 'all' } })).toEqual([
      ['2020', 50],
      ['2021', 60],
      ['2022', 54],
    ]);
    expect(await answers({ slices: [{ slice: { KIND: 'public' } }, { slice: { KIND: 'school' } }] })).toEqual(
      [
        ['2022', 40],
        ['2022', 10],
      ],
    );
  });

  test('all but one part is the whole less that part, with both shown', async () => {
    const found = await figures({ slices: [{ slice: {}, without: [{ KIND: 'school' }] }] });
    expect(found.figures.map(({ value, role }) => [value, role])).toEqual([
      [44, 'answer'],
      [54, 'operand'],
      [10, 'operand'],
    ]);
  });

  test('a code declared as the complement of another is computed', async () => {
    expect(await main({ indicator: 'books/readers', slices: [{ slice: { READER: 'adults' } }] })).toEqual([
      600,
      'persons',
      '2022',
      'computed',
    ]);
  });

  test('an indicator that is a ratio is computed from its two', async () => {
    expect(await main({ indicator: 'books/readers-per-library' })).toEqual([
      18.5,
      'persons',
      '2022',
      'computed',
    ]);
  });

  test('data older than two years are said to be old', async () => {
    const old = await answerFigure(
      holdings,
      {
        indicator: 'books/libraries',
        slices: [{ slice: {} }],
        period: { kind: 'newest' },
        operation: { kind: 'value' },
      },
      2026,
    );
    expect(old.kind === 'figure' && old.notes).toContainEqual({
      kind: 'old_period',
      period: '2022',
      years: 4,
    });
  });
});

describe('shares', () => {
  const readers = { indicator: 'books/readers', share: {} };

  test('a published share is shown as published, with its note', async () => {
    const found = await figures({ ...readers, slices: [{ slice: { READER: 'toddlers' } }] });
    expect(found.figures[0]).toMatchObject({
      value: 26.5,
      unit: 'PT',
      origin: 'published',
      indicator: 'books/readers-share',
    });
    expect(found.notes).toContainEqual({ kind: 'publication_note', id: 'odd' });
  });

  test('a share that is not published is computed, to one decimal', async () => {
    expect(await main({ ...readers, slices: [{ slice: { READER: 'children' } }] })).toEqual([
      40,
      'PT',
      '2022',
      'computed',
    ]);
    expect(await main({ share: {}, slices: [{ slice: { URBANISATION: 'U' } }] })).toEqual([
      44.4,
      'PT',
      '2022',
      'computed',
    ]);
  });

  test('of another whole than the published one, it is computed', async () => {
    expect(
      await main({
        indicator: 'books/readers',
        share: { base: {} },
        slices: [{ slice: { READER: 'toddlers' } }],
      }),
    ).toEqual([10, 'PT', '2022', 'computed']);
  });

  test('a change of shares is in percentage points', async () => {
    const change = {
      ...readers,
      slices: [{ slice: { READER: 'children' } }],
      operation: { kind: 'change', expressed: 'units' },
    } as const;
    expect(await main(change)).toEqual([6.7, 'PP', '2021-2022', 'computed']);
  });

  test('of a part whose whole is not held there is none, and the whole is what is missing', async () => {
    const slices = [{ slice: { KIND: 'public' } }];
    const found = await answer({ slices, share: { base: { KIND: 'mobile' } } });
    expect(found).toMatchObject({ kind: 'notHeld', why: { kind: 'breakdown', code: 'mobile' } });
  });

  test('the share of everything in everything is no figure', async () => {
    expect((await answer({ share: {} })).kind).toBe('notHeld');
  });
});

describe('operations', () => {
  test('of a breakdown too, a change is against the period before where no other is named', async () => {
    const change = {
      slices: [{ slice: { URBANISATION: 'U' } }, { slice: { URBANISATION: 'R' } }],
      breakdown: 'URBANISATION',
      operation: { kind: 'change', expressed: 'units' },
    } as const;
    const between = [
      ['2021-2022', -1],
      ['2021-2022', -5],
    ];
    expect(await answers(change)).toEqual(between);
    expect(await answers({ ...change, period: { kind: 'periods', periods: ['2022'] } })).toEqual(between);
    // The highest first, whatever the codelist's order.
    expect(await answers({ ...change, slices: [...change.slices].reverse() })).toEqual(between);
  });

  test('a change is later minus earlier, signed; alone, against the period before', async () => {
    const operation = { kind: 'change', expressed: 'units' } as const;
    expect(await main({ operation })).toEqual([-6, 'libraries', '2021-2022', 'computed']);
    expect(await main({ operation, period: { kind: 'range', from: '2020', to: '2022' } })).toEqual([
      4,
      'libraries',
      '2020-2022',
      'computed',
    ]);
    expect(await main({ operation, period: { kind: 'periods', periods: ['2021'] } })).toEqual([
      10,
      'libraries',
      '2020-2021',
      'computed',
    ]);
  });

  test('growth is in per cent of the earlier value', async () => {
    expect(
      await main({
        operation: { kind: 'change', expressed: 'percent' },
        period: { kind: 'since', from: '2020' },
      }),
    ).toEqual([8, 'PT', '2020-2022', 'computed']);
  });

  test('the highest and the lowest, of periods and of slices', async () => {
    const all = { period: { kind: 'all' } } as const;
    expect(
      await main({ ...all, operation: { kind: 'extreme', which: 'highest', among: 'periods' } }),
    ).toEqual([60, 'libraries', '2021', 'published']);
    expect(await main({ ...all, operation: { kind: 'extreme', which: 'lowest', among: 'periods' } })).toEqual(
      [50, 'libraries', '2020', 'published'],
    );
  });

  test('difference, ratio and sum of slices; average of periods', async () => {
    const slices = [{ slice: { URBANISATION: 'R' } }, { slice: { URBANISATION: 'U' } }];
    expect(await main({ slices, operation: { kind: 'difference', expressed: 'units' } })).toEqual([
      6,
      'libraries',
      '2022',
      'computed',
    ]);
    expect(await main({ slices, operation: { kind: 'ratio', way: 'up' } })).toEqual([
      1.3,
      'TIMES',
      '2022',
      'computed',
    ]);
    expect(await main({ slices, operation: { kind: 'sum' } })).toEqual([54, 'libraries', '2022', 'computed']);
    expect(await main({ operation: { kind: 'average' } })).toEqual([
      54.7,
      'libraries',
      '2020-2022',
      'computed',
    ]);
  });

  test('parts of different dimensions are not added up', async () => {
    const slices = [{ slice: { URBANISATION: 'R' } }, { slice: { KIND: 'public' } }];
    expect(await refusal({ slices, operation: { kind: 'sum' } })).toEqual('parts_overlap');
  });
});

describe('sums', () => {
  const sum = { operation: { kind: 'sum' } } as const;

  test('of several years each is added up by itself, with its parts as operands', async () => {
    const slices = [{ slice: { URBANISATION: 'R' } }, { slice: { URBANISATION: 'U' } }];
    const found = await figures({ ...sum, slices, period: { kind: 'since', from: '2021' } });
    expect(found.figures.map(({ role, period, value }) => [role, period, value])).toEqual([
      ['answer', '2021', 60],
      ['answer', '2022', 54],
      ['operand', '2021', 35],
      ['operand', '2021', 25],
      ['operand', '2022', 30],
      ['operand', '2022', 24],
    ]);
  });

  test('what is counted at the end of a year is not added up over the years', async () => {
    expect(await refusal({ ...sum, period: { kind: 'all' } })).toBe('years_added');
  });

  test('a whole and its part are not added up, nor are rates', async () => {
    const slices = [{ slice: { READER: 'children' } }, { slice: { READER: 'toddlers' } }];
    const overlap = { ...sum, indicator: 'books/readers', slices };
    expect(await refusal({ ...overlap, period: { kind: 'newest' } })).toBe('parts_overlap');
    const both = [{ slice: { READER: 'toddlers' } }, { slice: { READER: 'toddlers' } }];
    expect(await refusal({ ...sum, indicator: 'books/readers-share', slices: both })).toBe('rates_added');
  });
});

describe('means', () => {
  const average = { operation: { kind: 'average' } } as const;

  test('of parts, in one year, of counts', async () => {
    const slices = [
      { slice: { KIND: 'public' } },
      { slice: { KIND: 'school' } },
      { slice: { KIND: 'other' } },
    ];
    expect(await main({ ...average, slices })).toEqual([18, 'libraries', '2022', 'computed']);
  });

  test('of parts over years, one for each', async () => {
    const slices = [{ slice: { URBANISATION: 'R' } }, { slice: { URBANISATION: 'U' } }];
    expect(await answers({ ...average, slices, period: { kind: 'all' } })).toEqual([
      ['2020-2022', 31.7],
      ['2020-2022', 23],
    ]);
  });

  test('of a breakdown, the highest first', async () => {
    const slices = [{ slice: { URBANISATION: 'U' } }, { slice: { URBANISATION: 'R' } }];
    const means = await answers({ ...average, slices, breakdown: 'URBANISATION', period: { kind: 'all' } });
    expect(means.map(([, value]) => value)).toEqual([31.7, 23]);
  });

  test('a year without a value is named', async () => {
    const { notes } = await figures({
      ...average,
      indicator: 'books/readers',
      slices: [{ slice: { READER: 'retired' } }],
      period: { kind: 'all' },
    });
    expect(notes).toContainEqual({ kind: 'missing_periods', periods: ['2020', '2021'] });
  });

  test('of the rates of parts there is none', async () => {
    const slices = [{ slice: { READER: 'toddlers' } }, { slice: { READER: 'toddlers' } }];
    expect(await refusal({ ...average, indicator: 'books/readers-share', slices })).toBe('rates_averaged');
  });
});

describe('a breakdown by codes that have an order of their own', () => {
  const inOrder = buildCatalogue({
    ...sampleData,
    codelists: sampleData.codelists.map((one) =>
      one.id === 'URBANISATION' ? { ...one, ordered: true } : one,
    ),
  });
  const slices = [{ slice: { URBANISATION: 'U' } }, { slice: { URBANISATION: 'R' } }];
  const shown = async (operation: Operation, period: FigureAsk['period']) => {
    const ask = { indicator: 'books/libraries', slices, breakdown: 'URBANISATION', operation, period };
    const codes = async (catalogue: Catalogue) => {
      const found = await answerFigure({ ...holdings, catalogue }, ask, 2023);
      if (found.kind !== 'figure') throw new Error(`answered ${found.kind}`);
      return found.figures.flatMap(({ role, slice }) => (role === 'answer' ? slice.URBANISATION : []));
    };
    return { ordered: await codes(inOrder), others: await codes(holdings.catalogue) };
  };

  test('shows values and means in it, those of other codes with the highest first', async () => {
    const both = { ordered: ['U', 'R'], others: ['R', 'U'] };
    const earlier = { kind: 'periods', periods: ['2021'] } as const;
    expect(await shown({ kind: 'value' }, earlier)).toEqual(both);
    expect(await shown({ kind: 'average' }, { kind: 'all' })).toEqual(both);
  });

  test('is ranked all the same where that is asked for', async () => {
    const highest = { kind: 'extreme', which: 'highest', among: 'slices', count: 2 } as const;
    const { ordered } = await shown(highest, { kind: 'periods', periods: ['2021'] });
    expect(ordered).toEqual(['R', 'U']);
  });
});

describe('places in a ranking', () => {
  const kinds = ['public', 'school', 'other'].map((KIND) => ({ slice: { KIND } }));
  const place = (of: string, period: FigureAsk['period'] = { kind: 'newest' }) => ({
    slices: kinds,
    breakdown: 'KIND',
    period,
    operation: { kind: 'rank' as const, of },
  });

  test('the place is counted from the highest, of so many; the value is its operand', async () => {
    const { figures: found } = await figures(place('school'));
    expect(found.map(({ role, value, unit, of }) => [role, value, unit, of])).toEqual([
      ['answer', 2, 'RANK', 3],
      ['operand', 10, 'libraries', undefined],
      ['context', 40, 'libraries', undefined],
      ['context', 4, 'libraries', undefined],
    ]);
  });

  test('what has no value has no place', async () => {
    expect((await answer(place('mobile'))).kind).toBe('notHeld');
    const two = {
      ...place('U'),
      slices: [{ slice: { URBANISATION: 'U' } }, { slice: { URBANISATION: 'R' } }],
    };
    expect((await answer({ ...two, breakdown: 'URBANISATION' })).kind).toBe('notHeld');
  });
});

test('a ratio narrows what is above the line where that below has no such part', async () => {
  const indicator = 'books/readers-per-library';
  // 400 children in 54 libraries.
  expect(await main({ indicator, slices: [{ slice: { READER: 'children' } }] })).toEqual([
    7.4,
    'persons',
    '2022',
    'computed',
  ]);
  expect((await answer({ indicator, slices: [{ slice: { URBANISATION: 'U' } }] })).kind).toBe('notHeld');
});

describe('what is not held', () => {
  test('a period that is not held is named, with the nearest one to ask for', async () => {
    const found = await answer({
      slices: [{ slice: { KIND: 'public' } }],
      period: { kind: 'periods', periods: ['2020'] },
    });
    expect(found).toMatchObject({ kind: 'notHeld', why: { kind: 'period', period: '2020' } });
    expect(found.kind === 'notHeld' && found.nearest[0]).toMatchObject({
      ask: { period: { kind: 'periods', periods: ['2022'] } },
    });
  });

  test('a range is not answered by a part of it', async () => {
    expect(await answer({ period: { kind: 'range', from: '2015', to: '2022' } })).toMatchObject({
      why: { kind: 'period', period: '2015' },
    });
  });

  test('a combination that is not held leads to its parts', async () => {
    const found = await answer({ slices: [{ slice: { KIND: 'public', URBANISATION: 'R' } }] });
    expect(found).toMatchObject({ kind: 'notHeld', why: { kind: 'slice' } });
    expect(found.kind === 'notHeld' && found.nearest).toHaveLength(3);
  });

  test('parts of which each has one period alone have not changed', async () => {
    const found = await answer({
      slices: [{ slice: { KIND: 'public' } }, { slice: { KIND: 'school' } }],
      breakdown: 'KIND',
      operation: { kind: 'change', expressed: 'units' },
    });
    expect(found).toMatchObject({ kind: 'notHeld', why: { kind: 'period', period: '2021' } });
  });

  test('a change needs two periods', async () => {
    const found = await answer({
      slices: [{ slice: { KIND: 'public' } }],
      operation: { kind: 'change', expressed: 'units' },
    });
    expect(found).toMatchObject({ kind: 'notHeld', why: { kind: 'period', period: '2021' } });
  });
});

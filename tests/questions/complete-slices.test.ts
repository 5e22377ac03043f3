import { expect, test } from 'vitest';
import { buildCatalogue, type CatalogueIndicator } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/catalogue/indicator.ts';
import type { Slice } from '../../src/catalogue/observation.ts';
import { completeSlices } from '../../src/questions/complete-slices.ts';
import type { FigureAsk, SliceAsk } from '../../src/questions/question.ts';
import { sampleData } from '../sample-data.ts';

/** An indicator that holds just these slices. */
function holding(slices: readonly Slice[], defaults?: Indicator['defaults']): CatalogueIndicator {
  const [edition] = sampleData.editions;
  if (edition === undefined) throw new Error('the sample has an edition');
  const indicator: Indicator = {
    id: 'loans',
    title: { en: 'Loans', ru: 'Выдача' },
    unit: 'libraries',
    decimals: 0,
    dimensions: ['URBANISATION', 'KIND'],
    ...(defaults && { defaults }),
  };
  const series = slices.map((slice) => ({
    slice,
    observations: [{ period: '2022', value: 1, status: 'A' as const }],
  }));
  const catalogue = buildCatalogue({
    ...sampleData,
    editions: [{ ...edition, indicators: [indicator], series: new Map([['loans', series]]) }],
  });
  const found = catalogue.indicators.get('books/loans');
  if (found === undefined) throw new Error('not held');
  return found;
}

const ask = (...slices: SliceAsk[]): FigureAsk => ({
  indicator: 'books/loans',
  slices,
  period: { kind: 'newest' },
  operation: { kind: 'value' },
});
const KINDS = [{ KIND: 'public' }, { KIND: 'school' }, { KIND: 'other' }];

test('a slice that is held stays as it is', () => {
  const question = ask({ slice: {} });
  expect(completeSlices(question, holding([{}, ...KINDS]))).toEqual({ kind: 'complete', ask: question });
});

test('without a total and a default, each code is a question to choose from', () => {
  expect(completeSlices(ask({ slice: {} }), holding(KINDS))).toEqual({
    kind: 'choose',
    asks: KINDS.map((slice) => ask({ slice })),
  });
});

test('the declared default is taken', () => {
  expect(completeSlices(ask({ slice: {} }), holding(KINDS, { KIND: 'school' }))).toEqual({
    kind: 'complete',
    ask: ask({ slice: { KIND: 'school' } }),
  });
});

test('the only code there is is taken', () => {
  expect(completeSlices(ask({ slice: {} }), holding([{ KIND: 'public' }]))).toEqual({
    kind: 'complete',
    ask: ask({ slice: { KIND: 'public' } }),
  });
});

test('what was said stays, what it needs beside it is added to every slice', () => {
  const rural = { URBANISATION: 'R', KIND: 'public' };
  const urban = { URBANISATION: 'U', KIND: 'public' };
  const question = ask({ slice: { URBANISATION: 'R' } }, { slice: { URBANISATION: 'U' } });
  expect(completeSlices(question, holding([rural, urban]))).toEqual({
    kind: 'complete',
    ask: ask({ slice: rural }, { slice: urban }),
  });
});

test('two dimensions may have to be filled in', () => {
  const held = { URBANISATION: 'R', KIND: 'public' };
  expect(completeSlices(ask({ slice: {} }), holding([held]))).toEqual({
    kind: 'complete',
    ask: ask({ slice: held }),
  });
});

test('a combination that is not held at all is left, to be refused', () => {
  const question = ask({ slice: { URBANISATION: 'R', KIND: 'public' } });
  const indicator = holding([{ URBANISATION: 'R' }, ...KINDS]);
  expect(completeSlices(question, indicator)).toEqual({ kind: 'complete', ask: question });
});

test('only codes that stand beside what was said are offered', () => {
  const indicator = holding([
    { URBANISATION: 'R', KIND: 'public' },
    { URBANISATION: 'R', KIND: 'school' },
    { URBANISATION: 'U', KIND: 'other' },
  ]);
  expect(completeSlices(ask({ slice: { URBANISATION: 'R' } }), indicator)).toEqual({
    kind: 'choose',
    asks: [
      ask({ slice: { URBANISATION: 'R', KIND: 'public' } }),
      ask({ slice: { URBANISATION: 'R', KIND: 'school' } }),
    ],
  });
});

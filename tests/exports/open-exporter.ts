import { wordsIn } from '../../src/answers/words.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { DataDirectory, Edition } from '../../src/catalogue/edition.ts';
import type { Series } from '../../src/catalogue/observation.ts';
import { seriesInMemory } from '../../src/catalogue/read-series.ts';
import { createExporter } from '../../src/exports/create-exporter.ts';
import type { DataTable } from '../../src/exports/data-table.ts';
import { readDataTable } from '../../src/exports/read-data-table.ts';
import type { Language } from '../../src/language/language.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import type { FigureAsk } from '../../src/questions/question.ts';
import { sampleData } from '../sample-data.ts';

const locales = loadLocales('locales');

/** The libraries, and what a file has to cope with: growth below zero, a value that is suppressed, a provisional one, a name that looks like a formula. */
const difficult: readonly Series[] = [
  {
    slice: {},
    observations: [
      { period: '2020', value: -4.25, status: 'A' },
      { period: '2021', value: null, status: 'Q' },
      { period: '2022', value: 0.5, status: 'P', note: 'odd' },
    ],
  },
  { slice: { KIND: 'school' }, observations: [{ period: '2022', value: 12, status: 'A' }] },
];

function difficultData(): DataDirectory {
  const [edition] = sampleData.editions as readonly [Edition];
  const growth = {
    id: 'growth',
    title: { en: '=HYPERLINK("http://x";"Growth")', ru: '@Рост "в %",\nвсего' },
    unit: 'PT',
    decimals: 1,
    dimensions: ['KIND'],
    link: 'https://example.com/growth',
  };
  return {
    ...sampleData,
    editions: [
      {
        ...edition,
        indicators: [...edition.indicators, growth],
        series: new Map([...edition.series, ['growth', difficult]]),
      },
    ],
  };
}

export function ask(indicator: string, more: Partial<FigureAsk> = {}): FigureAsk {
  return {
    indicator: `books/${indicator}`,
    slices: [{ slice: {} }],
    period: { kind: 'newest' },
    operation: { kind: 'value' },
    ...more,
  };
}

export function openExporter(data = difficultData()) {
  const catalogue = buildCatalogue(data);
  const holdings = { catalogue, readSeries: seriesInMemory(data) };
  const exporter = createExporter(holdings, locales);
  return {
    exporter,
    catalogue,
    words: (language: Language = 'en') => wordsIn(language, catalogue, locales),
    async table(asked: FigureAsk, language: Language = 'en'): Promise<DataTable> {
      const table = await readDataTable(holdings, wordsIn(language, catalogue, locales), asked);
      if (table === undefined) throw new Error(`nothing is held of ${asked.indicator}`);
      return table;
    },
  };
}

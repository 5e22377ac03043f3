import { describe, expect, test } from 'vitest';
import { answerFigure } from '../../src/answers/answer-figure.ts';
import { wordsIn } from '../../src/answers/words.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { DataDirectory } from '../../src/catalogue/edition.ts';
import type { Observation } from '../../src/catalogue/observation.ts';
import { seriesInMemory } from '../../src/catalogue/read-series.ts';
import type { BarChart, Chart, PeriodChart } from '../../src/charts/chart.ts';
import { createIllustrator } from '../../src/charts/create-illustrator.ts';
import { describeChart } from '../../src/charts/describe-chart.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import type { FigureAsk } from '../../src/questions/question.ts';
import { openResponder } from '../open-responder.ts';
import { sampleData } from '../sample-data.ts';

const locales = loadLocales('locales');
const real = await openResponder();
const illustrator = createIllustrator(real, locales, () => new Date('2024-06-01'));

async function chartOf(question: string): Promise<Chart | undefined> {
  return illustrator.chartOf((await real.talk({ turns: [question] })).reply);
}

async function barsOf(question: string): Promise<BarChart> {
  const chart = await chartOf(question);
  if (chart === undefined || !('bars' in chart)) throw new Error(`${chart?.kind} instead of bars`);
  return chart;
}

async function periodsOf(question: string): Promise<PeriodChart> {
  const chart = await chartOf(question);
  if (chart === undefined || 'bars' in chart) throw new Error(`${chart?.kind} instead of periods`);
  return chart;
}

describe('charts of answers', () => {
  test('a series of many years is a line, with what the answer says around it', async () => {
    const chart = await periodsOf('уровень безработицы по годам');
    expect(chart).toMatchObject({
      kind: 'lines',
      language: 'ru',
      title: 'Уровень безработицы: Республика Казахстан',
      about: '%',
    });
    expect(chart.source).toMatch(/^Источник: Бюро национальной статистики.*дата выхода не указана$/);
    expect([chart.periods[0], chart.periods.at(-1)]).toEqual(['2010', '2023']);
    expect(chart.lines).toHaveLength(1);
    expect(chart.lines[0]?.points.at(-1)).toEqual({ value: 4.7, text: '4,7\u00a0%' });
  });

  test('a few years are columns', async () => {
    const chart = await periodsOf('organisations by year');
    expect(chart).toMatchObject({
      kind: 'columns',
      about: 'organisations · at the end of each year',
      periods: ['2021', '2022', '2023'],
    });
    expect(chart.lines[0]?.points.map((point) => point?.text)).toEqual(['272', '281', '291']);
  });

  test('two sexes over time are two named lines', async () => {
    const chart = await periodsOf('unemployment rate men and women by year');
    expect(chart.kind).toBe('lines');
    expect(chart.lines.map(({ name }) => name)).toEqual(['men', 'women']);
    expect(chart.lines.map(({ points }) => points.at(-1)?.text)).toEqual(['4.2%', '5.3%']);
  });

  test('years that are named one by one are columns side by side, and no others stand between them', async () => {
    const chart = await periodsOf('безработица в городе и селе в 2010 и 2023 годах');
    expect(chart).toMatchObject({ kind: 'columns', periods: ['2010', '2023'] });
  });

  test('a ranking stands in the order of the answer; regions without a value are named', async () => {
    const chart = await barsOf('безработица по регионам');
    expect(chart).toMatchObject({ kind: 'bars', about: '% · 2023 год' });
    expect(chart.bars).toHaveLength(20);
    expect(chart.bars[0]).toEqual({
      name: 'Мангистауская область',
      point: { value: 5, text: '5,0\u00a0%' },
      isAsked: false,
    });
    // South Kazakhstan was dissolved in 2018.
    expect(chart.notes).toEqual([]);
    const earlier = await barsOf('безработица по регионам в 2018 году');
    expect(earlier.notes).toEqual([
      'За этот период нет данных: область Абай, область Жетісу, область Ұлытау и Южно-Казахстанская область.',
    ]);
  });

  test('means of regions are drawn as what they are', async () => {
    const chart = await barsOf('average unemployment rate by region in 2022-2023');
    expect(chart.about).toBe('% · 2022–2023 · average');
    expect(chart.bars).toHaveLength(20);
  });

  test('sums of groups over years are one series under the names of the groups', async () => {
    const chart = await periodsOf('urban and rural organisations together by year');
    expect(chart.title).toBe('Organisations: urban areas and rural areas together');
    expect(chart.lines.map(({ points }) => points.map((point) => point?.value))).toEqual([[272, 281, 291]]);
  });

  test('the highest is shown among all that it is the highest of', async () => {
    const { bars } = await barsOf('в каком регионе самая высокая безработица');
    expect(bars).toHaveLength(20);
    expect(bars.filter(({ isAsked }) => isAsked).map(({ point }) => point.text)).toEqual([
      '5,0\u00a0%',
      '5,0\u00a0%',
    ]);
  });

  test('a region that was asked for before is to be seen among all', async () => {
    const { reply } = await real.talk({ turns: ['безработица в городе Алматы', 'а по регионам?'] });
    const chart = await illustrator.chartOf(reply);
    const asked = chart && 'bars' in chart ? chart.bars.filter(({ isAsked }) => isAsked) : [];
    expect(asked.map(({ name }) => name)).toEqual(['город Алматы']);
  });

  test('declared parts make up a whole', async () => {
    const chart = await barsOf('ұйымдар түрлері бойынша');
    expect(chart.kind).toBe('parts');
    expect(chart.bars.map(({ point }) => point.value)).toEqual([173, 80, 34, 4]);
  });

  test('changes are signed, and the picture says what they are', async () => {
    const chart = await barsOf('изменение безработицы у мужчин и женщин с 2015 по 2023');
    expect(chart.about).toBe('п. п. · 2015–2023 · позднее значение минус раннее');
    expect(chart.bars.map(({ point }) => point.text)).toEqual(['−0,2', '−0,6']);
  });

  test.each([
    'уровень безработицы',
    'unemployment by region by year',
    'насколько безработица у женщин выше, чем у мужчин',
    'what is a stationary organisation',
    'привет',
  ])('no chart: %s', async (question) => {
    expect(await chartOf(question)).toBeUndefined();
  });
});

/** The sample with another series of libraries. */
async function chartOfSeries(observations: readonly Observation[], ask: Partial<FigureAsk> = {}) {
  const [edition] = sampleData.editions;
  if (edition === undefined) throw new Error('the sample has no edition');
  const data: DataDirectory = {
    ...sampleData,
    editions: [{ ...edition, series: new Map([['libraries', [{ slice: {}, observations }]]]) }],
  };
  const holdings = { catalogue: buildCatalogue(data), readSeries: seriesInMemory(data) };
  const answer = await answerFigure(
    holdings,
    {
      indicator: 'books/libraries',
      slices: [{ slice: {} }],
      period: { kind: 'all' },
      operation: { kind: 'value' },
      ...ask,
    },
    2023,
  );
  if (answer.kind !== 'figure') throw new Error(answer.kind);
  const chart = describeChart(wordsIn('en', holdings.catalogue, locales), answer);
  if (chart === undefined || 'bars' in chart) throw new Error(`${chart?.kind} instead of periods`);
  return chart;
}

describe('what is particular to a value', () => {
  const observed = (period: string, value: number | null, more: Partial<Observation> = {}): Observation => ({
    period,
    value,
    status: 'A',
    ...more,
  });

  test('a missing year keeps its place, without a value', async () => {
    const chart = await chartOfSeries([
      observed('2018', 5),
      observed('2019', null, { status: 'M' }),
      observed('2021', 7),
    ]);
    expect(chart.periods).toEqual(['2018', '2019', '2020', '2021']);
    expect(chart.lines[0]?.points.map((point) => point?.value)).toEqual([5, undefined, undefined, 7]);
  });

  test('a break is marked, a provisional value has a star, and both are explained', async () => {
    const chart = await chartOfSeries([
      observed('2019', 5),
      observed('2020', 9, { status: 'B' }),
      observed('2021', 10, { status: 'P' }),
    ]);
    expect(chart.lines[0]?.points.slice(1)).toEqual([
      { value: 9, text: '9', mark: 'break' },
      { value: 10, text: '10*', mark: 'uncertain' },
    ]);
    expect(chart.notes).toEqual([
      'Break in the series: 2020. Compare with earlier figures with care.',
      '* Provisional: 2021.',
    ]);
  });

  test('what the office notes on a value stands below it', async () => {
    const chart = await chartOfSeries([observed('2020', 5), observed('2021', 6, { note: 'odd' })]);
    expect(chart.notes).toEqual(['The counts give another share.']);
  });
});

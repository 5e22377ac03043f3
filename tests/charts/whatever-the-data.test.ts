import { expect, test } from 'vitest';
import { breakdownCodes } from '../../src/answers/breakdown-codes.ts';
import { askForTotal, plainAsk } from '../../src/answers/nearest-held.ts';
import type { CatalogueIndicator } from '../../src/catalogue/catalogue.ts';
import type { Chart, Point } from '../../src/charts/chart.ts';
import { createIllustrator } from '../../src/charts/create-illustrator.ts';
import { writeSvg } from '../../src/charts/picture/write-svg.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import type { FigureAsk } from '../../src/questions/question.ts';
import { openResponder } from '../open-responder.ts';

const { catalogue, readSeries, responder } = await openResponder();
const illustrator = createIllustrator({ catalogue, readSeries }, loadLocales('locales'), () => new Date());

/** The whole over all years, and each breakdown of it, now and over all years. */
async function asksAbout(indicator: CatalogueIndicator): Promise<readonly FigureAsk[]> {
  const totals = await askForTotal({ catalogue, readSeries }, indicator.id);
  const breakdowns = indicator.indicator.dimensions.map((dimension) => ({
    ...plainAsk(indicator.id, {}),
    slices: breakdownCodes(indicator, dimension, catalogue).map((code) => ({ slice: { [dimension]: code } })),
    breakdown: dimension,
  }));
  const asks = [...totals.flatMap((one) => (one.kind === 'figure' ? [one.ask] : [])), ...breakdowns];
  return asks.flatMap((ask) => [ask, { ...ask, period: { kind: 'all' } }]);
}

function pointsOf(chart: Chart): readonly Point[] {
  if ('bars' in chart) return chart.bars.map(({ point }) => point);
  return chart.lines.flatMap(({ points }) => points.filter((point) => point !== undefined));
}

test.each(LANGUAGES)(
  'every chart in %s shows the figures of its answer and can be drawn',
  async (language) => {
    let drawn = 0;
    for (const indicator of catalogue.indicators.values()) {
      for (const ask of await asksAbout(indicator)) {
        const { reply } = await responder.answer({ kind: 'figure', ask }, {}, undefined, language);
        const chart = await illustrator.chartOf(reply);
        if (chart === undefined || reply.answer.kind !== 'figure') continue;
        const values = reply.answer.figures.filter(({ role }) => role === 'answer').map(({ value }) => value);
        expect(pointsOf(chart).map(({ value }) => value)).toEqual(values);
        const { svg, width, height } = writeSvg(chart);
        expect(svg, indicator.id).not.toMatch(/NaN|undefined|Infinity/);
        expect(height / width).toBeLessThan(20);
        drawn += 1;
      }
    }
    expect(drawn).toBeGreaterThan(200);
  },
  60_000,
);

import type { EChartsCoreOption } from 'echarts/core';
import type { PeriodChart } from '../chart.ts';
import { axisNumber } from './axis-number.ts';
import { widthOf } from './font.ts';
import { type Drawing, legend } from './frame.ts';
import { Geometry } from './geometry.ts';
import { COLOUR, colourOf, MARGIN, SIZE, WIDTH } from './look.ts';
import { seriesOf } from './period-series.ts';
import type { Plot } from './plot.ts';
import { type Scale, scaleAround, scaleFromZero, ticksOf } from './scale.ts';
import { HEADROOM, placeValues } from './value-labels.ts';

/** Height of the area between the axes. */
const HEIGHT = 210;
/** Below it, for the periods. */
const PERIODS = 30;

/** Lines, columns or stacked columns over periods, from `top` down. */
export function periodPlot(chart: PeriodChart, top: number): Plot {
  const { lines, periods, kind, language } = chart;
  const names = lines.length > 1 ? lines.map(({ name }, i) => ({ name, colour: colourOf(i) })) : [];
  const key = legend(names, top);
  const scale = scaleOf(chart);
  const number = axisNumber(language, scale);
  const ticks = ticksOf(scale).map((tick) => widthOf(number(tick), SIZE.label));
  const left = MARGIN + Math.max(...ticks) + 8;
  const start = top + key.height + HEADROOM;
  const area = { left, right: WIDTH - MARGIN, top: start, bottom: start + HEIGHT };
  const geometry = new Geometry(chart, scale, area);
  const places = kind === 'stack' ? [] : placeValues(chart, geometry);
  return {
    height: key.height + HEADROOM + HEIGHT + PERIODS,
    drawings: [...key.drawings, ...breaks(chart, geometry)],
    option: {
      grid: { left, right: MARGIN, top: start, height: HEIGHT },
      xAxis: {
        type: 'category',
        data: [...periods],
        axisTick: { show: false },
        axisLine: { lineStyle: { color: COLOUR.axis } },
        axisLabel: { color: COLOUR.soft, fontSize: SIZE.label, interval: intervalOf(periods, geometry.band) },
      },
      yAxis: {
        type: 'value',
        min: scale.min,
        max: scale.max,
        interval: scale.step,
        axisLabel: { color: COLOUR.soft, fontSize: SIZE.label, formatter: number },
        splitLine: { lineStyle: { color: COLOUR.rule } },
      },
      series: lines.flatMap((_, i) => seriesOf(chart, i, places[i] ?? [], geometry)),
    } satisfies EChartsCoreOption,
  };
}

function scaleOf({ kind, lines, periods }: PeriodChart): Scale {
  const values = lines.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  switch (kind) {
    case 'lines':
      return scaleAround(values);
    case 'columns':
      return scaleFromZero(values);
    case 'stack':
      return scaleFromZero(
        periods.map((_, i) => lines.reduce((sum, { points }) => sum + (points[i]?.value ?? 0), 0)),
      );
  }
}

/** Every period that has room for its label; the last one always. */
function intervalOf(periods: readonly string[], band: number): (index: number) => boolean {
  const widest = Math.max(...periods.map((period) => widthOf(period, SIZE.label)));
  const every = Math.ceil((widest + 8) / band);
  return (index) => (periods.length - 1 - index) % every === 0;
}

/** A dashed line before the first value after a break in a series. */
function breaks({ lines }: PeriodChart, geometry: Geometry): readonly Drawing[] {
  const { top, bottom } = geometry.area;
  const after = new Set(
    lines.flatMap(({ points }) => points.flatMap((point, i) => (point?.mark === 'break' ? i : []))),
  );
  return [...after].map((i) => ({
    type: 'line',
    shape: { x1: geometry.start(i), y1: top - 8, x2: geometry.start(i), y2: bottom },
    style: { stroke: COLOUR.soft, lineWidth: 1.5, lineDash: [4, 4] },
  }));
}

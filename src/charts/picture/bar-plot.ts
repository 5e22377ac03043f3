import type { BarSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { Bar, BarChart } from '../chart.ts';
import { widthOf } from './font.ts';
import { COLOUR, colourOf, LEADING, MARGIN, SIZE, WIDTH } from './look.ts';
import type { Plot } from './plot.ts';
import { wrapText } from './wrap-text.ts';

/** Names take at most this part of the width, and less where values are long; what is longer goes on in the next line. */
const NAMES = 0.55;
const NARROWEST_NAMES = 0.25;
/** Pixels that are left for the bars themselves. */
const BARS = 70;
const BETWEEN = 8;
/** Above the first bar. */
const HEADROOM = 6;
/** Height of the strip that shows the parts side by side. */
const STRIP = 18;

/** Bars from `top` down, with their names before and their values behind them; parts of a whole also as one strip. */
export function barPlot({ bars, kind }: BarChart, top: number): Plot {
  const isWhole = kind === 'parts';
  const { names, left, right, row } = roomFor(bars);
  const values = bars.map(({ point }) => point.value);
  const strip = isWhole ? STRIP + 10 : 0;
  const height = row * bars.length;
  const rows = { left, right, top: top + HEADROOM + strip, height };
  const hasAsked = bars.some(({ isAsked }) => isAsked);
  return {
    height: HEADROOM + strip + height + 10,
    drawings: [],
    option: {
      grid: [rows, ...(isWhole ? [{ left: MARGIN, right: MARGIN, top: top + HEADROOM, height: STRIP }] : [])],
      xAxis: [
        { type: 'value', show: false, ...reachOf(values) },
        ...(isWhole ? [{ type: 'value', show: false, gridIndex: 1, max: sum(values) || 1 }] : []),
      ],
      yAxis: [
        {
          type: 'category',
          inverse: true,
          data: names.map((lines) => lines.join('\n')),
          axisTick: { show: false },
          axisLine: { onZero: true, lineStyle: { color: COLOUR.axis } },
          axisLabel: {
            interval: 0,
            align: 'left',
            margin: left - MARGIN,
            lineHeight: SIZE.label * LEADING,
            fontSize: SIZE.label,
            color: COLOUR.ink,
          },
        },
        ...(isWhole ? [{ type: 'category', show: false, gridIndex: 1, data: [''] }] : []),
      ],
      series: [
        rowsOf(bars, isWhole ? (i) => colourOf(i) : (i) => colourIn(bars[i], hasAsked)),
        ...(isWhole ? stripOf(values) : []),
      ],
    } satisfies EChartsCoreOption,
  };
}

/** Names in lines, the height of a row, and how far from the picture's edges the bars themselves keep. */
function roomFor(bars: readonly Bar[]) {
  const width = WIDTH - 2 * MARGIN;
  const ofValues = Math.max(...bars.map(({ point }) => widthOf(point.text, SIZE.value, 600))) + 6;
  const before = bars.some(({ point }) => point.value < 0) ? ofValues : 0;
  const behind = bars.some(({ point }) => point.value >= 0) ? ofValues : 0;
  const free = width - before - behind - BARS - BETWEEN;
  const widest = Math.max(NARROWEST_NAMES * width, Math.min(NAMES * width, free));
  const names = bars.map(({ name }) => wrapText(name, widest, SIZE.label));
  const ofNames = Math.max(...names.flat().map((line) => widthOf(line, SIZE.label)));
  return {
    names,
    row: Math.max(...names.map(({ length }) => length)) * SIZE.label * LEADING + 7,
    left: MARGIN + ofNames + BETWEEN + before,
    right: MARGIN + behind,
  };
}

/** From the lowest to the highest value, and zero. */
function reachOf(values: readonly number[]): { readonly min: number; readonly max: number } {
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  return { min, max: min === max ? 1 : max };
}

function rowsOf(bars: readonly Bar[], colour: (index: number) => string): BarSeriesOption {
  return {
    type: 'bar',
    barWidth: bars.length > 12 ? '68%' : '62%',
    data: bars.map((bar, i) => ({
      value: bar.point.value,
      itemStyle: { color: colour(i), opacity: bar.point.mark === 'uncertain' ? 0.6 : 1 },
      label: {
        show: true,
        position: bar.point.value < 0 ? ('left' as const) : ('right' as const),
        distance: 5,
        formatter: bar.point.text,
        fontSize: SIZE.value,
        fontWeight: 600,
        color: COLOUR.ink,
      },
    })),
  };
}

/** All parts in one line: what each is of the whole. */
function stripOf(values: readonly number[]): readonly BarSeriesOption[] {
  return values.map((value, i) => ({
    type: 'bar',
    stack: 'whole',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: STRIP,
    itemStyle: { color: colourOf(i), borderColor: COLOUR.card, borderWidth: 1 },
    data: [value],
  }));
}

function colourIn(bar: Bar | undefined, hasAsked: boolean): string {
  return hasAsked && bar?.isAsked !== true ? COLOUR.beside : COLOUR.bar;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

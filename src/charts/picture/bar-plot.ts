import type { BarSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { Bar, BarChart } from '../chart.ts';
import { widthOf } from './font.ts';
import { COLOUR, colourOf, LEADING, MARGIN, SIZE, WIDTH } from './look.ts';
import type { Plot } from './plot.ts';
import { scaleFromZero } from './scale.ts';
import { wrapText } from './wrap-text.ts';

/** Names take at most this part of the width; longer ones go on in the next line. */
const NAMES = 0.55;
const BETWEEN = 8;
/** Above the first bar. */
const HEADROOM = 6;
/** Height of the strip that shows the parts side by side. */
const STRIP = 18;

/** Bars from `top` down, with their names before and their values behind them; parts of a whole also as one strip. */
export function barPlot({ bars, kind }: BarChart, top: number): Plot {
  const isWhole = kind === 'parts';
  const names = bars.map(({ name }) => wrapText(name, (WIDTH - 2 * MARGIN) * NAMES, SIZE.label));
  const nameWidth = Math.max(...names.flat().map((line) => widthOf(line, SIZE.label)));
  const row = Math.max(...names.map(({ length }) => length)) * SIZE.label * LEADING + 7;
  const values = bars.map(({ point }) => point.value);
  const valueWidth = Math.max(...bars.map(({ point }) => widthOf(point.text, SIZE.value, 600))) + 6;
  const strip = isWhole ? STRIP + 10 : 0;
  const scale = scaleFromZero(values);
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  const height = row * bars.length;
  const rows = {
    left: MARGIN + nameWidth + BETWEEN + (min < 0 ? valueWidth : 0),
    right: MARGIN + (values.some((value) => value >= 0) ? valueWidth : 0),
    top: top + HEADROOM + strip,
    height,
  };
  const hasAsked = bars.some(({ isAsked }) => isAsked);
  return {
    height: HEADROOM + strip + height + 10,
    drawings: [],
    option: {
      grid: [rows, ...(isWhole ? [{ left: MARGIN, right: MARGIN, top: top + HEADROOM, height: STRIP }] : [])],
      xAxis: [
        { type: 'value', show: false, min, max: max === min ? scale.max : max },
        ...(isWhole ? [{ type: 'value', show: false, gridIndex: 1, max: sum(values) }] : []),
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
            margin: rows.left - MARGIN,
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

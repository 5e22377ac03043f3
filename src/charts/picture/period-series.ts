import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { Line, PeriodChart, Point } from '../chart.ts';
import { widthOf } from './font.ts';
import { COLUMN, type Geometry } from './geometry.ts';
import { COLOUR, colourOf, SIZE } from './look.ts';
import type { Place } from './place-labels.ts';
import { LABEL_HEIGHT } from './value-labels.ts';

type Points = Line['points'];
type Places = readonly (Place | undefined)[];

/** What ECharts draws of one line of a chart over periods. `places`: where its values are written. */
export function seriesOf(
  { kind, lines }: PeriodChart,
  line: number,
  places: Places,
  geometry: Geometry,
): readonly (LineSeriesOption | BarSeriesOption)[] {
  const points = lines[line]?.points ?? [];
  const isOnly = lines.length === 1;
  const colour = isOnly ? COLOUR.bar : colourOf(line);
  const label = isOnly ? COLOUR.ink : colour;
  switch (kind) {
    case 'lines':
      return betweenBreaks(points).map((run) => lineOf(run, places, colour, label));
    case 'columns':
      return [columnsOf(points, places, { colour, label, width: COLUMN / lines.length })];
    case 'stack':
      return [partOf(points, colour, geometry)];
  }
}

/** A line stops before a break and begins anew behind it. */
function betweenBreaks(points: Points): readonly Points[] {
  const starts = [0, ...points.flatMap((point, i) => (point?.mark === 'break' && i > 0 ? i : []))];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? points.length;
    return points.map((point, at) => (start <= at && at < end ? point : undefined));
  });
}

function lineOf(points: Points, places: Places, colour: string, label: string): LineSeriesOption {
  return {
    type: 'line',
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 6,
    showAllSymbol: true,
    lineStyle: { width: 2.5, color: colour },
    itemStyle: { color: colour },
    data: points.map((point, i) =>
      point === undefined
        ? null
        : {
            value: point.value,
            label: labelOf(point, places[i], label),
            ...(point.mark === 'uncertain' && {
              symbolSize: 8,
              itemStyle: { color: COLOUR.card, borderColor: colour, borderWidth: 2 },
            }),
          },
    ),
  };
}

function columnsOf(
  points: Points,
  places: Places,
  { colour, label, width }: { readonly colour: string; readonly label: string; readonly width: number },
): BarSeriesOption {
  return {
    type: 'bar',
    barWidth: `${width * 100}%`,
    barGap: '0%',
    itemStyle: { color: colour },
    data: points.map((point, i) =>
      point === undefined
        ? null
        : { value: point.value, label: labelOf(point, places[i], label), itemStyle: certainty(point) },
    ),
  };
}

function partOf(points: Points, colour: string, geometry: Geometry): BarSeriesOption {
  return {
    type: 'bar',
    stack: 'whole',
    barWidth: `${COLUMN * 100}%`,
    itemStyle: { color: colour, borderColor: COLOUR.card, borderWidth: 1 },
    data: points.map((point) =>
      point === undefined
        ? null
        : { value: point.value, label: labelWithin(point, geometry), itemStyle: certainty(point) },
    ),
  };
}

function certainty({ mark }: Point): { readonly opacity: number } {
  return { opacity: mark === 'uncertain' ? 0.6 : 1 };
}

function labelOf({ text }: Point, place: Place | undefined, color: string) {
  return {
    show: place !== undefined,
    position: place?.side ?? ('top' as const),
    offset: [place?.shift ?? 0, 0],
    formatter: text,
    distance: 6,
    fontSize: SIZE.value,
    fontWeight: 600,
    color,
    textBorderColor: COLOUR.card,
    textBorderWidth: 3,
  };
}

/** The value of a stacked part, where it fits into it. */
function labelWithin({ value, text }: Point, geometry: Geometry) {
  return {
    show:
      geometry.length(value) > LABEL_HEIGHT + 2 &&
      widthOf(text, SIZE.value, 600) < geometry.band * COLUMN - 4,
    position: 'inside' as const,
    formatter: text,
    fontSize: SIZE.value,
    fontWeight: 600,
    color: '#fff',
  };
}

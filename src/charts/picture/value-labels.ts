import type { PeriodChart, Point } from '../chart.ts';
import { widthOf } from './font.ts';
import type { Geometry } from './geometry.ts';
import { SIZE, WIDTH } from './look.ts';
import { type Dot, type Place, placeLabels, type Segment, type Side } from './place-labels.ts';

/** Room for labels above the highest value. */
export const HEADROOM = 22;
export const LABEL_HEIGHT = SIZE.value * 1.25;

/**
 * Which values are written and where, by line and period. Of one line or of columns all for which there is room: the newest first, then the
 * oldest, the highest and the lowest. Of several lines only these, so that each is plainly its own line's.
 */
export function placeValues(
  chart: PeriodChart,
  geometry: Geometry,
): readonly (readonly (Place | undefined)[])[] {
  const { lines, kind } = chart;
  const areLines = kind === 'lines';
  const wanted = lines.flatMap(({ points }, line) => {
    const ranks = ranksOf(points);
    return points.flatMap((point, period) => {
      const rank = ranks[period] ?? 0;
      if (point === undefined || (areLines && lines.length > 1 && rank === 0)) return [];
      const label = {
        x: geometry.x(line, period),
        y: geometry.y(point.value),
        width: widthOf(point.text, SIZE.value, 600),
        height: LABEL_HEIGHT,
        // Of several lines, only the newest values may stand on one.
        rank: areLines && lines.length > 1 ? Math.max(0, rank - NEWEST + 1) : rank,
        side: areLines
          ? awayFromLine(points, period)
          : point.value < 0
            ? ('bottom' as const)
            : ('top' as const),
      };
      return [{ line, period, label }];
    });
  });
  const { left, top, bottom } = geometry.area;
  const room = { left, right: WIDTH - 4, top: top - HEADROOM, bottom: bottom - 2 };
  const drawn = {
    lines: areLines ? lines.flatMap(({ points }, line) => segmentsOf(points, line, geometry)) : [],
    dots: areLines ? lines.flatMap(({ points }, line) => dotsOf(points, line, geometry)) : [],
  };
  const places = placeLabels(
    wanted.map(({ label }) => label),
    drawn,
    room,
  );
  const byPoint = new Map(wanted.map(({ line, period }, i) => [`${line}/${period}`, places[i]]));
  return lines.map(({ points }, line) => points.map((_, period) => byPoint.get(`${line}/${period}`)));
}

/** The rank of the newest value of a line; below it the oldest, the highest and the lowest. */
const NEWEST = 4;

function ranksOf(points: readonly (Point | undefined)[]): readonly number[] {
  const held = points.flatMap((point, i) => (point === undefined ? [] : [{ i, value: point.value }]));
  const byValue = held.toSorted((a, b) => a.value - b.value);
  const ranked = [byValue[0], byValue.at(-1), held[0], held.at(-1)].map((one) => one?.i);
  return points.map((_, i) => ranked.lastIndexOf(i) + 1);
}

/** Below a valley, above everything else. */
function awayFromLine(points: readonly (Point | undefined)[], period: number): Side {
  const value = points[period]?.value ?? 0;
  const neighbours = [points[period - 1], points[period + 1]].flatMap((one) => one?.value ?? []);
  return neighbours.length > 0 && neighbours.every((one) => one > value) ? 'bottom' : 'top';
}

function dotsOf(points: readonly (Point | undefined)[], line: number, geometry: Geometry): readonly Dot[] {
  return points.flatMap((point, i) =>
    point === undefined ? [] : [[geometry.x(line, i), geometry.y(point.value)] as const],
  );
}

function segmentsOf(
  points: readonly (Point | undefined)[],
  line: number,
  geometry: Geometry,
): readonly Segment[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    if (point === undefined || before === undefined) return [];
    return [
      [
        geometry.x(line, i - 1),
        geometry.y(before.value),
        geometry.x(line, i),
        geometry.y(point.value),
      ] as const,
    ];
  });
}

/** A label that may stand above or below its point. Coordinates in pixels, y downwards. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Those with a higher rank are placed first; those of rank 0 also keep off lines. */
  readonly rank: number;
  /** Where it stands by preference. */
  readonly side: Side;
}

export type Side = 'top' | 'bottom';

/** Where a label is written: above or below its point, and how far to the right of its middle. */
export interface Place {
  readonly side: Side;
  readonly shift: number;
}

/** A piece of a drawn line, which labels keep off. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Distance between a point and its label. */
const OFF = 6;
/** Blank kept between labels. */
const BETWEEN = 3;

/** Finds a place for each label so that no two overlap and none leaves the area; undefined for those without room. */
export function placeLabels(
  labels: readonly Label[],
  lines: readonly Segment[],
  area: Box,
): readonly (Place | undefined)[] {
  const placed: Box[] = [];
  const places: (Place | undefined)[] = labels.map(() => undefined);
  const byRank = labels.map((label, i) => ({ label, i })).sort((a, b) => b.label.rank - a.label.rank);
  for (const { label, i } of byRank) {
    const free = [label.side, other(label.side)]
      .map((side) => ({ side, box: boxOf(label, side, area) }))
      .filter(({ box }) => isWithin(box, area) && !placed.some((one) => overlap(box, one)))
      .map((one) => ({ ...one, crossings: lines.filter((line) => crosses(line, one.box)).length }))
      .sort((a, b) => a.crossings - b.crossings);
    const [best] = free;
    if (best === undefined || (label.rank === 0 && best.crossings > 0)) continue;
    placed.push(best.box);
    places[i] = { side: best.side, shift: (best.box.left + best.box.right) / 2 - label.x };
  }
  return places;
}

function other(side: Side): Side {
  return side === 'top' ? 'bottom' : 'top';
}

/** Centred on its point, unless that is too near the edge of the area. */
function boxOf({ x, y, width, height }: Label, side: Side, area: Box): Box {
  const top = side === 'top' ? y - OFF - height : y + OFF;
  const left = Math.max(area.left, Math.min(x - width / 2, area.right - width));
  return { left, right: left + width, top, bottom: top + height };
}

function isWithin(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + BETWEEN && b.left < a.right + BETWEEN && a.top < b.bottom && b.top < a.bottom;
}

/** Liang and Barsky: whether any of the segment lies in the box. */
function crosses([x1, y1, x2, y2]: Segment, { left, right, top, bottom }: Box): boolean {
  let from = 0;
  let to = 1;
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ];
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return false;
    if (towards < 0) from = Math.max(from, distance / towards);
    if (towards > 0) to = Math.min(to, distance / towards);
  }
  return from < to;
}

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

/** A piece of a drawn line. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** The middle of a drawn point. */
export type Dot = readonly [x: number, y: number];

/** What is drawn, which labels keep off. */
export interface Drawn {
  readonly lines: readonly Segment[];
  readonly dots: readonly Dot[];
}

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
/** A label is drawn with so wide a rim of the background's colour, which would cover what it touches. */
const RIM = 2;
/** Half of a drawn point. */
const RADIUS = 3;
/** A label beside the middle of its point begins or ends so far across it. */
const ACROSS = 2;
/** Moved by less than half of the way to the next point, it is still plain whose label it is. */
const NEARER = 0.45;

/**
 * Finds a place for each label so that no two overlap and none leaves the area; undefined for those without room. A label stands in the middle of its point where that
 * touches nothing, else to one side of it: above a rising line to the left, below it to the right.
 */
export function placeLabels(
  labels: readonly Label[],
  { lines, dots }: Drawn,
  area: Box,
): readonly (Place | undefined)[] {
  const placed: Box[] = [];
  const places: (Place | undefined)[] = labels.map(() => undefined);
  const byRank = labels.map((label, i) => ({ label, i })).sort((a, b) => b.label.rank - a.label.rank);
  for (const { label, i } of byRank) {
    const beside = Math.min(label.width / 2 - ACROSS, gapAround(label, dots) * NEARER);
    const free = [0, -beside, beside]
      .flatMap((shift) =>
        [label.side, other(label.side)].map((side) => ({ side, box: boxOf(label, side, shift, area) })),
      )
      .filter(({ box }) => isWithin(box, area) && !placed.some((one) => overlap(box, one)))
      .map((one) => ({ ...one, crossings: touching(lines, dots, one.box) }))
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

/** How far it is across to the next point. */
function gapAround({ x }: Label, dots: readonly Dot[]): number {
  return Math.min(...dots.map(([other]) => Math.abs(other - x)).filter((gap) => gap > 0));
}

/** How much of what is drawn a label in this place would cover. */
function touching(lines: readonly Segment[], dots: readonly Dot[], box: Box): number {
  const rim = grown(box, RIM);
  const near = grown(box, RIM / 2 + RADIUS);
  return (
    lines.filter((line) => crosses(line, rim)).length +
    dots.filter(([x, y]) => near.left < x && x < near.right && near.top < y && y < near.bottom).length
  );
}

function grown({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

/** As far to the right of its point as `shift` says, unless that is too near the edge of the area. */
function boxOf({ x, y, width, height }: Label, side: Side, shift: number, area: Box): Box {
  const top = side === 'top' ? y - OFF - height : y + OFF;
  const left = Math.max(area.left, Math.min(x + shift - width / 2, area.right - width));
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

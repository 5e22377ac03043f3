import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Label, placeLabels } from '../../../src/charts/picture/place-labels.ts';

const AREA = { left: 0, right: 300, top: 0, bottom: 200 };
const NOTHING = { lines: [], dots: [] };
const label = (x: number, y: number, rank = 1, width = 40): Label => ({
  x,
  y,
  width,
  height: 15,
  rank,
  side: 'top',
});

test('no two labels overlap and none leaves the area', () => {
  const any = fc.record({
    x: fc.double({ min: 0, max: 300, noNaN: true }),
    y: fc.double({ min: 0, max: 200, noNaN: true }),
    rank: fc.integer({ min: 0, max: 4 }),
    width: fc.double({ min: 10, max: 120, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (points) => {
      const labels = points.map(({ x, y, rank, width }) => label(x, y, rank, width));
      const boxes = placeLabels(labels, NOTHING, AREA).flatMap((place, i) => {
        const { x, y, width, height } = labels[i] ?? label(0, 0);
        if (place === undefined) return [];
        const middle = x + place.shift;
        const top = place.side === 'top' ? y - 6 - height : y + 6;
        return [{ left: middle - width / 2, right: middle + width / 2, top, bottom: top + height }];
      });
      for (const [i, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(AREA.left - 1e-9);
        expect(a.right).toBeLessThanOrEqual(AREA.right + 1e-9);
        expect(a.bottom).toBeLessThanOrEqual(AREA.bottom);
        for (const b of boxes.slice(i + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }),
  );
});

test('the one of higher rank stays, the other moves to the other side of its point', () => {
  const places = placeLabels([label(100, 100, 1), label(110, 100, 2)], NOTHING, AREA);
  expect(places.map((place) => place?.side)).toEqual(['bottom', 'top']);
});

test('a label at the edge is moved inwards', () => {
  expect(placeLabels([label(290, 100, 1, 60)], NOTHING, AREA)).toEqual([{ side: 'top', shift: -20 }]);
});

test('labels of rank 0 keep off lines, others choose the side with fewer', () => {
  const above = [[0, 88, 300, 88]] as const;
  const around = [...above, [0, 112, 300, 112]] as const;
  expect(placeLabels([label(100, 100, 0)], { lines: above, dots: [] }, AREA)[0]?.side).toBe('bottom');
  expect(placeLabels([label(100, 100, 0)], { lines: around, dots: [] }, AREA)).toEqual([undefined]);
  expect(placeLabels([label(100, 100, 1)], { lines: around, dots: [] }, AREA)[0]?.side).toBe('top');
});

test('a label covers no point beside its own: it moves aside, or is left out', () => {
  const next = { lines: [], dots: [[115, 90]] } as const;
  expect(placeLabels([label(100, 100, 0)], next, AREA)).toEqual([{ side: 'bottom', shift: 0 }]);
  const above = { lines: [[0, 112, 300, 112]], dots: [[120, 90]] } as const;
  expect(placeLabels([label(100, 100, 0)], above, AREA)).toEqual([{ side: 'top', shift: -9 }]);
  const around = { ...above, dots: [...above.dots, [80, 90]] } as const;
  expect(placeLabels([label(100, 100, 0)], around, AREA)).toEqual([undefined]);
});

test('a wide label never moves so far that it stands at another point', () => {
  const rising = Array.from({ length: 12 }, (_, i) => [i * 24, 180 - i * 10] as const);
  const lines = rising.slice(1).map(([x, y], i) => [...(rising[i] ?? [0, 0]), x, y] as const);
  const labels = rising.map(([x, y]) => label(x, y, 0, 60));
  const places = placeLabels(labels, { lines, dots: rising }, { ...AREA, left: -60, right: 360 });
  for (const place of places) expect(Math.abs(place?.shift ?? 0)).toBeLessThan(12);
});

test('in a steep valley a label stands below, on a slope on the side that is free', () => {
  const valley = [
    [70, 20, 100, 100],
    [100, 100, 130, 20],
  ] as const;
  const low = { ...label(100, 100, 1), side: 'bottom' } as const;
  expect(placeLabels([low], { lines: valley, dots: [] }, AREA)).toEqual([{ side: 'bottom', shift: 0 }]);
  const rising = [
    [70, 112, 100, 100],
    [100, 100, 130, 88],
  ] as const;
  expect(placeLabels([label(100, 100, 0)], { lines: rising, dots: [] }, AREA)).toEqual([
    { side: 'top', shift: -18 },
  ]);
});

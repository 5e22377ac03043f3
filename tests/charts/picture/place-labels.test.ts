import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Label, placeLabels } from '../../../src/charts/picture/place-labels.ts';

const AREA = { left: 0, right: 300, top: 0, bottom: 200 };
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
      const boxes = placeLabels(labels, [], AREA).flatMap((place, i) => {
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
  const places = placeLabels([label(100, 100, 1), label(110, 100, 2)], [], AREA);
  expect(places.map((place) => place?.side)).toEqual(['bottom', 'top']);
});

test('a label at the edge is moved inwards', () => {
  expect(placeLabels([label(290, 100, 1, 60)], [], AREA)).toEqual([{ side: 'top', shift: -20 }]);
});

test('labels of rank 0 keep off lines, others choose the side with fewer', () => {
  const above = [[0, 88, 300, 88]] as const;
  const around = [...above, [0, 112, 300, 112]] as const;
  expect(placeLabels([label(100, 100, 0)], above, AREA)[0]?.side).toBe('bottom');
  expect(placeLabels([label(100, 100, 0)], around, AREA)).toEqual([undefined]);
  expect(placeLabels([label(100, 100, 1)], around, AREA)[0]?.side).toBe('top');
});

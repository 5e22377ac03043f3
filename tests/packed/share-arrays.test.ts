import { expect, test } from 'vitest';
import { shareArrays } from '../../src/packed/share-arrays.ts';

const arrays = {
  letters: Uint16Array.of(1, 65_535, 3),
  flags: Uint8Array.of(1, 0, 1, 1, 0),
  inner: { weights: Float64Array.of(0.1, -2), ids: Uint32Array.of(4_000_000_000), none: new Uint8Array(0) },
  halves: Float32Array.of(0.5),
};

test('shared arrays hold the same, in one buffer, without meeting', () => {
  const shared = shareArrays(arrays);
  expect(shared).toEqual(arrays);
  const all = [
    ...Object.values(shared).filter((one) => ArrayBuffer.isView(one)),
    ...Object.values(shared.inner),
  ];
  expect(new Set(all.map(({ buffer }) => buffer)).size).toBe(1);
  expect(all[0]?.buffer).toBeInstanceOf(SharedArrayBuffer);
  const places = all
    .map(({ byteOffset, byteLength }) => ({ from: byteOffset, to: byteOffset + byteLength }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [i, { from }] of places.entries()) expect(from).toBeGreaterThanOrEqual(places[i - 1]?.to ?? 0);
});

test('what is written to the shared ones does not reach the others', () => {
  const shared = shareArrays(arrays);
  shared.flags[0] = 9;
  expect(arrays.flags[0]).toBe(1);
});

import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import type { BarChart } from '../../src/charts/chart.ts';
import { openPainter, SlowDrawing } from '../../src/charts/open-painter.ts';

const chart = (rows: number): BarChart => ({
  kind: 'bars',
  language: 'kk',
  title: 'Жұмыссыздық деңгейі',
  about: '% · 2023 жыл',
  notes: [],
  source: 'Дереккөз: Ұлттық статистика бюросы',
  bars: Array.from({ length: rows }, (_, i) => ({
    name: `Өңір ${i}`,
    point: { value: i, text: `${i}` },
    isAsked: false,
  })),
});

function open() {
  const painter = openPainter();
  onTestFinished(() => painter.close());
  return painter;
}

/** Width and height in a PNG's first chunk (ISO/IEC 15948, 11.2.2). */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

test('a picture is three times as fine as a telephone shows it, and grows with its rows', async () => {
  const painter = open();
  const [few, many] = await Promise.all([painter.draw(chart(3)), painter.draw(chart(20))]);
  expect(sizeOf(few).width).toBe(1200);
  expect(sizeOf(many).width).toBe(1200);
  expect(sizeOf(many).height).toBeGreaterThan(sizeOf(few).height + 1000);
});

test('the highest picture is still one that Telegram takes as a photo', async () => {
  const tall = chart(40);
  const name = 'Организации, оказывающие специальные социальные услуги в условиях полустационара';
  const bars = tall.bars.map((bar) => ({ ...bar, name: `${name} ${name}` }));
  const png = await open().draw({ ...tall, bars });
  const { width, height } = sizeOf(png);
  expect(width + height).toBeLessThanOrEqual(10_000);
  expect(height / width).toBeLessThan(20);
  expect(png.byteLength).toBeLessThan(10_000_000);
});

test('what cannot be drawn is refused, and the next picture is drawn all the same', async () => {
  const painter = open();
  await expect(painter.draw({ kind: 'lines' } as never)).rejects.toThrow();
  expect(sizeOf(await painter.draw(chart(1))).width).toBe(1200);
});

test('a worker that cannot be loaded ends the pictures, and nothing else', async () => {
  const painter = openPainter(new URL('./broken-worker.ts', import.meta.url));
  onTestFinished(() => painter.close());
  await expect(painter.draw(chart(1))).rejects.toThrow();
  expect(await painter.broken).toMatchObject({ message: 'cannot be loaded' });
  await expect(painter.draw(chart(2))).rejects.toThrow('cannot be loaded');
});

test('a worker that hangs is given up, and says after how long', async () => {
  const painter = openPainter(new URL('./hanging-worker.ts', import.meta.url), 200);
  onTestFinished(() => painter.close());
  const failure = await painter.draw(chart(1)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SlowDrawing);
  expect(failure).toMatchObject({ message: 'a chart was not drawn within 0.2 seconds' });
});

test('what two ask for at once is drawn once', async () => {
  const painter = open();
  const [first, second] = await Promise.all([painter.draw(chart(2)), painter.draw(chart(2))]);
  expect(second).toBe(first);
});

test('more pictures than can wait are refused, the others are drawn', async () => {
  const painter = open();
  const drawn = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => painter.draw(chart(i + 1))));
  const isDrawn = drawn.map(({ status }) => status === 'fulfilled');
  const served = isDrawn.indexOf(false);
  expect(served).toBeGreaterThanOrEqual(21);
  expect(served).toBeLessThan(40);
  expect(isDrawn.slice(served)).not.toContain(true);
  expect(sizeOf(await painter.draw(chart(1))).width).toBe(1200);
});

test('whoever no longer waits is told so at once', async () => {
  const giving = new AbortController();
  const drawing = open().draw(chart(40), giving.signal);
  giving.abort(new Error('too late'));
  await expect(drawing).rejects.toThrow('too late');
});

test('a picture that nobody holds any more is let go, while the painter lives on', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const painter = open();
  const drawn: WeakRef<Uint8Array>[] = [];
  for (const rows of [3, 4, 5, 6]) drawn.push(new WeakRef(await painter.draw(chart(rows))));
  await delay(50);
  collect();
  // The last one may still stand in a frame of this function.
  expect(drawn.slice(0, -1).filter((one) => one.deref() !== undefined)).toEqual([]);
});

import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { chart } from '../../src/commands/chart.ts';

vi.mock('../../src/charts/open-painter.ts', async (load) => {
  const real = await load<typeof import('../../src/charts/open-painter.ts')>();
  const worker = new URL('../charts/hanging-worker.ts', import.meta.url);
  return { ...real, openPainter: () => real.openPainter(worker, 200) };
});

test('a chart that takes too long is told in one line', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
  expect(await chart(['unemployment rate', '--data', 'data', '--out', '/tmp/never-drawn.png'])).toBe(1);
  expect(said.mock.calls).toEqual([
    [expect.stringMatching(/^\/tmp\/never-drawn\.png is not written: .*within 0\.2 seconds[^\n]*$/)],
  ]);
  expect(existsSync('/tmp/never-drawn.png')).toBe(false);
});

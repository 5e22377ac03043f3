import { expect, test } from 'vitest';
import { describeOnBoth } from '../on-both.ts';

const HOUR = 3_600_000;

describeOnBoth('reports', (open) => {
  test('an answer is new once a day', async () => {
    const { reports } = await open();
    expect(await reports.isNew('a', 0)).toBe(true);
    expect(await reports.isNew('a', 24 * HOUR - 1)).toBe(false);
    expect(await reports.isNew('b', 24 * HOUR - 1)).toBe(true);
    expect(await reports.isNew('a', 24 * HOUR)).toBe(true);
    expect(await reports.isNew('a', 25 * HOUR)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { describeOnBoth } from '../on-both.ts';

describeOnBoth('leases', (open) => {
  test('one holds it, and renews it under the same number', async () => {
    const { leases } = await open();
    const number = await leases.take('leader', 'a', 1000, 2000);
    expect(await leases.take('leader', 'b', 1500, 2500)).toBeUndefined();
    expect(await leases.take('leader', 'a', 1900, 2900)).toBe(number);
    expect(await leases.take('leader', 'b', 2500, 3500)).toBeUndefined();
    expect(await leases.take('other', 'b', 2500, 3500)).toBeDefined();
  });

  test('once it has expired another takes it, under a higher number', async () => {
    const { leases } = await open();
    const first = (await leases.take('leader', 'a', 1000, 2000)) ?? Number.NaN;
    const second = (await leases.take('leader', 'b', 2000, 3000)) ?? Number.NaN;
    expect(second).toBeGreaterThan(first);
    expect(await leases.take('leader', 'a', 2100, 3100)).toBeUndefined();
  });

  test('one that was not renewed in time begins anew, under a higher number', async () => {
    const { leases } = await open();
    const first = (await leases.take('leader', 'a', 1000, 2000)) ?? Number.NaN;
    expect(await leases.take('leader', 'a', 2001, 3001)).toBeGreaterThan(first);
  });

  test('let go, it is free at once; but only its holder lets it go', async () => {
    const { leases } = await open();
    const first = (await leases.take('leader', 'a', 1000, 2000)) ?? Number.NaN;
    await leases.release('leader', first);
    const second = (await leases.take('leader', 'b', 1001, 2001)) ?? Number.NaN;
    expect(second).toBeGreaterThan(first);
    await leases.release('leader', first);
    expect(await leases.take('leader', 'a', 1002, 2002)).toBeUndefined();
  });

  test('of many that want it at the same time one gets it', async () => {
    const replicas = [await open(), await open(), await open()];
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, i) => replicas[i % 3]?.leases.take('leader', `replica ${i}`, 1, 1000)),
    );
    expect(taken.filter((fencing) => fencing !== undefined)).toHaveLength(1);
  });
});

describeOnBoth('schedules', (open) => {
  test('when a task is to run next is kept', async () => {
    const { schedules } = await open();
    expect(await schedules.nextRun('prune')).toBeUndefined();
    await schedules.plan('prune', 1_795_521_600_123);
    expect(await schedules.nextRun('prune')).toBe(1_795_521_600_123);
    await schedules.plan('prune', 1_795_525_200_000, 1_795_521_600_200);
    expect(await schedules.nextRun('prune')).toBe(1_795_525_200_000);
    expect(await schedules.nextRun('other')).toBeUndefined();
  });
});

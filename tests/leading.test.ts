import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { type Leadership, type LeaderWork, startLeading } from '../src/leading.ts';
import type { LeaseStore } from '../src/storage/lease-store.ts';
import { openStorage } from '../src/storage/open-storage.ts';

const HELD_FOR = 150;
const log = pino({ level: 'silent' });

async function openLeases(): Promise<LeaseStore> {
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(() => storage.close());
  return storage.leases;
}

/** A replica that notes when it leads. `work` is done while it does. */
function startReplica(leases: LeaseStore, holder: string, work?: LeaderWork) {
  const terms: Leadership[] = [];
  const ended = (over: AbortSignal) =>
    new Promise<void>((resolve) => over.addEventListener('abort', () => resolve()));
  const noting: LeaderWork = async (leadership) => {
    terms.push(leadership);
    await (work?.(leadership) ?? ended(leadership.over));
  };
  const leading = startLeading({ leases, log, now: Date.now }, [noting], { holder, heldFor: HELD_FOR });
  onTestFinished(() => leading.stop());
  return {
    terms,
    leads: () => terms.some(({ over }) => !over.aborted),
    stop: () => leading.stop(),
  };
}

test('one of several leads, and goes on leading', async () => {
  const leases = await openLeases();
  const replicas = ['a', 'b', 'c'].map((holder) => startReplica(leases, holder));
  await expect.poll(() => replicas.filter(({ leads }) => leads())).toHaveLength(1);
  await delay(HELD_FOR * 4);
  expect(replicas.flatMap(({ terms }) => terms)).toHaveLength(1);
});

test('when the leader stops, another leads without waiting for the lease to expire', async () => {
  const leases = await openLeases();
  const first = startReplica(leases, 'a');
  await expect.poll(first.leads).toBe(true);
  const second = startReplica(leases, 'b');
  await first.stop();
  expect(first.leads()).toBe(false);
  await expect.poll(second.leads).toBe(true);
  expect(second.terms[0]?.fencing).toBeGreaterThan(first.terms[0]?.fencing ?? Number.NaN);
});

test('when the leader dies, another leads once the lease has expired; two never lead at once', async () => {
  const leases = await openLeases();
  let isCut = false;
  const dying: LeaseStore = {
    take: (...asked) => (isCut ? new Promise<never>(() => undefined) : leases.take(...asked)),
    release: async () => undefined,
  };
  const first = startReplica(dying, 'a');
  await expect.poll(first.leads).toBe(true);
  isCut = true;
  let both = 0;
  const second = startReplica(leases, 'b', async ({ over }) => {
    if (first.leads()) both += 1;
    await delay(HELD_FOR, undefined, { signal: over }).catch(() => undefined);
  });
  await expect.poll(second.leads).toBe(true);
  expect(both).toBe(0);
  isCut = false;
});

test('work that fails is begun anew, under a higher number', async () => {
  const leases = await openLeases();
  const replica = startReplica(leases, 'a', async () => {
    if (replica.terms.length === 1) throw new Error('no network');
    await delay(HELD_FOR * 3);
  });
  await expect.poll(() => replica.terms.length).toBeGreaterThan(1);
  const [first, second] = replica.terms;
  expect(first?.over.aborted).toBe(true);
  expect(second?.fencing).toBeGreaterThan(first?.fencing ?? Number.NaN);
});

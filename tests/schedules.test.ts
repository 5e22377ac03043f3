import { pino } from 'pino';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { runSchedules, type ScheduledTask } from '../src/schedules.ts';
import { openStorage, type Storage } from '../src/storage/open-storage.ts';

const MINUTE = 60_000;
const NOON = Date.parse('2026-12-01T12:00:00+05:00');

let storage: Storage;
beforeEach(async () => {
  storage = await openStorage('sqlite::memory:');
  vi.useFakeTimers({
    now: NOON,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await storage.close();
});

/** Runs the tasks until told otherwise, as a leader does. */
async function start(...tasks: ScheduledTask[]) {
  const over = new AbortController();
  const ports = { ...storage, timeZone: 'Asia/Almaty', log: pino({ level: 'silent' }), now: Date.now };
  const running = runSchedules(ports, tasks)({ fencing: 1, over: over.signal });
  const stop = async () => {
    over.abort();
    await running;
  };
  onTestFinished(stop);
  await vi.advanceTimersByTimeAsync(1);
  return stop;
}

/** A task that notes when it ran. */
function noting(cron: string, name = 'noting') {
  const ran: string[] = [];
  const task: ScheduledTask = {
    name,
    cron,
    run: async () => void ran.push(new Date().toISOString().slice(0, 16)),
  };
  return { ran, task };
}

test('a task runs at its hour on the clock of the time zone', async () => {
  const { ran, task } = noting('0 13 * * *');
  await start(task);
  await vi.advanceTimersByTimeAsync(59 * MINUTE);
  expect(ran).toEqual([]);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(ran).toEqual(['2026-12-01T08:00']);
});

test('a task that never ran has missed nothing', async () => {
  const { ran, task } = noting('0 3 * * *');
  await start(task);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(ran).toEqual([]);
});

test('however many runs a downtime cost, they are made up for by one', async () => {
  const { ran, task } = noting('0 * * * *');
  const stop = await start(task);
  await stop();
  vi.setSystemTime(NOON + 3 * 60 * MINUTE + 5 * MINUTE);
  await start(task);
  expect(ran).toEqual(['2026-12-01T10:05']);
  await vi.advanceTimersByTimeAsync(56 * MINUTE);
  expect(ran).toEqual(['2026-12-01T10:05', '2026-12-01T11:00']);
});

test('a restart between two runs runs nothing', async () => {
  const { ran, task } = noting('0 * * * *');
  const stop = await start(task);
  await vi.advanceTimersByTimeAsync(61 * MINUTE);
  await stop();
  await vi.advanceTimersByTimeAsync(20 * MINUTE);
  await start(task);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(ran).toEqual(['2026-12-01T08:00']);
});

test('a computer that slept makes up for what it missed by one run', async () => {
  const { ran, task } = noting('0 * * * *');
  await start(task);
  vi.setSystemTime(NOON + 5 * 60 * MINUTE + 20 * MINUTE);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(ran).toEqual(['2026-12-01T12:20']);
  await vi.advanceTimersByTimeAsync(100 * MINUTE);
  expect(ran).toEqual(['2026-12-01T12:20', '2026-12-01T13:01', '2026-12-01T14:00']);
});

test('a task that fails runs again at its next time, and after a restart at once', async () => {
  let runs = 0;
  const task: ScheduledTask = {
    name: 'failing',
    cron: '0 * * * *',
    run: async () => {
      runs += 1;
      throw new Error('no network');
    },
  };
  const stop = await start(task);
  await vi.advanceTimersByTimeAsync(121 * MINUTE);
  expect(runs).toBe(2);
  await stop();
  await start(task);
  expect(runs).toBe(3);
});

test('a task never runs twice at once, and what it does is waited for', async () => {
  let running = 0;
  let most = 0;
  let release = () => {};
  const task: ScheduledTask = {
    name: 'slow',
    cron: '* * * * *',
    run: async (over) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => {
        release = resolve;
        over.addEventListener('abort', () => resolve());
      });
      running -= 1;
    },
  };
  const stop = await start(task);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(most).toBe(1);
  release();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(running).toBe(1);
  await stop();
  expect(running).toBe(0);
});

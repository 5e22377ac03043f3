import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSendingGate } from '../../src/notices/sending-gate.ts';

const SECOND = 1000;
const START = 1_795_521_600_000;

interface Pause {
  readonly at: number;
  readonly until: number;
}

/** Calls as fast as the gate lets, by a process that is late by so many milliseconds at a time; pauses begin at their times. */
function callFor(seconds: number, rate: number, lateness: readonly number[], pauses: readonly Pause[]) {
  const gate = createSendingGate(rate);
  const calls: number[] = [];
  const left = [...pauses];
  let turn = 0;
  for (let now = START; now < START + seconds * SECOND; ) {
    while (left[0] !== undefined && left[0].at <= now) gate.pauseUntil(left.shift()?.until ?? 0);
    if (gate.take(now)) calls.push(now);
    else now += Math.max(1, gate.delay(now)) + (lateness[turn++ % lateness.length] ?? 0);
  }
  return calls;
}

const rates = fc.constantFrom(1, 2, 7, 25, 29, 30, 100, 800, 1000);
const lateness = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });

test('within any second no more calls begin than the rate', () => {
  fc.assert(
    fc.property(rates, lateness, (rate, late) => {
      const calls = callFor(5, rate, late, []);
      calls.forEach((at, i) => {
        const next = calls[i + rate];
        if (next !== undefined) expect(next - at).toBeGreaterThanOrEqual(SECOND);
      });
    }),
    { numRuns: 60 },
  );
});

test('at least nine tenths of the rate are reached, however late the process is by a few milliseconds', () => {
  fc.assert(
    fc.property(rates, lateness, (rate, late) => {
      const seconds = rate < 25 ? 60 : 10;
      expect(callFor(seconds, rate, late, []).length).toBeGreaterThanOrEqual(0.9 * rate * seconds);
    }),
    { numRuns: 60 },
  );
});

test('no call begins during a pause, and the pause makes nothing up', () => {
  const pauses = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 9000 }), lasts: fc.integer({ min: 1, max: 4000 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(rates, lateness, pauses, (rate, late, planned) => {
      const sorted = planned
        .map(({ at, lasts }) => ({ at: START + at, until: START + at + lasts }))
        .sort((a, b) => a.at - b.at);
      // A pause is known from the first moment at which the process runs after it began.
      const calls = callFor(10, rate, [...late, 0], sorted);
      for (const { at, until } of sorted)
        expect(calls.filter((call) => call >= at && call < until)).toEqual([]);
      calls.forEach((at, i) => {
        const next = calls[i + rate];
        if (next !== undefined) expect(next - at).toBeGreaterThanOrEqual(SECOND);
      });
    }),
    { numRuns: 100 },
  );
});

test('a pause kept from before holds, and a shorter one does not end a longer', () => {
  const gate = createSendingGate(30, START + 5000);
  gate.pauseUntil(START + 2000);
  expect(gate.delay(START)).toBe(5000);
  expect(gate.isPaused(START + 4999)).toBe(true);
  expect(gate.take(START + 4999)).toBe(false);
  expect(gate.take(START + 5000)).toBe(true);
});

test('what a process could not do while it was held up, it makes up for, but not all at once', () => {
  const gate = createSendingGate(20);
  let now = START;
  const calls: number[] = [];
  for (; now < START + 10 * SECOND; now += 2) {
    // Held up for a fifth of every second.
    if (now % SECOND < 200) continue;
    if (gate.take(now)) calls.push(now);
  }
  expect(calls.length).toBeGreaterThanOrEqual(180);
  expect(calls.length).toBeLessThanOrEqual(200);
});

test('however often Telegram asked to wait, nine tenths of the rate are left', () => {
  const gate = createSendingGate(30);
  for (let i = 0; i < 100; i++) gate.slowDown();
  let calls = 0;
  for (let now = START; now < START + 20 * SECOND; now += 1) if (gate.take(now)) calls += 1;
  expect(calls).toBeGreaterThanOrEqual(0.9 * 30 * 20);
  expect(calls).toBeLessThan(0.95 * 30 * 20);
});

test('a clock that is put back an hour holds nothing up', () => {
  const gate = createSendingGate(10);
  while (gate.take(START));
  const then = START - 3600 * SECOND;
  const wait = gate.delay(then);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThan(1.1 * SECOND);
  expect(gate.take(then + wait)).toBe(true);
});

/** Calls as fast as the gate lets, each answered after so many milliseconds in turn: when each reached Telegram, which was at any moment of these. */
function reachFor(seconds: number, rate: number, lasting: readonly number[]) {
  const gate = createSendingGate(rate);
  const reached: number[] = [];
  const onTheirWay: number[] = [];
  for (let now = START; now < START + seconds * SECOND; now++) {
    for (const at of onTheirWay.filter((until) => until === now)) {
      onTheirWay.splice(onTheirWay.indexOf(at), 1);
      gate.end(now);
    }
    while (gate.take(now)) {
      const lasts = lasting[reached.length % lasting.length] ?? 0;
      reached.push(now + (reached.length % 3 === 0 ? 0 : lasts));
      if (lasts === 0) gate.end(now);
      else onTheirWay.push(now + lasts);
    }
  }
  return reached.sort((a, b) => a - b);
}

test('however long calls are on their way, no more reach Telegram within any second than the rate', () => {
  const lasting = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 7, 30, 100, 1000), lasting, (rate, lasts) => {
      const reached = reachFor(5, rate, lasts);
      reached.forEach((at, i) => {
        const next = reached[i + rate];
        if (next !== undefined) expect(next - at).toBeGreaterThanOrEqual(SECOND);
      });
    }),
    { numRuns: 60 },
  );
});

test('calls of a tenth of a second leave eight ninths of the rate, and one that is never answered takes nothing away', () => {
  expect(reachFor(20, 30, [100]).length).toBeGreaterThanOrEqual((8 / 9) * 30 * 20);
  expect(reachFor(20, 1000, [100]).length).toBeGreaterThanOrEqual((8 / 9) * 1000 * 20);
  const endless = Array.from({ length: 100 }, (_, i) => (i === 50 ? 3000 : 100));
  expect(reachFor(20, 30, endless).length).toBeGreaterThanOrEqual((8 / 9) * 30 * 20);
});

import { expect, test } from 'vitest';
import { createLine } from '../../src/charts/line.ts';

/** Work that goes on until it is ended. */
function work() {
  const { promise, resolve } = Promise.withResolvers<string>();
  let begun = false;
  const begin = () => {
    begun = true;
    return promise;
  };
  return { begin, end: resolve, hasBegun: () => begun };
}

test('the first come is the first to begin, once a place is free', async () => {
  const line = createLine(1, 2);
  const [first, second, third] = [work(), work(), work()];
  const done = [first, second, third].map(({ begin }) => line(begin));
  await Promise.resolve();
  expect([first.hasBegun(), second.hasBegun(), third.hasBegun()]).toEqual([true, false, false]);
  first.end('first');
  expect(await done[0]).toBe('first');
  await Promise.resolve();
  expect([second.hasBegun(), third.hasBegun()]).toEqual([true, false]);
  second.end('second');
  third.end('third');
  expect(await Promise.all(done)).toEqual(['first', 'second', 'third']);
});

test('whoever comes to a full line is sent away, and those in it are served', async () => {
  const line = createLine(1, 1);
  const [first, second] = [work(), work()];
  const done = [line(first.begin), line(second.begin)];
  await expect(line(work().begin)).rejects.toThrow('too many wait already');
  first.end('first');
  second.end('second');
  expect(await Promise.all(done)).toEqual(['first', 'second']);
});

test('what is given up while it waits never begins, and makes room', async () => {
  const line = createLine(1, 1);
  const [first, second, third] = [work(), work(), work()];
  const giving = new AbortController();
  const done = line(first.begin);
  const waiting = line(second.begin, giving.signal);
  giving.abort(new Error('too late'));
  await expect(waiting).rejects.toThrow('too late');
  const next = line(third.begin);
  first.end('first');
  third.end('third');
  expect([await done, await next, second.hasBegun()]).toEqual(['first', 'third', false]);
});

test('work that fails frees its place', async () => {
  const line = createLine(1, 1);
  await expect(line(() => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect(await line(async () => 'drawn')).toBe('drawn');
});

import { expect, test } from 'vitest';
import { BoundedMemory } from '../src/bounded-memory.ts';

test('of more than it may remember, the one that nobody has asked for longest is forgotten', () => {
  const memory = new BoundedMemory<string, number>(2);
  memory.set('a', 1);
  memory.set('b', 2);
  expect(memory.get('a')).toBe(1);
  memory.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([1, undefined, 3]);
});

test('a value takes the place of the one before it, and no other', () => {
  const memory = new BoundedMemory<string, number>(2);
  memory.set('a', 1);
  memory.set('b', 2);
  memory.set('a', 3);
  expect(['a', 'b'].map((key) => memory.get(key))).toEqual([3, 2]);
});

test('what is forgotten leaves its place to another', () => {
  const memory = new BoundedMemory<string, number>(2);
  memory.set('a', 1);
  memory.set('b', 2);
  memory.forget('a');
  memory.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([undefined, 2, 3]);
});

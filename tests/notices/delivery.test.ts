import { expect, test } from 'vitest';
import { type SendOutcome, type Settlement, settle } from '../../src/notices/delivery.ts';

const NOW = 1_795_521_600_000;

test.each<[string, SendOutcome, { attempt: number; crashes: number }, Settlement]>([
  [
    'delivered',
    { kind: 'delivered', messageId: 5 },
    { attempt: 1, crashes: 0 },
    { state: 'delivered', messageId: 5 },
  ],
  [
    'blocked',
    { kind: 'gone', why: 'Forbidden' },
    { attempt: 1, crashes: 0 },
    { state: 'gone', why: 'Forbidden' },
  ],
  [
    'a supergroup now',
    { kind: 'moved', to: -1005 },
    { attempt: 1, crashes: 0 },
    { state: 'moved', to: -1005 },
  ],
  [
    'refused',
    { kind: 'refused', why: 'Bad Request' },
    { attempt: 1, crashes: 0 },
    { state: 'failed', why: 'Bad Request' },
  ],
  [
    'too much was sent: after the pause',
    { kind: 'flooded', seconds: 7 },
    { attempt: 1, crashes: 0 },
    { state: 'waiting', notBefore: NOW + 7000, crashes: 0, why: 'retry after 7' },
  ],
  [
    'out of order for the first time',
    { kind: 'unavailable', why: '502' },
    { attempt: 1, crashes: 0 },
    { state: 'waiting', notBefore: NOW + 2000, crashes: 0, why: '502' },
  ],
  [
    'out of order for the fourth time',
    { kind: 'unavailable', why: '502' },
    { attempt: 4, crashes: 1 },
    { state: 'waiting', notBefore: NOW + 16_000, crashes: 1, why: '502' },
  ],
  [
    'out of order for the tenth time: given up',
    { kind: 'unavailable', why: '502' },
    { attempt: 10, crashes: 0 },
    { state: 'failed', why: '502' },
  ],
  [
    'broken on the way: once more',
    { kind: 'doubtful', why: 'ECONNRESET' },
    { attempt: 1, crashes: 0 },
    { state: 'waiting', notBefore: NOW + 2000, crashes: 1, why: 'ECONNRESET' },
  ],
  [
    'broken on the way a second time: nobody knows',
    { kind: 'doubtful', why: 'ECONNRESET' },
    { attempt: 2, crashes: 1 },
    { state: 'unknown', why: 'ECONNRESET' },
  ],
  [
    'not tried, however often',
    { kind: 'heldBack' },
    { attempt: 20, crashes: 1 },
    { state: 'waiting', notBefore: NOW, crashes: 1 },
  ],
])('%s', (_, outcome, delivery, settlement) => {
  expect(settle(outcome, delivery, NOW)).toEqual(settlement);
});

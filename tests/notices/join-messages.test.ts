import { expect, test } from 'vitest';
import { type Message, plainText } from '../../src/answers/message.ts';
import { joinMessages } from '../../src/notices/join-messages.ts';

const button = (label: string) => [{ label, question: { kind: 'help' } }] as const;
const message = (head: string, rest: string): Message => ({
  spans: [{ bold: head }, '\n\n', rest],
  buttons: [button(head)],
});

test('one message stays as it is', () => {
  const only = message('A', 'b');
  expect(joinMessages([only])).toBe(only);
});

test('several follow one another, with their buttons', () => {
  const joined = joinMessages([message('A', 'first'), message('B', 'second')]);
  expect(plainText(joined)).toBe('A\n\nfirst\n\nB\n\nsecond');
  expect(joined.buttons).toEqual([button('A'), button('B')]);
});

test('where they are too long for one message, each says what it is about', () => {
  const long = Array.from({ length: 10 }, (_, i) => message(`Release ${i}`, 'x'.repeat(500)));
  const joined = joinMessages(long);
  expect(plainText(joined)).toBe(long.map((_, i) => `Release ${i}`).join('\n\n'));
  expect(joined.buttons).toHaveLength(10);
});

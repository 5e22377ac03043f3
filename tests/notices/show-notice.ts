import { type Message, plainText } from '../../src/answers/message.ts';

/** A notice as it is read, with the labels of its buttons below. */
export function showNotice(message: Message): string {
  const rows = message.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '));
  return [plainText(message), ...rows].join('\n');
}

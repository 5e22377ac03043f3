import { type Message, plainText, type Span } from '../answers/message.ts';

/** Together they may be so long, in UTF-16 units, that they fit one message of Telegram (4096). */
const LONGEST = 4000;

/** What ends the first part of a message, which says what it is about. */
const EMPTY_LINE = '\n\n';

/** Several messages as one, in order; where they are too long together, of each only what it is about. Their buttons follow one another. */
export function joinMessages(messages: readonly Message[]): Message {
  const [first, ...others] = messages;
  if (first !== undefined && others.length === 0) return first;
  const whole = joined(messages.map(({ spans }) => spans));
  const buttons = messages.flatMap((message) => message.buttons);
  const isLong = plainText({ spans: whole, buttons }).length > LONGEST;
  return { spans: isLong ? joined(messages.map(({ spans }) => headOf(spans))) : whole, buttons };
}

function headOf(spans: readonly Span[]): readonly Span[] {
  const end = spans.indexOf(EMPTY_LINE);
  return end < 0 ? spans : spans.slice(0, end);
}

function joined(parts: readonly (readonly Span[])[]): readonly Span[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [EMPTY_LINE, ...part]));
}

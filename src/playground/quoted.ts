import type { Chat } from './chat.ts';
import type { Message } from './objects.ts';

/** What a person may add to a text. */
export interface Saying {
  /** Answers this message. */
  readonly replyTo?: number | undefined;
}

/** The message that is answered, without what it answered itself: Telegram shows one only. */
export function quoted({ messages }: Chat, { replyTo }: Saying): Message | undefined {
  const answered = replyTo === undefined ? undefined : messages.get(replyTo);
  return answered && { ...answered, reply_to_message: undefined };
}

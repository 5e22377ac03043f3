import { EventEmitter } from 'node:events';
import type { Message, User } from './objects.ts';
import { PEOPLE } from './people.ts';
import { createProfile, type Profile } from './profile.ts';
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts';

/** What happens in a chat while somebody looks at it. */
export type ChatEvent =
  | { readonly kind: 'message' | 'edited'; readonly message: Message }
  | { readonly kind: 'deleted'; readonly messageId: number }
  | { readonly kind: 'typing' }
  | { readonly kind: 'pressed'; readonly messageId: number; readonly text: string; readonly alert: boolean }
  | { readonly kind: 'blocked'; readonly blocked: boolean };

/** A person's chat with the bot. */
export interface Chat {
  readonly person: User;
  /** By message id, oldest first. */
  readonly messages: Map<number, Message>;
  blocked: boolean;
}

/** A pressed button that the bot has not confirmed yet; `at` is epoch milliseconds. */
interface Press {
  readonly chatId: number;
  readonly messageId: number;
  readonly at: number;
}

/** All that this Telegram knows: plain data, and an emitter that tells of every change. */
export interface Telegram {
  readonly chats: ReadonlyMap<number, Chat>;
  readonly presses: Map<string, Press>;
  readonly profile: Profile;
  readonly updates: UpdateQueue;
  readonly events: EventEmitter<{ chat: [chatId: number, event: ChatEvent]; profile: [] }>;
  /** A number never given before, for messages and presses. */
  nextId(): number;
}

/**
 * Ids start at the clock's seconds: the bot keeps message ids in its database, and would take a message of this run
 * for one of an earlier run with the same id.
 */
export function createTelegram(): Telegram {
  const start = Math.floor(Date.now() / 1000);
  let lastId = start;
  return {
    chats: new Map(
      PEOPLE.map((person) => [person.id, { person, messages: new Map(), blocked: false }] as const),
    ),
    presses: new Map(),
    profile: createProfile(),
    updates: createUpdateQueue(start),
    // One listener for each open page.
    events: new EventEmitter<{ chat: [chatId: number, event: ChatEvent]; profile: [] }>().setMaxListeners(0),
    nextId() {
      lastId += 1;
      return lastId;
    },
  };
}

/** Keeps a message, new or changed, and shows it. */
export function putMessage({ chats, events }: Telegram, message: Message): Message {
  const { chat, message_id, edit_date } = message;
  const kind = edit_date === undefined ? 'message' : 'edited';
  chats.get(chat.id)?.messages.set(message_id, message);
  events.emit('chat', chat.id, { kind, message });
  return message;
}

/** Epoch seconds, as Telegram dates messages. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}

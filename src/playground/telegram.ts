import { EventEmitter } from 'node:events';
import {
  type Channel,
  type Chat,
  channelChat,
  type Group,
  groupChat,
  type PersonalChat,
  personalChat,
} from './chat.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { createFloodGate, type FloodGate } from './flood-gate.ts';
import { createInlineMode, type InlineMode, type InlineOffer } from './inline-mode.ts';
import type { Message } from './objects.ts';
import { NEWSROOM, OFFICE_CHANNEL, PEOPLE } from './people.ts';
import { createProfile, type Profile } from './profile.ts';
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts';
import { createWebhook, type Webhook } from './webhook.ts';

/** What happens in a chat while somebody looks at it. What has a `personId` is shown to that person alone. */
export type ChatEvent =
  | { readonly kind: 'message' | 'edited'; readonly message: Message }
  | { readonly kind: 'deleted'; readonly messageId: number }
  | { readonly kind: 'typing'; readonly action: string }
  | {
      readonly kind: 'pressed';
      readonly personId: number;
      readonly messageId: number;
      readonly text: string;
      readonly alert: boolean;
      /** A link to the bot that is followed at once. */
      readonly url?: string;
    }
  | { readonly kind: 'offered'; readonly personId: number; readonly offer: InlineOffer }
  | { readonly kind: 'blocked'; readonly blocked: boolean };

/** A pressed button that the bot has not confirmed yet; `at` is epoch milliseconds. */
interface Press {
  readonly personId: number;
  readonly chatId: number;
  readonly messageId: number;
  readonly at: number;
}

interface TelegramEvents {
  readonly chat: [chatId: number, event: ChatEvent];
  readonly profile: [];
  /** The bot is held back, or was refused meanwhile. */
  readonly flood: [];
}

/** All that this Telegram knows: plain data, and an emitter that tells of every change. */
export interface Telegram {
  /** By the person's id. Tests may add as many as they like. */
  readonly chats: Map<number, PersonalChat>;
  readonly groups: Map<number, Group>;
  readonly channels: Map<number, Channel>;
  readonly presses: Map<string, Press>;
  readonly files: FileStore;
  readonly inline: InlineMode;
  readonly profile: Profile;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly flood: FloodGate;
  readonly faults: Faults;
  readonly events: EventEmitter<TelegramEvents>;
  /** Epoch milliseconds. */
  clock(): number;
  /** A number never given before, for messages and presses. */
  nextId(): number;
}

/**
 * Ids start at the clock's seconds: the bot keeps message ids in its database, and would take a message of this run
 * for one of an earlier run with the same id.
 */
export function createTelegram({ clock = Date.now }: { readonly clock?: () => number } = {}): Telegram {
  const start = Math.floor(Date.now() / 1000);
  let lastId = start;
  const updates = createUpdateQueue(start);
  // One listener for each open page.
  const events = new EventEmitter<TelegramEvents>().setMaxListeners(0);
  return {
    chats: new Map(PEOPLE.map((person) => [person.id, personalChat(person)])),
    groups: new Map([[NEWSROOM.id, groupChat(NEWSROOM, PEOPLE, 'member')]]),
    channels: new Map([[OFFICE_CHANNEL.id, channelChat(OFFICE_CHANNEL, PEOPLE, 'administrator')]]),
    presses: new Map(),
    files: createFileStore(),
    inline: createInlineMode(),
    profile: createProfile(),
    updates,
    webhook: createWebhook(updates),
    flood: createFloodGate(clock, () => events.emit('flood')),
    faults: createFaults(),
    events,
    clock,
    nextId() {
      lastId += 1;
      return lastId;
    },
  };
}

/** A chat of any kind by its number. */
export function findChat({ chats, groups, channels }: Telegram, id: number): Chat | undefined {
  return chats.get(id) ?? groups.get(id) ?? channels.get(id);
}

/** The chat that a `chat_id` names: by its number, which may be written as text, or a public channel by its `@username`. */
export function findAddressed(telegram: Telegram, address: number | string): Chat | undefined {
  if (typeof address === 'number' || !address.startsWith('@')) return findChat(telegram, Number(address));
  const wanted = address.slice(1).toLowerCase();
  return [...telegram.channels.values()].find(({ info }) => info.username?.toLowerCase() === wanted);
}

/** Keeps a message, new or changed, and shows it. */
export function putMessage(telegram: Telegram, message: Message): Message {
  const { chat, message_id, edit_date } = message;
  const kind = edit_date === undefined ? 'message' : 'edited';
  findChat(telegram, chat.id)?.messages.set(message_id, message);
  telegram.events.emit('chat', chat.id, { kind, message });
  return message;
}

/** Epoch seconds, as Telegram dates messages. */
export function now({ clock }: Telegram): number {
  return Math.floor(clock() / 1000);
}

import type { Language } from '../language/language.ts';
import type { Notice } from './notice.ts';
import type { QuietHours } from './notice-settings.ts';
import type { Topic } from './topic.ts';

/**
 * What became of a notice in one chat. It waits for its time or for Telegram, is being sent, or has ended: delivered; the chat cannot be written to (`gone`) or has
 * another id now (`moved`), under which it has a delivery of its own; Telegram did not take it (`failed`); or nobody knows (`unknown`), since it was in flight
 * twice when the bot died or the connection broke.
 */
export type DeliveryState = 'waiting' | 'sending' | EndState;

export type EndState = 'delivered' | 'gone' | 'moved' | 'failed' | 'unknown';

/** One notice on its way to a chat. */
export interface DeliveryPart {
  readonly notice: Notice;
  /** Of its topics those that the chat wants to hear of, at least one. */
  readonly topics: readonly Topic[];
  /** How often it has been taken in hand, this time included. */
  readonly attempt: number;
  /** How often it was in flight when the bot died or the connection broke. */
  readonly crashes: number;
}

/** What is said to a chat in one message: a notice, or all that a digest has to tell. */
export interface Delivery {
  readonly chatId: number;
  readonly language: Language;
  readonly hidesPictures: boolean;
  readonly quiet?: QuietHours;
  /** At least one. */
  readonly parts: readonly DeliveryPart[];
}

/** What Telegram made of a message. `why` is its own wording, or the kind of a broken connection. */
export type SendOutcome =
  | { readonly kind: 'delivered'; readonly messageId: number }
  /** The chat cannot be written to any more. */
  | { readonly kind: 'gone'; readonly why: string }
  | { readonly kind: 'moved'; readonly to: number }
  /** Too much was sent: nothing may be sent for so many seconds. */
  | { readonly kind: 'flooded'; readonly seconds: number }
  /** Telegram or the database is out of order or cannot be reached; the message has not been taken. */
  | { readonly kind: 'unavailable'; readonly why: string }
  /** The connection broke after the message was on its way: it may have been taken. */
  | { readonly kind: 'doubtful'; readonly why: string }
  /** Telegram does not take this message. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It was not tried: sending is paused, or the bot stops. */
  | { readonly kind: 'heldBack' };

/** What is kept of a delivery that was in hand. Times are epoch milliseconds. */
export type Settlement =
  | { readonly state: 'delivered'; readonly messageId: number }
  | { readonly state: 'moved'; readonly to: number }
  | { readonly state: 'gone' | 'failed' | 'unknown'; readonly why: string }
  | {
      readonly state: 'waiting';
      readonly notBefore: number;
      readonly crashes: number;
      readonly why?: string;
    };

/** One delivery that was in hand, and what came of it. */
export interface SettledPart {
  readonly noticeId: number;
  readonly chatId: number;
  /** As it was taken in hand: what an earlier leader still writes is known by it. */
  readonly attempt: number;
  readonly settlement: Settlement;
}

/** A delivery is tried so many times while Telegram or the database is out of order. */
const MOST_ATTEMPTS = 10;
/** How long it waits before it is tried again, in milliseconds: doubled each time, up to the longest. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 10 * 60_000;
/** In flight at so many crashes, a message is not sent again. */
export const MOST_CRASHES = 2;

/** What becomes of a delivery after Telegram has answered, or has not. */
export function settle(
  outcome: SendOutcome,
  { attempt, crashes }: Pick<DeliveryPart, 'attempt' | 'crashes'>,
  at: number,
): Settlement {
  switch (outcome.kind) {
    case 'delivered':
      return { state: 'delivered', messageId: outcome.messageId };
    case 'moved':
      return { state: 'moved', to: outcome.to };
    case 'gone':
      return { state: 'gone', why: outcome.why };
    case 'refused':
      return { state: 'failed', why: outcome.why };
    case 'heldBack':
      return { state: 'waiting', notBefore: at, crashes };
    case 'doubtful':
      if (crashes + 1 >= MOST_CRASHES) return { state: 'unknown', why: outcome.why };
      return { state: 'waiting', notBefore: at + FIRST_WAIT, crashes: crashes + 1, why: outcome.why };
    case 'flooded':
      return later(`retry after ${outcome.seconds}`, at + outcome.seconds * 1000);
    case 'unavailable':
      return later(outcome.why, at + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)));
  }

  function later(why: string, notBefore: number): Settlement {
    if (attempt >= MOST_ATTEMPTS) return { state: 'failed', why };
    return { state: 'waiting', notBefore, crashes, why };
  }
}

import type { Message } from '../answers/message.ts';
import type { Chart } from '../charts/chart.ts';
import type { Language } from '../language/language.ts';
import type { Yes } from '../releases/yes.ts';
import type { Topic } from './topic.ts';

/**
 * What a notice tells of: an edition that came; that one which was told of was wrong and is withdrawn or replaced; an entry of the release calendar that is due
 * tomorrow, or was moved or cancelled (`entry` is its id within the publication).
 */
export type NoticeSubject =
  | { readonly kind: 'release' | 'correction'; readonly publication: string; readonly releaseId: number }
  | { readonly kind: 'dayBefore' | 'moved'; readonly publication: string; readonly entry: string };

/** Something that is said to everyone who wants to hear of it. */
export interface Notice {
  readonly id: number;
  readonly subject: NoticeSubject;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/**
 * Where a notice stands: its deliveries are being written (`preparing`); it waits for an operator's yes; it goes to a few first (`canary`), then to all
 * (`sending`); `paused` by an operator or by itself, `cancelled`, or `done` with every delivery.
 */
export type NoticeState = 'preparing' | 'waiting' | 'canary' | 'sending' | 'paused' | 'cancelled' | 'done';

/** How many deliveries a notice has, and how many of them ended in which way: see `DeliveryState`. */
export interface NoticeCounts {
  readonly total: number;
  readonly delivered: number;
  readonly gone: number;
  readonly moved: number;
  readonly failed: number;
  readonly unknown: number;
}

/** A notice and how far it has come. */
export interface NoticeProgress extends Notice {
  readonly state: NoticeState;
  readonly counts: NoticeCounts;
  /** So many operators have to say yes before it is sent; 0 where none has to, or all have. */
  readonly yesesNeeded: number;
  /** Who has said it, the first one first. */
  readonly yeses: readonly Yes[];
  /** Why it stopped by itself, in English. */
  readonly stoppedBecause?: string;
}

/** Writes a notice for readers of a language who want to hear of these of its topics. */
export type WriteNotice = (notice: Notice, topics: readonly Topic[], language: Language) => Promise<Message>;

/** The picture that goes with a notice, where there is one. */
export type IllustrateNotice = (...notice: Parameters<WriteNotice>) => Promise<Chart | undefined>;

/** What is said to a chat. */
export interface Said {
  readonly message: Message;
  readonly chart?: Chart;
}

/** How many deliveries of a notice have come to an end. */
export function endedOf({ delivered, gone, moved, failed, unknown }: NoticeCounts): number {
  return delivered + gone + moved + failed + unknown;
}

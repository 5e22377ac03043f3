import type { NoticeSettings } from './notice-settings.ts';
import { type Topic, topicKey } from './topic.ts';

/** What a chat wants to hear of, since when (epoch milliseconds). */
interface Subscription {
  readonly topic: Topic;
  readonly createdAt: number;
}

/** All that is kept of a chat's notices. */
export interface ChatNotices {
  /** Those that hold, the oldest first. */
  readonly subscriptions: readonly Subscription[];
  /** How many ended and are still remembered. */
  readonly ended: number;
  readonly settings: NoticeSettings;
}

/** So many subscriptions has one chat at most: their buttons have to fit one message. */
export const MOST_SUBSCRIPTIONS = 50;

/** True where what the inner topic is told of, the outer one is told of too. */
export function covers(outer: Topic, inner: Topic): boolean {
  if (outer.kind === 'all' || topicKey(outer) === topicKey(inner)) return true;
  if (inner.kind === 'all' || inner.kind === 'publication') return false;
  if (outer.kind === 'publication') return inner.indicator.startsWith(`${outer.publication}/`);
  if (outer.indicator !== inner.indicator) return false;
  if (outer.kind === 'indicator') return true;
  return (
    inner.kind === 'slice' &&
    Object.entries(outer.slice).every(([dimension, code]) => inner.slice[dimension] === code)
  );
}

/** The same topics, each once. */
export function withoutRepeats(topics: readonly Topic[]): readonly Topic[] {
  return [...new Map(topics.map((topic) => [topicKey(topic), topic])).values()];
}

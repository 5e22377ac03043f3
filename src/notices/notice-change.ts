import { applySetting, type NoticeSetting, type Rhythm } from './notice-settings.ts';
import { type ChatNotices, withoutRepeats } from './subscription.ts';
import { type Topic, topicKey } from './topic.ts';

/** What a chat's turn does to its notices. Done twice it does nothing more. */
export type NoticeChange =
  /** `rhythm`: when notices come from now on, where that was said, too. */
  | { readonly kind: 'subscribe'; readonly topics: readonly Topic[]; readonly rhythm?: Rhythm }
  /** Ends the subscriptions to just these. */
  | { readonly kind: 'end'; readonly topics: readonly Topic[] }
  | { readonly kind: 'set'; readonly setting: NoticeSetting };

/** The chat's notices after a change. `at` is epoch milliseconds. */
export function applyChange(notices: ChatNotices, change: NoticeChange, at: number): ChatNotices {
  const { subscriptions, settings } = notices;
  switch (change.kind) {
    case 'subscribe': {
      const held = new Set(subscriptions.map(({ topic }) => topicKey(topic)));
      const added = withoutRepeats(change.topics).filter((topic) => !held.has(topicKey(topic)));
      return {
        ...notices,
        subscriptions: [...subscriptions, ...added.map((topic) => ({ topic, createdAt: at }))],
        settings: change.rhythm === undefined ? settings : { ...settings, rhythm: change.rhythm },
      };
    }
    case 'end': {
      const ended = new Set(change.topics.map(topicKey));
      const left = subscriptions.filter(({ topic }) => !ended.has(topicKey(topic)));
      return {
        ...notices,
        subscriptions: left,
        ended: notices.ended + subscriptions.length - left.length,
      };
    }
    case 'set':
      return { ...notices, settings: applySetting(settings, change.setting, at) };
  }
}

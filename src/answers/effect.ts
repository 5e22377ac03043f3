import type { NoticeChange } from '../notices/notice-change.ts';
import type { Answer } from './answer.ts';

/** What an answer does to what is kept of the chat, beside being sent. Whoever holds the chat does it before the answer is shown. */
export type Effect = NoticeChange | { readonly kind: 'forget' };

/** Undefined for answers that only tell. */
export function effectOf(answer: Answer): Effect | undefined {
  switch (answer.kind) {
    case 'subscribed':
      return {
        kind: 'subscribe',
        topics: answer.topics,
        ...(answer.digest && { rhythm: answer.settings.rhythm }),
      };
    case 'unsubscribed':
      return answer.topics.length === 0 ? undefined : { kind: 'end', topics: answer.topics };
    case 'noticeSettings':
      return answer.setting && { kind: 'set', setting: answer.setting };
    case 'forgotten':
      return { kind: 'forget' };
    default:
      return undefined;
  }
}

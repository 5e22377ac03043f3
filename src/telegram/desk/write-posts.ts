import type { Words } from '../../answers/words.ts';
import type { ChannelPost } from '../../notices/channel.ts';
import type { NoticeState } from '../../notices/notice.ts';

/** A line for each channel of the office's own that a notice goes to, and what became of it there. */
export function writePosts(
  words: Words,
  state: NoticeState,
  posts: readonly ChannelPost[],
): readonly string[] {
  return posts.map(({ address, language, state: post, why = '' }) => {
    const channel = words.text('desk-channel', {
      address,
      language: words.text(`language-${language}`),
    });
    return `${channel}: ${words.text(`desk-channel-${became(state, post)}`, { why })}`;
  });
}

function became(state: NoticeState, post: ChannelPost['state']): 'waits' | 'posted' | 'cancelled' | 'failed' {
  if (post === 'delivered') return 'posted';
  if (post !== 'waiting' && post !== 'sending') return 'failed';
  return state === 'cancelled' ? 'cancelled' : 'waits';
}

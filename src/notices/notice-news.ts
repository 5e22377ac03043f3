/** What operators are told of notices. `channel`: it was not posted in a channel of the office's own. `unknown`: so many deliveries were in flight twice when the bot died, and nobody knows whether they arrived. */
export type NoticeNews =
  | { readonly kind: 'asks' | 'done' | 'stopped'; readonly noticeId: number }
  | { readonly kind: 'unknown'; readonly noticeId: number; readonly count: number }
  | { readonly kind: 'channel'; readonly noticeId: number; readonly channelId: number; readonly why: string };

/** Tells operators. That they cannot be told is no reason to reject. */
export type TellOperators = (news: NoticeNews) => Promise<void>;

/** What operators are told of notices. `unknown`: so many deliveries were in flight twice when the bot died, and nobody knows whether they arrived. */
export type NoticeNews =
  | { readonly kind: 'asks' | 'done' | 'stopped'; readonly noticeId: number }
  | { readonly kind: 'unknown'; readonly noticeId: number; readonly count: number };

/** Tells operators. That they cannot be told is no reason to reject. */
export type TellOperators = (news: NoticeNews) => Promise<void>;

/**
 * What notices tell of: figures of new periods, revised or withdrawn ones, a publication on the day before it comes, a date that was moved or cancelled, and
 * that something told before was wrong.
 */
export const NOTICE_KINDS = ['figures', 'revisions', 'dayBefore', 'moved', 'corrections'] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Kinds as bits of one number, the first kind the lowest: so that storage can ask for any of several. */
export function kindBits(kinds: Iterable<NoticeKind>): number {
  let bits = 0;
  for (const kind of kinds) bits |= 1 << NOTICE_KINDS.indexOf(kind);
  return bits;
}

/** The kinds of such a number. */
export function kindsOf(bits: number): readonly NoticeKind[] {
  return NOTICE_KINDS.filter((_, at) => (bits & (1 << at)) !== 0);
}

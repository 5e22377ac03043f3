import type { Span } from './concept.ts';
import { hasCue, inFocus, type Reading } from './reading.ts';
import type { Slots } from './slots.ts';

/** They set two things beside one another. */
const JOINING = /^(?:\+|plus|plius|and|i|s|men|ben|pen|jane)$/;
/** Before what is named: articles and the like. */
const ARTICLES = /^(?:the|a|an|those|these|in|v|na)$/;

/**
 * "Stationary + day type together": a sum, a difference or a ratio of one code and of something that is not understood. The figure of the one would be another than
 * that which is asked for.
 */
export function joinsUnread(
  reading: Reading,
  { codes, breakdowns }: Slots,
  named: ReadonlySet<number>,
): boolean {
  if (breakdowns.length > 0 || !hasCue(reading, 'together', 'difference', 'times')) return false;
  const [only, ...others] = codes;
  if (only === undefined || only.negated || others.some(({ code }) => code !== only.code)) return false;
  const { from, to } = only.span;
  const joins = (token: number): boolean => JOINING.test(reading.tokens[token]?.fold ?? '');
  const behind = named.has(to) && joins(to + 1) ? to + 1 : to;
  const next = ARTICLES.test(reading.tokens[behind + 1]?.fold ?? '') ? behind + 2 : behind + 1;
  return (
    (joins(behind) && isUnread(reading, next, named)) ||
    (joins(from - 1) && isUnread(reading, from - 2, named))
  );
}

/** A word that names nothing and asks nothing. */
function isUnread(reading: Reading, token: number, named: ReadonlySet<number>): boolean {
  const { tokens, spans, period, focus } = reading;
  const saysSomething = (span: Span): boolean =>
    span.from <= token &&
    token < span.to &&
    inFocus(reading, span) &&
    span.concepts.some((one) => one.kind !== 'cue' || one.cue !== 'filler');
  return (
    focus[token] === true &&
    (tokens[token]?.fold.length ?? 0) > 2 &&
    !named.has(token) &&
    !period.tokens.has(token) &&
    !spans.some(saysSomething)
  );
}

import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Span } from '../answers/message.ts';

/** Bot API: a message's text has at most so many characters. Counted here in UTF-16 units, which are never fewer. */
const LONGEST_TEXT = 4096;
/** Bot API: a caption of a photo or file has at most so many. */
export const LONGEST_CAPTION = 1024;
const REST_LEFT_OUT = '\n…';
const BLANK_LINE = '\n\n';

/** What was composed of messages that are remembered; it goes with them. */
const COMPOSED = new WeakMap<readonly Span[], FormattedString>();

/** A message's spans as Telegram's text with entities. What is too long for one message ends in "…". */
export function composeText(spans: readonly Span[]): FormattedString {
  const known = COMPOSED.get(spans);
  if (known !== undefined) return known;
  const composed = composeUpTo(LONGEST_TEXT, spans);
  COMPOSED.set(spans, composed);
  return composed;
}

function composeUpTo(longest: number, spans: readonly Span[]): FormattedString {
  const whole = FormattedString.join(spans.map(formatSpan));
  if (whole.rawText.length <= longest) return whole;
  const kept = whole.slice(0, findCut(whole, longest - REST_LEFT_OUT.length));
  return fmt`${kept}${REST_LEFT_OUT}`;
}

/** A message in two: a caption, and what follows it. */
export interface Parted {
  readonly caption: FormattedString;
  readonly rest: FormattedString;
}

/**
 * A message too long for a caption, in two that say everything once: up to the first empty line (what the figures are, and the figures), and the rest. Figures too
 * many for a caption go on in the rest, from the first line that has no room.
 */
export function composeParts(spans: readonly Span[]): Parted {
  const whole = composeText(spans);
  const end = spans.indexOf(BLANK_LINE);
  const head = FormattedString.join(spans.slice(0, end < 0 ? spans.length : end).map(formatSpan)).rawText
    .length;
  const cut = head > 0 && head <= LONGEST_CAPTION ? head : findCut(whole, LONGEST_CAPTION);
  const rest = whole.slice(cut);
  return { caption: whole.slice(0, cut), rest: rest.slice(Math.max(0, rest.rawText.search(/\S/))) };
}

function formatSpan(span: Span): FormattedString {
  if (typeof span === 'string') return new FormattedString(span);
  if ('bold' in span) return FormattedString.bold(span.bold);
  if ('italic' in span) return FormattedString.italic(span.italic);
  if ('quote' in span) return FormattedString.expandableBlockquote(span.quote);
  if ('table' in span) return FormattedString.pre(span.table);
  if ('pointing' in span) return new FormattedString(span.pointing);
  return FormattedString.link(span.link, span.url);
}

/**
 * Where the text is cut: at the last line end within the limit that no bold, italic or linked words run across.
 * A long quote may be shortened. Where that would lose half of what fits, at a space, and at worst at the limit.
 */
function findCut({ rawText, rawEntities }: FormattedString, limit: number): number {
  const unbroken = rawEntities.filter(({ type }) => type !== 'expandable_blockquote');
  const isWithin = (position: number) =>
    unbroken.some(({ offset, length }) => offset < position && position < offset + length);
  for (const separator of ['\n', ' ']) {
    let cut = rawText.lastIndexOf(separator, limit);
    while (cut > limit / 2 && isWithin(cut)) cut = rawText.lastIndexOf(separator, cut - 1);
    if (cut > limit / 2) return cut;
  }
  return limit;
}

import { AGE } from '../catalogue/concepts.ts';
import { tokensOf } from './concept.ts';
import type { Candidate } from './find-indicator.ts';
import type { Reading } from './reading.ts';
import type { CodeSlot } from './slots.ts';

/** "Younger than pension age" stands before the group that it leaves out; in Kazakh, "has not reached" behind it. */
const BELOW = /^(?:moloj|mladse|nedostig|euner|belou)/;
const NOT_REACHED = /^(?:j?etpe|tolma)/;

/** Those who live somewhere, as words for a kind of place call them. */
const DWELLERS =
  /^(?:jitel|turgin|halk|selcan|selian|gorojan|vilager|tounspeople|duel|urbanit|folk|auildik|kalalik)/;

/**
 * True where the codes that were read mean others than those who are asked about: a group that is named and denied at once, one that only tells who is left out, people of
 * a kind of place where what is counted are no people.
 */
export function meansOthers(reading: Reading, candidate: Candidate, leastName: number): boolean {
  const { codes } = candidate.slots;
  const foldAt = (token: number): string => reading.tokens[token]?.fold ?? '';
  const isDenied = (one: CodeSlot): boolean =>
    codes.some((other) => other.negated && other.dimension === one.dimension && other.code === one.code);
  const isLeftOut = ({ dimension, negated, span: { from, to } }: CodeSlot): boolean =>
    dimension !== AGE &&
    !negated &&
    (BELOW.test(foldAt(foldAt(from - 1) === 'than' ? from - 2 : from - 1)) || NOT_REACHED.test(foldAt(to)));
  return (
    codes.some((one) => (!one.negated && isDenied(one)) || isLeftOut(one)) ||
    (candidate.own < leastName && asksForDwellers(reading, candidate))
  );
}

/** "How many villagers?" counts no organisations, although they are told apart by village and town. */
function asksForDwellers({ tokens, spans, focus }: Reading, { slots, indicator }: Candidate): boolean {
  if (/^persons/i.test(indicator.indicator.unit) || indicator.indicator.additive !== true) return false;
  const isDweller = (token: number): boolean =>
    focus[token] === true && DWELLERS.test(tokens[token]?.fold ?? '');
  const beside = spans.flatMap(({ from, to, concepts }) =>
    concepts.some((one) => one.kind === 'cue' && one.cue === 'howMany') ? [from - 1, to] : [],
  );
  return [...beside, ...slots.codes.flatMap(({ span }) => tokensOf(span))].some(isDweller);
}

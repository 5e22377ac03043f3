import { AMONG, KAZAKH_AMONG } from './among.ts';
import { hasCue, type Reading } from './reading.ts';
import type { Slots } from './slots.ts';
import { SHORTEST_TELLING, tellingOf } from './telling.ts';
import type { Understanding } from './understanding.ts';

/** "Among …": what follows says of whom the figure is (in Kazakh, what stands before); without it the figure would be another. So does a word after "in" that
 * no indicator speaks of. */
export function isOfWhom(token: number, reading: Reading, understanding: Understanding): boolean {
  const before = reading.tokens[token - 1]?.fold ?? '';
  const after = reading.tokens[token + 1]?.fold ?? '';
  const isUnknown = tellingOf(reading, token, understanding) === undefined;
  return (isUnknown && /^(?:v|vo|in)$/.test(before)) || AMONG.test(before) || KAZAKH_AMONG.test(after);
}

/** "Road deaths of pedestrians", "охват прививкой от полиомиелита": what the name's own words are of; the figure would be another. */
export function isOfWhat(token: number, { tokens }: Reading, named: ReadonlySet<number>): boolean {
  const isTied = tokens[token]?.pause === '' && tokens[token - 1]?.pause === '';
  return isTied && OF.test(tokens[token - 1]?.fold ?? '') && named.has(token - 2);
}

/** "Prosent of residents": what is wanted of what is named may be anything but its number. */
export function isHead(
  reading: Reading,
  token: number,
  named: ReadonlySet<number>,
  { codes }: Slots,
): boolean {
  const { tokens } = reading;
  if (hasCue(reading, 'share', 'percent')) return false;
  if (named.has(token - 1) || !/^(?:of|among|sredi)$/.test(tokens[token + 1]?.fold ?? '')) return false;
  const next = /^(?:the|al|those|these)$/.test(tokens[token + 2]?.fold ?? '') ? token + 3 : token + 2;
  return named.has(next) || codes.some(({ span }) => span.from === next);
}

const OF = /^(?:of|from|ot|dlia)$/;

/** "Unemployment of women with dyslexia", "безработица у сварщиков": a word that no indicator speaks of, and that tells of whom of them. */
export function isWithWhat(
  token: number,
  reading: Reading,
  explained: ReadonlySet<number>,
  understanding: Understanding,
): boolean {
  const { tokens, focus } = reading;
  const before = ARTICLE.test(tokens[token - 1]?.fold ?? '') ? token - 2 : token - 1;
  const isTied = tokens[token]?.pause === '' && tokens[before]?.pause === '';
  return (
    isTied &&
    WITH.test(tokens[before]?.fold ?? '') &&
    explained.has(before - 1) &&
    focus[before - 1] === true &&
    (tokens[token]?.fold.length ?? 0) > SHORTEST_TELLING &&
    tellingOf(reading, token, understanding) === undefined
  );
}

const WITH = /^(?:uith|u|s|so)$/;
const ARTICLE = /^an?$/;

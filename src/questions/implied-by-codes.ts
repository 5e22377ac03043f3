import { EVERYDAY } from './holders.ts';
import { inFocus, meanings, type Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** Codes of a dimension that more indicators than this have say nothing about which one is meant. */
const FEW_INDICATORS = 5;

/** "Rural ones by year", "how many kulans" name no indicator: those that hold the code are meant, where they are few. */
export function impliedByCodes(reading: Reading, { holders }: Understanding): readonly string[] {
  const spoken = reading.spans.filter((span) => inFocus(reading, span));
  const keys = [
    ...spoken.flatMap((span) => meanings(span, 'code')).map(({ dimension, code }) => `${dimension}=${code}`),
    // "What type" is said of much, beside words of which nothing is known.
    ...(unknownWords(reading) <= 1 ? spoken.flatMap((span) => meanings(span, 'by')) : []).map(
      ({ dimension }) => dimension,
    ),
  ];
  const everyday = spoken.flatMap((span) =>
    meanings(span, 'code').flatMap((one) => (one.everyday ? [`${EVERYDAY}${one.dimension}`] : [])),
  );
  const telling = [...keys, ...everyday].filter((key) => holders.count(key) <= FEW_INDICATORS);
  return [...new Set(telling.flatMap((key) => holders.ids(key)))];
}

/** Words of the part that asks that stand in no list and tell no time. */
function unknownWords({ tokens, focus, spans, period }: Reading): number {
  const known = (i: number): boolean =>
    period.tokens.has(i) || spans.some(({ from, to }) => from <= i && i < to);
  return tokens.filter((_, i) => focus[i] && !known(i)).length;
}

import type { IndicatorText } from '../wordings.ts';

/** A way of ranking indicators by a text. */
export interface Peer {
  readonly name: string;
  /** Slow ones are asked at most so many questions of a set. */
  readonly most?: number;
  /** Indexes the texts; the search gives indicators, best first. */
  index(texts: readonly IndicatorText[]): (question: string) => readonly string[];
}

/** Each indicator once, at its best text. */
export function indicatorsOf(found: Iterable<IndicatorText | undefined>): readonly string[] {
  const indicators = new Set<string>();
  for (const text of found) if (text !== undefined) indicators.add(text.indicator);
  return [...indicators];
}

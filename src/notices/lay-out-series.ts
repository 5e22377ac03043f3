import type { Span } from '../answers/message.ts';
import { shorten } from '../answers/shorten.ts';
import { inBlocks, inLines, thatFit } from './fit-blocks.ts';
import { nameIn } from './name-in.ts';
import type { Line, WordsOfEditions } from './write-told.ts';

const LONGEST_NAME = 120;

/** A message that tells of series: what it says of each, and around them. */
interface SeriesLayout<S> {
  readonly head: readonly Span[];
  readonly series: readonly S[];
  /** What is said of one series, under the name of its indicator. */
  readonly write: (series: S) => readonly Line[];
  /** How many figures one series tells, and all of the news, shown or not. */
  readonly countOf: (series: S) => number;
  readonly count: number;
  /** That so many figures are left out. */
  readonly more: (left: number) => readonly Span[];
  /** What stands below. */
  readonly rest: readonly (readonly Span[])[];
}

/** The message, the series that fit into it, under their indicators, and how many figures are left out. */
export function layOutSeries<S extends { readonly indicator: string }>(
  words: WordsOfEditions,
  { head, series, write, countOf, count, more, rest }: SeriesLayout<S>,
): { readonly spans: readonly Span[]; readonly shown: readonly S[]; readonly left: number } {
  const underName = (group: readonly S[]): readonly Span[] => {
    const [first] = group;
    if (first === undefined) return [];
    const name = shorten(nameIn(words, first.indicator), LONGEST_NAME);
    return inLines([[{ bold: name }], ...group.flatMap(write)]);
  };
  const besides = inBlocks([head, more(count), ...rest]);
  const shown = thatFit(series, (one) => underName([one]), besides);
  const left = count - shown.reduce((sum, one) => sum + countOf(one), 0);
  const groups = [...Map.groupBy(shown, ({ indicator }) => indicator).values()];
  const spans = inBlocks([head, ...groups.map(underName), left > 0 ? more(left) : [], ...rest]);
  return { spans, shown, left };
}

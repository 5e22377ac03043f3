import type { ReplyRecord } from '../../src/answers/reply-record.ts';
import { type Expectation, type Grade, grade } from '../../tests/questions/grade.ts';
import { lastPart } from './bot.ts';

/** What a right reply is over a catalogue of many indicators: the figure, and what it is a figure of. */
export interface FigureExpectation extends Expectation {
  /** Compared by what stands after the last `/`. */
  readonly indicator?: string;
  /** Codes that the main answer's slice has; it may have others, as those that an indicator means by default. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The area of the main answer. */
  readonly answer_area?: string;
}

/** Grades a reply. The right number of another indicator or of another slice is a wrong figure. */
export function gradeFigure(reply: ReplyRecord, expect: FigureExpectation): Grade {
  const graded = grade(reply, expect);
  return graded === 'right' && reply.intent === 'figure' && !isOfWhatWasAsked(reply, expect)
    ? 'wrong figure'
    : graded;
}

/** Grades a reply where only the indicator counts: one of `right`, or no figure at all where there is none. */
export function gradeIndicator(reply: ReplyRecord, right: ReadonlySet<string>): Grade {
  const main = mainIndicator(reply);
  if (main !== undefined) return right.has(main) ? 'right' : 'wrong figure';
  if (reply.intent === 'choice') return 'asked';
  return reply.intent === 'no_data' || reply.intent === 'unknown' ? 'refused' : 'other';
}

/** The indicator whose figure is the main answer; undefined where the reply shows no figure. */
function mainIndicator({ observations }: ReplyRecord): string | undefined {
  const main = observations.find(({ role }) => role === 'answer') ?? observations[0];
  return main === undefined ? undefined : lastPart(main.indicator);
}

function isOfWhatWasAsked(
  reply: ReplyRecord,
  { indicator, dimensions = {}, answer_area: area }: FigureExpectation,
): boolean {
  if (indicator !== undefined && mainIndicator(reply) !== lastPart(indicator)) return false;
  const slice = reply.observations.find(({ role }) => role === 'answer')?.dimensions ?? {};
  if (area !== undefined && slice.REF_AREA !== area) return false;
  return Object.entries(dimensions).every(([dimension, code]) => slice[dimension] === code);
}

import type { ReplyRecord } from '../../src/answers/reply-record.ts';
import type { Grade } from '../../tests/questions/grade.ts';
import type { Bot, Talk } from './bot.ts';

/** One question to measure with, and what counts as right. */
export interface MeasuredQuestion extends Talk {
  readonly language: string;
  /** What questions are told apart by beside the language: wording, noise, borderline. */
  readonly kind: string;
  /** The right indicators, by what stands after the last `/`; none where nothing is known or right. */
  readonly indicators: ReadonlySet<string>;
  /** For a person to read. */
  readonly expected: string;
  /** Any figure is wrong: the catalogue does not hold what is asked. */
  readonly negative?: true;
  /** Has its own line, and does not count in that of the whole set. */
  readonly apart?: true;
  grade(reply: ReplyRecord): Grade;
}

/** Questions over one catalogue. */
export interface MeasuredSet {
  readonly name: string;
  readonly bot: Bot;
  readonly questions: readonly MeasuredQuestion[];
}

/** A set that cannot be measured here, and why. */
export interface SkippedSet {
  readonly name: string;
  readonly skipped: string;
}

/** About `most` of the things, evenly spread: every k-th. All where there are no more. */
export function spread<T>(things: readonly T[], most: number): readonly T[] {
  if (things.length <= most) return things;
  const step = things.length / most;
  return Array.from({ length: most }, (_, i) => things[Math.floor(i * step)]).filter(
    (one) => one !== undefined,
  );
}

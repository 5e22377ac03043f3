import type { ReplyRecord } from '../../src/answers/reply-record.ts';

/** What a question's right reply is, as the tables beside this file write it. */
export interface Expectation {
  readonly intent: string;
  /** Id of the indicator within its publication. */
  readonly indicator?: string;
  /** Codes that the slice of a value has. */
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly value?: number;
  readonly values?: readonly number[];
  readonly period?: string;
  readonly also?: readonly number[];
  readonly term?: string;
  readonly about?: string | readonly string[];
  /** Asking back is as right as answering. */
  readonly choice_ok?: boolean;
}

export interface Case {
  readonly id: string;
  readonly lang: string;
  readonly turns: readonly string[];
  readonly now?: string;
  readonly languageCode?: string;
  readonly tags?: readonly string[];
  readonly expect: Expectation;
}

export type Grade = 'right' | 'wrong figure' | 'asked' | 'refused' | 'other';

/** Grades the last reply of a conversation. A figure where another, or none, is right is a wrong figure. */
export function grade(reply: ReplyRecord, expect: Expectation): Grade {
  if (reply.intent === 'choice' && (expect.choice_ok === true || expect.intent === 'choice')) return 'right';
  if (reply.intent === 'figure')
    return expect.intent === 'figure' && isRightFigure(reply, expect) ? 'right' : 'wrong figure';
  if (reply.intent === expect.intent && isRightText(reply, expect)) return 'right';
  if (reply.intent === 'choice') return 'asked';
  return reply.intent === 'no_data' || reply.intent === 'unknown' ? 'refused' : 'other';
}

function isRightFigure(
  { observations }: ReplyRecord,
  { indicator, dimensions = {}, value, values, also = [], period }: Expectation,
): boolean {
  const answers = observations.filter(({ role }) => role === 'answer');
  const isOther = (id: string): boolean => indicator !== undefined && id.split('/').at(-1) !== indicator;
  if (answers.some((one) => isOther(one.indicator))) return false;
  if (values !== undefined) {
    const shown = answers.map((one) => one.value);
    return (
      values.length === shown.length && [...values].sort(byValue).join() === [...shown].sort(byValue).join()
    );
  }
  const [main] = answers;
  if (main === undefined || answers.length !== 1 || value === undefined) return false;
  const right = [value, ...also].some((one) => Math.abs(one - main.value) < 1e-9);
  const inSlice = Object.entries(dimensions).every(([id, code]) => main.dimensions[id] === code);
  return right && inSlice && (period === undefined || main.period === period || main.period.endsWith(period));
}

function isRightText({ term, about }: ReplyRecord, expect: Expectation): boolean {
  if (expect.term !== undefined && term !== expect.term) return false;
  if (expect.about === undefined) return true;
  const wanted = typeof expect.about === 'string' ? [expect.about] : expect.about;
  return wanted.every((one) => about?.includes(one));
}

function byValue(a: number, b: number): number {
  return a - b;
}

import type { ReplyRecord } from '../../src/answers/reply-record.ts';
import type { Grade } from '../../tests/questions/grade.ts';
import { type Bot, lastPart } from './bot.ts';
import type { MeasuredQuestion } from './question.ts';

/** A question as it went. */
export interface Outcome {
  readonly question: MeasuredQuestion;
  readonly reply: ReplyRecord;
  readonly grade: Grade;
  /** Asking back, the right indicator was among what is offered. */
  readonly offered: boolean;
  /** Place of the right indicator among the candidates, from 0; absent where it is none of them or none is right. */
  readonly place?: number;
  readonly milliseconds: readonly number[];
}

/** Asked before any time is taken, so that code is compiled and caches are filled. */
const WARM_UP = 50;

/** Asks all questions, one after the other. */
export async function measure(bot: Bot, questions: readonly MeasuredQuestion[]): Promise<readonly Outcome[]> {
  for (const question of questions.slice(0, WARM_UP)) await bot.talk(question);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const { reply, milliseconds } = await bot.talk(question);
    const place = placeOf(reply.candidates, question.indicators);
    const offers = reply.choices?.flatMap(({ indicator }) => indicator ?? []) ?? [];
    outcomes.push({
      question,
      reply,
      grade: question.grade(reply),
      offered: placeOf(offers, question.indicators) !== undefined,
      ...(place !== undefined && { place }),
      milliseconds,
    });
  }
  return outcomes;
}

/** Where the first right indicator stands. */
export function placeOf(found: readonly string[], right: ReadonlySet<string>): number | undefined {
  const place = found.findIndex((id) => right.has(lastPart(id)));
  return place < 0 ? undefined : place;
}

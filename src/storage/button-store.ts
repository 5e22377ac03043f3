import type { Kysely } from 'kysely';
import { BoundedMemory } from '../bounded-memory.ts';
import type { Question } from '../questions/question.ts';
import type { Schema } from './schema.ts';

/** Between two marks of a key as used, in milliseconds. The answers that many people ask for have the same buttons. */
const MARK_EVERY = 60 * 60 * 1000;
/** So many keys are remembered as marked. */
const MOST_MARKED = 20_000;

/** A question under the short key that stands for it in a button. */
export interface KeyedQuestion {
  readonly key: string;
  readonly question: Question;
}

/** The questions that buttons stand for. Times are epoch milliseconds. */
export interface ButtonStore {
  /** Keeps questions by key; one that is there already is only marked as used, once an hour. */
  save(questions: readonly KeyedQuestion[], at: number): Promise<void>;
  /** Keeps questions that links lead to, for ever. */
  keep(questions: readonly KeyedQuestion[], at: number): Promise<void>;
  /** The question of a pressed button, marked as used; undefined for a key that was never given out. */
  use(key: string, at: number): Promise<Question | undefined>;
}

/** On a database of either dialect. */
export function createButtonStore(db: Kysely<Schema>): ButtonStore {
  const put = async (
    questions: readonly KeyedQuestion[],
    used: { last_used_at: number; linked_at?: number },
  ) => {
    if (questions.length === 0) return;
    // Two buttons may ask the same; PostgreSQL refuses to touch one row twice in a statement.
    const byKey = new Map(questions.map(({ key, question }) => [key, JSON.stringify(question)]));
    await db
      .insertInto('button_keys')
      .values([...byKey].map(([key, question]) => ({ key, question, ...used })))
      .onConflict((conflict) => conflict.column('key').doUpdateSet(used))
      .execute();
  };
  /** Puts what this process has not put within the hour. What could not be put is not taken for it. */
  const putHourly = (used: (at: number) => Parameters<typeof put>[1]): ButtonStore['save'] => {
    const marked = new BoundedMemory<string, number>(MOST_MARKED);
    return async (questions, at) => {
      const due = questions.filter(({ key }) => at - (marked.get(key) ?? -Infinity) >= MARK_EVERY);
      await put(due, used(at));
      for (const { key } of due) marked.set(key, at);
    };
  };
  return {
    save: putHourly((at) => ({ last_used_at: at })),
    keep: putHourly((at) => ({ last_used_at: at, linked_at: at })),

    async use(key, at) {
      const row = await db
        .updateTable('button_keys')
        .set({ last_used_at: at })
        .where('key', '=', key)
        .returning('question')
        .executeTakeFirst();
      return row === undefined ? undefined : JSON.parse(row.question);
    },
  };
}

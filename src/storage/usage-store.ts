import type { Kysely } from 'kysely';
import type { Language } from '../language/language.ts';
import type { UsageOutcome } from '../monitoring/usage.ts';
import { LOWEST_CHAT } from '../notices/channel.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** How many questions of a kind there were in a month. */
export interface UsageCount {
  /** `2026-11`, on the clocks of the bot's time zone. */
  readonly month: string;
  /** Empty for questions about no publication in particular. */
  readonly publication: string;
  readonly language: Language;
  readonly outcome: UsageOutcome;
  readonly questions: number;
}

/** How much the bot is used; nothing of by whom. Kept for good: some dozens of rows a month. */
export interface UsageStore {
  add(counts: readonly UsageCount[]): Promise<void>;
  /** In order of publication and language. */
  ofMonth(month: string): Promise<readonly UsageCount[]>;
  /** How many chats have a subscription by now. */
  subscribers(): Promise<number>;
}

/** On a database of either dialect. */
export function createUsageStore(db: Kysely<Schema>): UsageStore {
  return {
    add: (counts) =>
      transaction(db, async (trx) => {
        for (const count of counts)
          await trx
            .insertInto('usage_counts')
            .values(count)
            .onConflict((conflict) =>
              conflict.columns(['month', 'publication', 'language', 'outcome']).doUpdateSet((update) => ({
                questions: update('usage_counts.questions', '+', count.questions),
              })),
            )
            .execute();
      }),

    ofMonth: (month) =>
      db
        .selectFrom('usage_counts')
        .selectAll()
        .where('month', '=', month)
        .orderBy('publication')
        .orderBy('language')
        .orderBy('outcome')
        .execute(),

    async subscribers() {
      const { chats } = await db
        .selectFrom('subscriptions')
        .select(({ fn }) => fn.count<number>('chat_id').distinct().as('chats'))
        .where('ended_at', 'is', null)
        .where('chat_id', '>=', LOWEST_CHAT)
        .executeTakeFirstOrThrow();
      return chats;
    },
  };
}

import type { Kysely, Transaction } from 'kysely';
import type { Language } from '../language/language.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/**
 * The words of a question are kept once so many chats have asked it in the same form. What one person types may be about that person; what three type alike, of whom none has to know
 * another, is a way of asking. Before that only a digest is kept, from which without the bot's token nobody tells the words.
 */
const CHATS_FOR_WORDS = 3;

/** A question that was not understood. */
export interface Miss {
  /** As `missForm` writes it. */
  readonly form: string;
  /** Of the form, and of the form together with the chat: neither chats nor their other questions can be told from it. */
  readonly digest: string;
  readonly askerDigest: string;
  readonly language: Language;
  /** When it was asked, epoch milliseconds. */
  readonly at: number;
}

/** A form whose words are kept. */
export interface CommonMiss {
  readonly form: string;
  readonly language: Language;
  readonly asked: number;
  readonly chats: number;
}

/** Which questions were not understood; never who asked them. Times are epoch milliseconds. */
export interface MissStore {
  /** Counts all of them or, where it rejects, none. */
  add(misses: readonly Miss[]): Promise<void>;
  /** Those that enough chats have asked, the most asked first. */
  common(most: number): Promise<readonly CommonMiss[]>;
  /** Forgets so many forms that were last asked before, at most. How many it forgot. */
  forget(before: number, most: number): Promise<number>;
}

/** On a database of either dialect. */
export function createMissStore(db: Kysely<Schema>): MissStore {
  return {
    add: (misses) =>
      transaction(db, async (trx) => {
        // In one order everywhere, so that replicas never wait for each other's rows.
        const inOrder = [...misses].sort((a, b) => (a.digest < b.digest ? -1 : 1));
        for (const miss of inOrder) await addMiss(trx, miss);
      }),

    async common(most) {
      const rows = await db
        .selectFrom('misses')
        .select(['form', 'language', 'asked', 'chats'])
        .where('form', 'is not', null)
        .orderBy('asked', 'desc')
        .orderBy('form_digest')
        .limit(most)
        .execute();
      return rows.flatMap(({ form, ...row }) => (form === null ? [] : { form, ...row }));
    },

    forget: (before, most) =>
      transaction(db, async (trx) => {
        const old = await trx
          .selectFrom('misses')
          .select('form_digest')
          .where('last_asked_at', '<', before)
          .limit(most)
          .execute();
        const digests = old.map(({ form_digest }) => form_digest);
        if (digests.length === 0) return 0;
        for (const table of ['miss_askers', 'misses'] as const)
          await trx.deleteFrom(table).where('form_digest', 'in', digests).execute();
        return digests.length;
      }),
  };
}

async function addMiss(
  trx: Transaction<Schema>,
  { form, digest, askerDigest, language, at }: Miss,
): Promise<void> {
  const of = { form_digest: digest };
  // First of all, so that those who ask the same at once come one after another.
  await trx
    .insertInto('misses')
    .values({ ...of, form: null, language, asked: 1, chats: 0, last_asked_at: at })
    .onConflict((conflict) =>
      conflict
        .column('form_digest')
        .doUpdateSet((update) => ({ asked: update('misses.asked', '+', 1), last_asked_at: at })),
    )
    .execute();
  const asker = await trx
    .insertInto('miss_askers')
    .values({ ...of, asker_digest: askerDigest })
    .onConflict((conflict) => conflict.doNothing())
    .returning('form_digest')
    .executeTakeFirst();
  if (asker === undefined) return;
  const { chats } = await trx
    .updateTable('misses')
    .set((set) => ({ chats: set('chats', '+', 1) }))
    .where('form_digest', '=', digest)
    .returning('chats')
    .executeTakeFirstOrThrow();
  if (chats === CHATS_FOR_WORDS)
    await trx.updateTable('misses').set({ form }).where('form_digest', '=', digest).execute();
}

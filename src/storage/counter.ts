import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Takes `count` ids of a kind and returns the first; the others follow it. Inside a transaction the kind is locked until its end, so that those who take ids of
 * one kind in transactions come one after another.
 */
export async function takeIds(db: Kysely<Schema>, name: string, count = 1): Promise<number> {
  const row = await db
    .insertInto('counters')
    .values({ name, value: count })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((update) => ({ value: update('counters.value', '+', count) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value - count + 1;
}

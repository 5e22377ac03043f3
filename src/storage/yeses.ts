import type { Kysely } from 'kysely';
import type { Yes, YesOutcome } from '../releases/yes.ts';
import type { Schema } from './schema.ts';

/** By what they were said to; those without any are missing. */
export type YesesById = ReadonlyMap<number, readonly Yes[]>;

/** What yeses are said to. */
export type YesSubject = 'notice' | 'release';

interface Asked {
  readonly subject: YesSubject;
  readonly id: number;
  /** So many operators have to say it. */
  readonly needed: number;
}

/**
 * Keeps an operator's yes, within a transaction that has locked what it is said to. Each operator counts once, and only those who are operators still: nobody makes up two
 * alone.
 */
export async function sayYes(
  trx: Kysely<Schema>,
  { subject, id, needed }: Asked,
  { operator, at, reason }: Yes,
  operators: readonly number[],
): Promise<Exclude<YesOutcome, 'tooLate'>> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('yeses')
    .values({ subject, subject_id: id, operator, said_at: at, reason: reason ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const said = (await readYeses(trx, subject, [id])).get(id) ?? [];
  const counted = said.filter((one) => operators.includes(one.operator));
  if (counted.length >= needed) return 'enough';
  return numInsertedOrUpdatedRows === 0n ? 'again' : 'another';
}

/** The yeses to several things of a kind, of each in the order in which they were said. */
export async function readYeses(
  db: Kysely<Schema>,
  subject: YesSubject,
  ids: readonly number[],
): Promise<YesesById> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('yeses')
    .selectAll()
    .where('subject', '=', subject)
    .where('subject_id', 'in', ids)
    .orderBy('said_at')
    .orderBy('operator')
    .execute();
  const yeses = rows.map(({ subject_id, operator, said_at, reason }) => {
    const yes: Yes = { operator, at: said_at, ...(reason !== null && { reason }) };
    return [subject_id, yes] as const;
  });
  const byId = Map.groupBy(yeses, ([id]) => id);
  return new Map([...byId].map(([id, said]) => [id, said.map(([, yes]) => yes)]));
}

/** Forgets the yeses to what nobody is asked about any more. */
export async function forgetYeses(trx: Kysely<Schema>, subject: YesSubject, id: number): Promise<void> {
  await trx.deleteFrom('yeses').where('subject', '=', subject).where('subject_id', '=', id).execute();
}

import type { Kysely } from 'kysely';
import { prepare } from './prepare.ts';
import type { Schema } from './schema.ts';

/** An update that is kept until it is handled. Its content is opaque here. */
export interface KeptUpdate {
  readonly id: number;
  readonly chatId: number;
  readonly content: string;
}

/** Does something in the database that may be done again where it, or something beside it, fails. */
export type Write = () => Promise<unknown>;

/**
 * Updates that Telegram has handed over. One that is kept is handed out until it is finished, whatever happens to the process; what is handed out goes to
 * one replica, oldest first within its chat. Times are epoch milliseconds.
 */
export interface InboxStore {
  /** Keeps updates; what was kept before, handled or not, stays as it is. Returns what this replica has to handle now. */
  take(updates: readonly KeptUpdate[], at: number): Promise<readonly KeptUpdate[]>;
  /** What this replica has to handle and may have been handed out before, oldest first, at most so many. */
  waiting(most: number): Promise<readonly KeptUpdate[]>;
  /** Marks an update as handled, and forgets what it said and where. By then, all that is written beside it is kept: in the same transaction, where one process has the database. */
  finish(update: Pick<KeptUpdate, 'id' | 'chatId'>, at: number, beside?: readonly Write[]): Promise<void>;
  /** Counts one more beginning of an update that may have brought the process down. Returns how many there were. */
  beginAnew(id: number): Promise<number>;
  /** Forgets the ids of updates handled before a time: Telegram no longer brings these. */
  forget(before: number): Promise<void>;
  /** How replicas share the inbox; undefined where this process has it alone. */
  readonly sharing: InboxSharing | undefined;
}

/** What a replica does to be handed out its part. */
export interface InboxSharing {
  /** Says that this replica lives, and takes over the chats of those that do not. False where it had itself counted as dead meanwhile: what it was handed out may be in other hands. */
  stayAlive(at: number): Promise<boolean>;
  /** True while nobody else can have taken over this replica's chats. */
  isAlive(at: number): boolean;
  /** Leaves its chats to the others. */
  leave(): Promise<void>;
}

/** The inbox of the only process: everything is its own. */
export function createInboxStore(db: Kysely<Schema>): InboxStore {
  const keepOne = prepare(db, (id: number, chatId: number, content: string) =>
    insertUpdates(db, [{ id, chatId, content }]),
  );
  const finish = prepare(db, (id: number, at: number) => markHandled(db, id, at));
  return {
    ...inboxRows(db),
    sharing: undefined,

    async take(updates) {
      // Asked for together, they are written together.
      const kept = await Promise.all(updates.map(({ id, chatId, content }) => keepOne(id, chatId, content)));
      return updates.filter((_, at) => kept[at]?.length === 1);
    },

    waiting: (most) => selectWaiting(db).limit(most).execute(),

    async finish({ id }, at, beside = []) {
      // Asked for together, they are written together.
      await Promise.all([...beside.map((write) => write()), finish(id, at)]);
    },
  };
}

/** What is the same whether the inbox is shared or not. */
export function inboxRows(db: Kysely<Schema>): Pick<InboxStore, 'beginAnew' | 'forget'> {
  return {
    async beginAnew(id) {
      const { attempts } = await db
        .updateTable('inbox')
        .set((row) => ({ attempts: row('attempts', '+', 1) }))
        .where('update_id', '=', id)
        .returning('attempts')
        .executeTakeFirstOrThrow();
      return attempts;
    },

    async forget(before) {
      await db.deleteFrom('inbox').where('handled_at', '<', before).execute();
    },
  };
}

/** Returns the ids of those that were not there. */
export async function keepUpdates(
  db: Kysely<Schema>,
  updates: readonly KeptUpdate[],
): Promise<readonly number[]> {
  if (updates.length === 0) return [];
  const rows = await insertUpdates(db, updates).execute();
  return rows.map(({ update_id }) => update_id);
}

function insertUpdates(db: Kysely<Schema>, updates: readonly KeptUpdate[]) {
  return db
    .insertInto('inbox')
    .values(updates.map(({ id, chatId, content }) => ({ update_id: id, lane: chatId, content })))
    .onConflict((conflict) => conflict.column('update_id').doNothing())
    .returning('update_id');
}

/** Oldest first. */
export function selectWaiting(db: Kysely<Schema>) {
  return db
    .selectFrom('inbox')
    .select(['inbox.update_id as id', 'inbox.lane as chatId', 'inbox.content'])
    .where('inbox.handled_at', 'is', null)
    .orderBy('inbox.update_id');
}

/** Keeps of an update only that it was handled. */
export function markHandled(db: Kysely<Schema>, id: number, at: number) {
  return db.updateTable('inbox').set({ lane: 0, content: '', handled_at: at }).where('update_id', '=', id);
}

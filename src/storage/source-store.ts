import type { Kysely } from 'kysely';
import type { SourceOutcome } from '../sources/watch/check-source.ts';
import { type SourceState, sourceStateSchema, UNSEEN } from '../sources/watch/state.ts';
import type { Schema } from './schema.ts';

/** What is known of a source. Times are epoch milliseconds. */
interface SourceRecord {
  readonly id: string;
  readonly checkedAt: number;
  /** When it last held another edition than before. */
  readonly changedAt?: number;
  /** Why the last look failed: code and message. */
  readonly error?: string;
  readonly state: SourceState;
}

/** What is remembered of the sources that are watched. */
export interface SourceStateStore {
  /** The state of a source; that of one never looked at where nothing is known. */
  state(id: string): Promise<SourceState>;
  /** Keeps what came of looking at a source. */
  keep(id: string, outcome: SourceOutcome, at: number): Promise<void>;
  /** All sources that were ever looked at, in order of id. */
  list(): Promise<readonly SourceRecord[]>;
}

/** On a database of either dialect. */
export function createSourceStore(db: Kysely<Schema>): SourceStateStore {
  return {
    async state(id) {
      const row = await db.selectFrom('sources').select('state').where('id', '=', id).executeTakeFirst();
      return row === undefined ? UNSEEN : readState(row.state);
    },

    async keep(id, outcome, at) {
      const row = {
        checked_at: at,
        error: outcome.kind === 'failed' ? `${outcome.code}: ${outcome.message}` : null,
        state: JSON.stringify(outcome.state),
        ...(outcome.kind === 'changed' && { changed_at: at }),
      };
      await db
        .insertInto('sources')
        .values({ id, changed_at: null, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    async list() {
      const rows = await db.selectFrom('sources').selectAll().orderBy('id').execute();
      return rows.map(({ id, checked_at, changed_at, error, state }) => ({
        id,
        checkedAt: checked_at,
        ...(changed_at !== null && { changedAt: changed_at }),
        ...(error !== null && { error }),
        state: readState(state),
      }));
    },
  };
}

/** A state of another form was written by another version: the source is then read anew. */
function readState(text: string): SourceState {
  const parsed = sourceStateSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : UNSEEN;
}

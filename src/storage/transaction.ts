import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  Kysely,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  Transaction,
} from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Does some work in one transaction, which is undone whole where the work throws. The work uses `trx` alone: asked through `db`, SQLite would wait
 * for ever for the one connection that the transaction holds, and PostgreSQL would do it outside the transaction; both throw at once instead. Given a
 * transaction, the work is done within that one. No network is awaited in it.
 */
export function transaction<T>(
  db: Kysely<Schema>,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  if (isTransaction(db)) return work(db);
  return guardOf(db).transaction(db, work);
}

/** The guard that the database was opened with. */
export function guardOf(db: Kysely<Schema>): TransactionGuard {
  const guard = db.getExecutor().plugins.find((plugin) => plugin instanceof TransactionGuard);
  if (guard === undefined) throw new Error('a database that openDatabase did not open');
  return guard;
}

/** Knows what runs within a transaction of its database. Only what is asked through the database passes by it, not what is asked through `trx`. */
export class TransactionGuard implements KyselyPlugin {
  readonly #inside = new AsyncLocalStorage<true>();

  async transaction<T>(db: Kysely<Schema>, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
    this.refuseInside();
    return db.transaction().execute((trx) => this.#inside.run(true, () => work(trx.withoutPlugins())));
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    this.refuseInside();
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }

  /** Throws where a transaction of the database is open around the caller. */
  refuseInside(): void {
    if (this.#inside.getStore()) throw new Error('the database was asked past the transaction: use trx');
  }
}

function isTransaction(db: Kysely<Schema>): db is Transaction<Schema> {
  return db.isTransaction;
}

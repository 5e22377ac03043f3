import { setImmediate } from 'node:timers';
import type SQLite from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type QueryResult, SqliteDriver } from 'kysely';
import { GroupedWrites } from './grouped-writes.ts';
import { patiently } from './patiently.ts';
import { StorageUnavailable } from './storage-unavailable.ts';

/** Statements that are kept compiled. */
const MOST_STATEMENTS = 500;

/** Runs one piece of work on the database, with its errors told as ours. */
type Telling = <T>(work: () => T) => T;

/**
 * One connection to the file, used by all. A statement outside of a transaction is done at once if it reads, together with others if it writes. A transaction has
 * the connection to itself, and the file's write lock from its beginning: taken later, at its first write, it fails where another process has written since.
 */
export class OneWriterDriver extends SqliteDriver {
  readonly #database: SQLite.Database;
  readonly #telling: Telling;
  readonly #statements = new Map<string, SQLite.Statement>();
  readonly #writes: GroupedWrites;
  #transaction: PromiseWithResolvers<void> | undefined;

  constructor(database: SQLite.Database, telling: Telling) {
    super({ database });
    this.#database = database;
    this.#telling = telling;
    const run = (sql: string) => void this.run(CompiledQuery.raw(sql));
    this.#writes = new GroupedWrites({
      begin: () => run('begin immediate'),
      commit: () => run('commit'),
      // On a full disk, SQLite has undone it already.
      rollback: () => void (database.inTransaction && run('rollback')),
      failsForAll: (error) => error instanceof StorageUnavailable,
    });
  }

  override async acquireConnection() {
    return new Connection(this);
  }

  override beginTransaction(connection: Connection) {
    return patiently(async () => {
      while (this.transaction !== undefined) await this.transaction;
      this.run(CompiledQuery.raw('begin immediate'));
      this.#transaction = Promise.withResolvers();
      connection.isInTransaction = true;
    });
  }

  override async commitTransaction(connection: Connection) {
    this.run(CompiledQuery.raw('commit'));
    this.#end(connection);
  }

  override async rollbackTransaction(connection: Connection) {
    try {
      if (this.#database.inTransaction) this.run(CompiledQuery.raw('rollback'));
    } finally {
      this.#end(connection);
    }
  }

  override async destroy() {
    await this.#flush();
    await super.destroy();
  }

  /** Ends with the transaction that is open, if there is one. Another may be open by then. */
  get transaction(): Promise<void> | undefined {
    return this.#transaction?.promise;
  }

  #end(connection: Connection): void {
    connection.isInTransaction = false;
    this.#transaction?.resolve();
    this.#transaction = undefined;
  }

  /** Does a statement outside of a transaction: at once if it reads, together with others if it writes. */
  ask(query: CompiledQuery): Promise<QueryResult<never>> {
    return patiently(async () => {
      while (this.transaction !== undefined) await this.transaction;
      return this.#reads(query) ? this.run(query) : this.#write(query);
    });
  }

  /** With those that come in the same turn of the event loop. */
  #write(query: CompiledQuery): Promise<QueryResult<never>> {
    if (this.#writes.isEmpty) setImmediate(() => void this.#flush());
    return this.#writes.add(() => this.run(query));
  }

  async #flush(): Promise<void> {
    try {
      await patiently(async () => {
        while (this.transaction !== undefined) await this.transaction;
        this.#writes.flush();
      });
    } catch (error) {
      this.#writes.giveUp(error);
    }
  }

  #reads({ sql }: CompiledQuery): boolean {
    return this.statement(sql).readonly;
  }

  run({ sql, parameters }: CompiledQuery): QueryResult<never> {
    const statement = this.statement(sql);
    return this.#telling(() => {
      if (statement.reader) return { rows: statement.all(parameters) as never[] };
      const { changes, lastInsertRowid } = statement.run(parameters);
      return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] };
    });
  }

  statement(sql: string): SQLite.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#telling(() => this.#database.prepare(sql));
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

class Connection implements DatabaseConnection {
  readonly #driver: OneWriterDriver;
  isInTransaction = false;

  constructor(driver: OneWriterDriver) {
    this.#driver = driver;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.isInTransaction ? this.#driver.run(query) : this.#driver.ask(query);
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#driver.statement(sql).iterate(parameters)) yield { rows: [row as R] };
  }
}

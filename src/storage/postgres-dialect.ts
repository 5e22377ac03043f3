import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StorageUnavailable } from './storage-unavailable.ts';

/** Connections of one replica. PostgreSQL allows 100 in all by default. */
const CONNECTIONS = 10;

/** How long a statement waits for a connection, new or free, in milliseconds. */
const CONNECT_WITHIN = 3000;

/** When PostgreSQL itself ends a statement, in milliseconds: a person waits for what it gives. */
const STATEMENT_WITHIN = 5000;

/** The same within a transaction, which may wait for another's end: replicas that start at once on an empty database install the same editions. */
const STATEMENT_IN_TRANSACTION_WITHIN = 60_000;

/** How much later the bot itself gives a statement up, in milliseconds: where the server has gone without a word, nobody ends it there. */
const REPLY_LATER = 1000;

/** When PostgreSQL ends a transaction that does nothing, in milliseconds: the locks of a replica that has vanished are free then. */
const IDLE_IN_TRANSACTION = 30_000;

/** Types that `pg` gives as text, since they may exceed what a number holds: bigint, and numeric, which sums and averages are. What is kept here does not. */
const AS_NUMBER: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/** Errors of PostgreSQL by class: connection lost, too few resources, ended by the operator or a time-out (57), a failing disk. */
const UNAVAILABLE_CLASS = /^(08|53|57|58)...$/;

/** What `pg` says of its own time-outs and of a connection that was lost; there are no codes. */
const UNAVAILABLE_MESSAGE =
  /^(timeout exceeded|Query read timeout|Connection terminated|Client (has encountered|was closed))/;

/** `patient`: statements that may last, such as migrations and copies, which one process does while the others wait. */
export function postgresDialect(url: string, pace: 'prompt' | 'patient' = 'prompt'): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN,
    keepAlive: true,
    ...(pace === 'prompt' && {
      statement_timeout: STATEMENT_WITHIN,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
    }),
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        AS_NUMBER.includes(type) ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // An idle connection that was lost: whoever asks next gets a new one, or hears that there is none.
  pool.on('error', () => undefined);
  pool.on('connect', pace === 'prompt' ? keepPace : tellWhenUnavailable);
  return new PostgresDialect({
    pool: {
      options: pool.options,
      connect: () => pool.connect().catch(rethrow),
      end: () => pool.end(),
    },
  });
}

/** Where a database is, for messages: everything but who logs in, and with what. */
export function describePostgres(url: string): string {
  try {
    const { host, port, database } = new pg.Client({ connectionString: url });
    return `the database ${database ?? ''} of PostgreSQL at ${host}:${port}`;
  } catch {
    return 'the address of PostgreSQL';
  }
}

/** Statements within a transaction have more time. */
function keepPace(client: pg.PoolClient): void {
  tellWhenUnavailable(client);
  const ask = client.query.bind(client);
  let within = STATEMENT_WITHIN;
  const query = async (text: string, values: unknown[]) => {
    if (text === 'commit' || text === 'rollback') within = STATEMENT_WITHIN;
    const statement = { text, values, query_timeout: within + REPLY_LATER };
    const result = await ask(statement);
    if (text === 'begin') {
      within = STATEMENT_IN_TRANSACTION_WITHIN;
      await ask(`set local statement_timeout = ${within}`);
    }
    return result;
  };
  Object.assign(client, { query });
}

function tellWhenUnavailable(client: pg.PoolClient): void {
  const ask = client.query.bind(client);
  const query = (statement: string | pg.QueryConfig, values?: unknown[]) =>
    ask(statement, values).catch((error: unknown) => {
      // A statement that was given up may still run on its connection, which is therefore not used again.
      if (!(error instanceof pg.DatabaseError)) void client.end();
      return rethrow(error);
    });
  Object.assign(client, { query });
  // Lost while it is in use: its statement rejects, which is enough.
  client.on('error', () => undefined);
}

function rethrow(error: unknown): never {
  const code = unavailableCode(error);
  throw code === undefined ? error : new StorageUnavailable(code, error);
}

/** The code of an error that says that the database cannot be asked now; undefined for every other. */
function unavailableCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof pg.DatabaseError)
    return error.code !== undefined && UNAVAILABLE_CLASS.test(error.code) ? error.code : undefined;
  // Errors of the system: a port that is closed, a host that is unknown.
  if ('syscall' in error && 'code' in error) return String(error.code);
  if (error instanceof AggregateError) return unavailableCode(error.errors[0]);
  return UNAVAILABLE_MESSAGE.test(error.message) ? 'TIMEOUT_OR_LOST' : undefined;
}

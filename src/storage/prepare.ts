import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';
import { guardOf } from './transaction.ts';

/** Does a compiled statement. */
type Ask = (query: CompiledQuery) => Promise<QueryResult<unknown>>;

/** How databases are asked past Kysely. */
const DIRECT = new WeakMap<Kysely<Schema>, Ask>();

/** Prepared statements of a database with one connection need not pass through Kysely's handing out of connections, which costs as much as the database itself. */
export function askDirectly(db: Kysely<Schema>, ask: Ask): void {
  DIRECT.set(db, ask);
}

/** Stands for a value while a statement is compiled. */
class Placeholder {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/**
 * A statement for paths that every answer goes: it is built and compiled once, which costs several times what the database takes to do it. `build` is called
 * with stand-ins, which may only be passed on as values. Returns how it is done with values of its own; not within a transaction.
 */
export function prepare<Values extends readonly unknown[], Row>(
  db: Kysely<Schema>,
  build: (...values: Values) => Compilable<Row>,
): (...values: Values) => Promise<readonly Row[]> {
  const placeholders = Array.from({ length: build.length }, (_, at) => new Placeholder(at));
  const { sql, query, parameters: given, queryId } = build(...(placeholders as unknown as Values)).compile();
  const ask = DIRECT.get(db) ?? ((query) => db.executeQuery(query));
  const guard = guardOf(db);
  return async (...values) => {
    guard.refuseInside();
    const parameters = given.map((one) => (one instanceof Placeholder ? values[one.at] : one));
    const { rows } = await ask({ sql, query, parameters, queryId });
    return rows as readonly Row[];
  };
}

import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { refuseInTransaction } from './transaction.ts';

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
  const compiled: CompiledQuery<Row> = build(...(placeholders as unknown as Values)).compile();
  return async (...values) => {
    refuseInTransaction(db);
    const parameters = compiled.parameters.map((one) => (one instanceof Placeholder ? values[one.at] : one));
    const query: CompiledQuery<Row> = { ...compiled, parameters };
    const { rows } = await db.executeQuery(query);
    return rows;
  };
}

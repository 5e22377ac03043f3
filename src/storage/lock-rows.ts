import type { Kysely, SelectQueryBuilder } from 'kysely';
import { isPostgres } from './is-postgres.ts';
import type { Schema } from './schema.ts';

/**
 * Rows that a transaction is about to change on the strength of what it reads: others that want them wait until it ends. In SQLite a transaction is the only
 * writer from its beginning, so that there is nothing to add.
 */
export function lockRows<Tables extends keyof Schema, Row>(
  db: Kysely<Schema>,
  rows: SelectQueryBuilder<Schema, Tables, Row>,
): SelectQueryBuilder<Schema, Tables, Row> {
  return isPostgres(db) ? rows.forUpdate() : rows;
}

/** The same for rows of which any will do, such as work that waits: those that others hold are passed over. */
export function lockFreeRows<Tables extends keyof Schema, Row>(
  db: Kysely<Schema>,
  rows: SelectQueryBuilder<Schema, Tables, Row>,
): SelectQueryBuilder<Schema, Tables, Row> {
  return isPostgres(db) ? rows.forUpdate().skipLocked() : rows;
}

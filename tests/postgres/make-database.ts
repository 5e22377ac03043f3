import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** How long a server may take to come up, in milliseconds. */
const UP_WITHIN = 60_000;

/** An empty database of a test file's own. */
export interface TestDatabase {
  readonly url: string;
  /** Takes everything out of it. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a database on the server, which may still be coming up. */
export async function makeDatabase(server: string): Promise<TestDatabase> {
  const name = `sandar_test_${randomBytes(6).toString('hex')}`;
  await whenUp(server);
  await execute(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    empty: () => execute(url.href, 'drop schema public cascade; create schema public'),
    remove: () => execute(server, `drop database ${name} with (force)`),
  };
}

async function whenUp(server: string): Promise<void> {
  for (const deadline = Date.now() + UP_WITHIN; ; await setTimeout(50)) {
    try {
      return await execute(server, 'select 1');
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

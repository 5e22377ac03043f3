import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';

const run = promisify(execFile);
const source = (path: string) => JSON.stringify(new URL(`../../src/storage/${path}`, import.meta.url).href);

/** A process that writes pairs, each in one transaction, until it is stopped; it says when the first hundred are there. */
const writer = (url: string) => `
  const { openDatabase } = await import(${source('open-database.ts')});
  const { transaction } = await import(${source('transaction.ts')});
  const db = await openDatabase(${JSON.stringify(url)});
  for (let pair = 0; ; pair += 1) {
    await transaction(db, async (trx) => {
      for (const half of ['left', 'right'])
        await trx.insertInto('button_keys').values({ key: half + pair, question: half.repeat(500), last_used_at: pair }).execute();
    });
    if (pair === 100) console.log('writing');
  }`;

test('a copy that is made while another process writes is whole and of one moment', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-'));
  const url = `sqlite:${join(directory, 'bot.db')}`;
  const writing = spawn(process.execPath, ['--input-type=module', '--eval', writer(url)]);
  onTestFinished(() => void writing.kill('SIGKILL'));
  await once(writing.stdout, 'data');
  const files = ['one.db', 'two.db', 'three.db'].map((name) => join(directory, name));
  for (const file of files)
    await run(process.execPath, ['src/cli.ts', 'backup', file], {
      env: { ...process.env, DATABASE_URL: url },
    });
  expect(writing.exitCode).toBeNull();
  expect(readdirSync(directory).filter((name) => name.startsWith('one'))).toEqual(['one.db']);
  const pairs = [];
  for (const file of files) {
    const copy = await openDatabase(`sqlite:${file}`);
    const { rows } = await sql<{ halves: number; pairs: number }>`
      select count(*) as halves, count(distinct last_used_at) as pairs from button_keys`.execute(copy);
    await copy.destroy();
    expect(rows[0]?.halves).toBe((rows[0]?.pairs ?? 0) * 2);
    pairs.push(rows[0]?.pairs ?? 0);
  }
  expect(pairs[0]).toBeGreaterThan(100);
  expect(pairs).toEqual([...new Set(pairs)].sort((one, other) => one - other));
});

test('nothing is overwritten, and what cannot be copied is told in a line', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-'));
  const file = join(directory, 'bot.db');
  await (await openDatabase(`sqlite:${file}`)).destroy();
  const backup = (to: string, databaseUrl = `sqlite:${file}`) =>
    run(process.execPath, ['src/cli.ts', 'backup', to], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
  const refused = (line: RegExp) => ({ code: 1, stdout: '', stderr: expect.stringMatching(line) });
  await expect(backup(file)).rejects.toMatchObject(refused(/^.*bot\.db is there already\n$/));
  await expect(backup(join(directory, 'deep', 'copy.db'))).rejects.toMatchObject(
    refused(/^.* cannot be copied to .*\n$/),
  );
  await expect(backup(join(directory, 'copy.db'), 'sqlite:nowhere.db')).rejects.toMatchObject(
    refused(/^there is no database nowhere\.db\n$/),
  );
  await expect(backup('copy.db', 'postgres://bot:pa55@127.0.0.1/x')).rejects.toMatchObject(
    refused(/^The database is in PostgreSQL: pg_dump .*"\$DATABASE_URL"\n$/),
  );
  expect(existsSync('nowhere.db')).toBe(false);
  expect(readdirSync(directory)).toEqual(['bot.db']);
});

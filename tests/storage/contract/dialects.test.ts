import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { describeOnBoth } from '../on-both.ts';

/** Supergroups have ids like this one. */
const SUPERGROUP = -1_009_876_543_210_123;
const LETTERS = 'ӘҒҚҢӨҰҮҺІ Ёё Алматы ₸';

describeOnBoth('what SQLite and PostgreSQL agree on', (_, url) => {
  const open = async () => {
    const db = await openDatabase(url());
    onTestFinished(() => db.destroy());
    return db;
  };
  type Db = Awaited<ReturnType<typeof open>>;
  const report = (db: Db, key: string, at: number) =>
    db.insertInto('reports').values({ key, reported_at: at }).execute();

  test('ids, times, counts, sums and averages are numbers', async () => {
    const db = await open();
    await report(db, 'a', SUPERGROUP);
    await report(db, 'b', Number.MAX_SAFE_INTEGER);
    expect(await db.selectFrom('reports').select('reported_at').orderBy('reported_at').execute()).toEqual([
      { reported_at: SUPERGROUP },
      { reported_at: Number.MAX_SAFE_INTEGER },
    ]);
    await db.updateTable('reports').set({ reported_at: 3 }).where('key', '=', 'a').execute();
    await db.updateTable('reports').set({ reported_at: 4 }).where('key', '=', 'b').execute();
    expect(
      await db
        .selectFrom('reports')
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.sum<number>('reported_at').as('sum'),
          fn.avg<number>('reported_at').as('average'),
        ])
        .executeTakeFirst(),
    ).toEqual({ count: 2, sum: 7, average: 3.5 });
  });

  test('JSON is text, and reads back letter by letter', async () => {
    const db = await open();
    const question = JSON.stringify({ text: `${LETTERS} \u0000 "'\\`, none: null, yes: true, at: 1.5 });
    await db.insertInto('button_keys').values({ key: 'a', question, last_used_at: 1 }).execute();
    expect(await db.selectFrom('button_keys').select('question').executeTakeFirst()).toEqual({ question });
  });

  // One database would keep them in a form that the other does not know, so that neither takes them: see schema.ts.
  test.each<[string, unknown]>([
    ['true', true],
    ['a Date', new Date(0)],
    ['an object', { at: 1 }],
  ])('%s is refused as a value', async (_name, value) => {
    const db = await open();
    await expect(
      sql`insert into reports (key, reported_at) values ('a', ${value})`.execute(db),
    ).rejects.toThrow();
    expect(await db.selectFrom('reports').selectAll().execute()).toEqual([]);
  });

  test('text folded in JavaScript is found, whole and by its beginning', async () => {
    const db = await open();
    const fold = (text: string) => text.normalize('NFKC').toLowerCase();
    await report(db, fold(LETTERS), 1);
    await report(db, '100%_b', 1);
    const found = async (condition: ReturnType<typeof sql<boolean>>) =>
      (await db.selectFrom('reports').select('key').where(condition).execute()).map(({ key }) => key);
    expect(await found(sql<boolean>`key = ${fold('әҒқҢөҰүһі ЁЁ АЛМАТЫ ₸')}`)).toEqual([fold(LETTERS)]);
    expect(await found(sql<boolean>`key like ${`${fold('ӘҒҚ')}%`} escape '!'`)).toEqual([fold(LETTERS)]);
    expect(await found(sql<boolean>`key like ${'100!%!_%'} escape '!'`)).toEqual(['100%_b']);
    expect(await found(sql<boolean>`key like ${'10!%%'} escape '!'`)).toEqual([]);
  });

  test('of many who add at once, nothing is lost', async () => {
    const db = await open();
    await report(db, 'a', 0);
    await Promise.all(
      Array.from({ length: 40 }, () =>
        db
          .updateTable('reports')
          .set(({ eb }) => ({ reported_at: eb('reported_at', '+', 1) }))
          .execute(),
      ),
    );
    expect(await db.selectFrom('reports').select('reported_at').executeTakeFirst()).toEqual({
      reported_at: 40,
    });
  });
});

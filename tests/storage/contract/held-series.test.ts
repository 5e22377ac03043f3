import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  RootOperationNode,
} from 'kysely';
import { expect, test } from 'vitest';
import type { Edition } from '../../../src/catalogue/edition.ts';
import { receiveEdition } from '../../../src/releases/receive-edition.ts';
import { createObservationStore } from '../../../src/storage/observation-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { sampleData } from '../../sample-data.ts';
import { describeOnBoth } from '../on-both.ts';

const [books] = sampleData.editions as readonly [Edition];
const libraries = books.series.get('libraries') ?? [];
const revised: Edition = {
  ...books,
  series: new Map([
    ...books.series,
    [
      'libraries',
      libraries.map(({ slice, observations }) =>
        Object.keys(slice).length > 0
          ? { slice, observations }
          : { slice, observations: observations.map((one) => ({ ...one, value: (one.value ?? 0) + 1 })) },
      ),
    ],
  ]),
};

/** Counts what is asked of a database. */
class CountQueries implements KyselyPlugin {
  count = 0;
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.count += 1;
    return node;
  }
  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

describeOnBoth('series that were revised', (open, url) => {
  test('a series without revisions takes one query, one with revisions two, and neither is asked for again', async () => {
    const storage = await open();
    for (const [at, edition] of [books, revised].entries()) {
      const arriving = { edition, shared: sampleData.codelists, disagreements: [] };
      await receiveEdition(storage, arriving, { origin: { kind: 'publish' }, fingerprint: `${at}` }, at);
    }
    const queries = new CountQueries();
    const db = await openDatabase(url());
    try {
      const counted = createObservationStore(db.withPlugin(queries));
      const readSeries = counted.readSeries(await storage.editions.state());
      const untouched = await readSeries('books/libraries', { KIND: 'public' });
      expect(untouched.length).toBeGreaterThan(0);
      expect(queries.count).toBe(1);
      const changed = await readSeries('books/libraries', {});
      expect(changed.every(({ revised }) => revised !== undefined)).toBe(true);
      expect(queries.count).toBe(3);
      await readSeries('books/libraries', {});
      expect(queries.count).toBe(3);
    } finally {
      await db.destroy();
    }
  });
});

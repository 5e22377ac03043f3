import type { Kysely } from 'kysely';
import type { Codelist } from '../catalogue/codelist.ts';
import type { Edition, OutlinedEdition } from '../catalogue/edition.ts';
import { takeIds } from './counter.ts';
import { unpackOutlined, unpackWhole } from './edition-content.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** What answers at one moment: the release of each publication, and which state of the shared codelists. Equal states hold the same. */
export interface HeldState {
  /** Releases by publication. */
  readonly releases: ReadonlyMap<string, number>;
  readonly codelists: number;
}

/** Editions as they are held: words, structure, and the codelists that they share. */
export interface EditionStore {
  state(): Promise<HeldState>;
  /** The editions of a state, in order of publication. */
  read(state: HeldState): Promise<readonly OutlinedEdition[]>;
  /** An edition that waits, observations included. Throws where it does not wait. */
  readWaiting(releaseId: number): Promise<Edition>;
  /** Shared codelists, in order of id. */
  codelists(): Promise<readonly Codelist[]>;
  /** Adds codes; those that are held already are from then on called as they are here. What is not named stays. */
  addCodelists(codelists: readonly Codelist[]): Promise<void>;
}

/** On a database of either dialect. */
export function createEditionStore(db: Kysely<Schema>): EditionStore {
  return {
    async state() {
      const publications = await db.selectFrom('publications').selectAll().orderBy('publication').execute();
      const { version } = await db
        .selectFrom('codelists')
        .select(({ fn }) => fn.max('version').as('version'))
        .executeTakeFirstOrThrow();
      return {
        releases: new Map(publications.map((row) => [row.publication, row.release_id])),
        codelists: version ?? 0,
      };
    },

    async read({ releases }) {
      const editions: OutlinedEdition[] = [];
      for (const release of releases.values()) editions.push(unpackOutlined(await contentOf(db, release)));
      return editions;
    },

    async readWaiting(releaseId) {
      return unpackWhole(await contentOf(db, releaseId));
    },

    async codelists() {
      const rows = await db.selectFrom('codelists').select('content').orderBy('codelist').execute();
      return rows.map(({ content }) => JSON.parse(content));
    },

    async addCodelists(codelists) {
      await transaction(db, async (trx) => {
        // Taken first, so that those who add codes come one after another.
        const version = await takeIds(trx, 'codelists');
        for (const added of codelists) {
          const row = await trx
            .selectFrom('codelists')
            .select('content')
            .where('codelist', '=', added.id)
            .executeTakeFirst();
          const content = JSON.stringify(row === undefined ? added : merge(JSON.parse(row.content), added));
          if (content === row?.content) continue;
          await trx
            .insertInto('codelists')
            .values({ codelist: added.id, content, version })
            .onConflict((conflict) => conflict.column('codelist').doUpdateSet({ content, version }))
            .execute();
        }
      });
    },
  };
}

async function contentOf(db: Kysely<Schema>, releaseId: number): Promise<Buffer> {
  const { content } = await db
    .selectFrom('edition_contents')
    .select('content')
    .where('release_id', '=', releaseId)
    .executeTakeFirstOrThrow();
  return content;
}

function merge(held: Codelist, added: Codelist): Codelist {
  const named = new Set(added.codes.map(({ code }) => code));
  return { ...added, codes: [...added.codes, ...held.codes.filter(({ code }) => !named.has(code))] };
}

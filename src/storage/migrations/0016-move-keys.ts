import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

interface Tables {
  readonly calendar_entries: {
    readonly publication: string;
    readonly release_name: string;
    readonly moved_at: number | null;
  };
  readonly notices: {
    readonly notice_id: number;
    readonly key: string;
    readonly kind: string;
    readonly created_at: number;
  };
}

/** Notices of moved releases are known by when they moved; before, by how often their entry had changed, so that moves told already would be told again. */
export const moveKeys: Migration = {
  async up(db: Kysely<Tables>) {
    const moved = await db
      .selectFrom('calendar_entries')
      .select(['publication', 'release_name', 'moved_at'])
      .where('moved_at', 'is not', null)
      .execute();
    for (const { publication, release_name, moved_at } of moved) {
      const about = `moved:${publication}/${release_name}:`;
      const told = await db
        .selectFrom('notices')
        .select(['notice_id', 'key'])
        .where('kind', '=', 'moved')
        .where('key', 'like', `${about}%`)
        .where('created_at', '>=', moved_at ?? 0)
        .orderBy('notice_id', 'desc')
        .execute();
      const key = `${about}${moved_at}`;
      const [last] = told;
      if (last === undefined || told.some((one) => one.key === key)) continue;
      await db.updateTable('notices').set({ key }).where('notice_id', '=', last.notice_id).execute();
    }
  },
};

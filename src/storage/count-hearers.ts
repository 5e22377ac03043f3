import { type Kysely, sql } from 'kysely';
import { LOWEST_CHAT } from '../notices/channel.ts';
import { hearers } from './hearers.ts';
import type { Schema } from './schema.ts';

/** Topics in one statement: PostgreSQL and SQLite take some ten thousand parameters. */
const TOPICS_AT_ONCE = 5000;

/**
 * How many chats, not counting an office's own channels, would be told of something with these topics (kinds as bits by topic key), were it queued now: by the rules of
 * `prepareChunk`.
 */
export async function countHearers(db: Kysely<Schema>, topics: ReadonlyMap<string, number>): Promise<number> {
  const chats = new Set<number>();
  const byKinds = Map.groupBy(topics, ([, kinds]) => kinds);
  for (const [kinds, own] of byKinds) {
    for (let at = 0; at < own.length; at += TOPICS_AT_ONCE) {
      const some = own.slice(at, at + TOPICS_AT_ONCE).map(([topic]) => topic);
      const rows = await hearers(db)
        .select('s.chat_id')
        .distinct()
        .where('s.topic', 'in', some)
        .where('s.chat_id', '>=', LOWEST_CHAT)
        .where(sql<boolean>`(n.kinds & ${sql.lit(kinds)}) <> 0`)
        .execute();
      for (const { chat_id } of rows) chats.add(chat_id);
    }
  }
  return chats.size;
}

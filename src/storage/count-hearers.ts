import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { LOWEST_CHAT } from '../notices/channel.ts';
import { hearers } from './hearers.ts';
import type { Schema } from './schema.ts';

/** So many subscriptions are looked through at once, a few milliseconds' work: everything else has its turn in between. */
const AT_ONCE = 2000;

/**
 * How many chats, not counting an office's own channels, would be told of something with these topics (kinds as bits by topic key), were it queued now: by the rules of
 * `prepareChunk`.
 */
export async function countHearers(db: Kysely<Schema>, topics: ReadonlyMap<string, number>): Promise<number> {
  let count = 0;
  let last = Number.MIN_SAFE_INTEGER;
  let after: { readonly chat: number; readonly topic: string } | undefined;
  for (;;) {
    const rows = await hearers(db)
      .select(['s.chat_id', 's.topic', 'n.kinds'])
      .where('s.chat_id', '>=', LOWEST_CHAT)
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('s.chat_id', 's.topic'), '>', tuple(after?.chat ?? 0, after?.topic ?? '')),
        ),
      )
      .orderBy('s.chat_id')
      .orderBy('s.topic')
      .limit(AT_ONCE)
      .execute();
    for (const { chat_id, topic, kinds } of rows) {
      if (chat_id === last || ((topics.get(topic) ?? 0) & kinds) === 0) continue;
      last = chat_id;
      count += 1;
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_ONCE) return count;
    after = { chat: end.chat_id, topic: end.topic };
    await setImmediate();
  }
}

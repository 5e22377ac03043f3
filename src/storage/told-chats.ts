import { type Kysely, sql } from 'kysely';
import { isLanguage, type Language, languageOfInterface } from '../language/language.ts';
import { type NoticeSettings, USUAL_SETTINGS } from '../notices/notice-settings.ts';
import { readTopicKey, type Topic } from '../notices/topic.ts';
import { settingsOf } from './notice-settings-row.ts';
import type { Schema } from './schema.ts';

/** A chat that something is to be told to, as it is at that moment. */
interface ToldChat {
  readonly id: number;
  readonly language: Language;
  readonly hidesPictures: boolean;
  /** It cannot be written to. */
  readonly blocked: boolean;
  readonly settings: NoticeSettings;
}

/** Reads chats, in the order of their ids given. */
export async function readToldChats(
  trx: Kysely<Schema>,
  chatIds: readonly number[],
): Promise<readonly ToldChat[]> {
  const rows = await trx
    .selectFrom('notice_settings as n')
    .leftJoin('chats as c', 'c.chat_id', 'n.chat_id')
    .selectAll('n')
    .select(['c.language', 'c.hides_pictures', 'c.blocked_at'])
    .where('n.chat_id', 'in', chatIds)
    .execute();
  const known = new Map(rows.map((row) => [row.chat_id, row]));
  return chatIds.map((id) => {
    const row = known.get(id);
    const spoken = row?.language ?? undefined;
    const language: Language = isLanguage(spoken) ? spoken : languageOfInterface(undefined);
    return {
      id,
      language,
      hidesPictures: row?.hides_pictures === 1,
      blocked: row !== undefined && row.blocked_at !== null,
      settings: row === undefined ? USUAL_SETTINGS : settingsOf(row),
    };
  });
}

/** What chats want to hear of, of these notices, by notice and chat. */
export async function wantedTopics(
  trx: Kysely<Schema>,
  notices: readonly number[],
  chatIds: readonly number[],
): Promise<ReadonlyMap<string, readonly Topic[]>> {
  const rows = await trx
    .selectFrom('subscriptions as s')
    .innerJoin('notice_settings as n', 'n.chat_id', 's.chat_id')
    .innerJoin('notice_topics as t', 't.topic', 's.topic')
    .innerJoin('notices', 'notices.notice_id', 't.notice_id')
    .select(['s.chat_id', 's.topic', 't.notice_id'])
    .where('s.chat_id', 'in', chatIds)
    .where('t.notice_id', 'in', notices)
    .where('s.ended_at', 'is', null)
    .whereRef('s.subscription_id', '<=', 'notices.subscriptions_up_to')
    .where(sql<boolean>`(t.kinds & n.kinds) <> 0`)
    .orderBy('s.subscription_id')
    .execute();
  const topics = new Map<string, Topic[]>();
  for (const { chat_id, topic, notice_id } of rows) {
    const key = `${notice_id} ${chat_id}`;
    const known = topics.get(key);
    if (known === undefined) topics.set(key, [readTopicKey(topic)]);
    else known.push(readTopicKey(topic));
  }
  return topics;
}

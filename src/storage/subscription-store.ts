import type { Kysely } from 'kysely';
import type { NoticeChange } from '../notices/notice-change.ts';
import { applySetting, type NoticeSettings, USUAL_SETTINGS } from '../notices/notice-settings.ts';
import type { ChatNotices } from '../notices/subscription.ts';
import { readTopicKey, type Topic, topicKey } from '../notices/topic.ts';
import { takeIds } from './counter.ts';
import { rowOf, settingsOf } from './notice-settings-row.ts';
import { prepare } from './prepare.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** What chats want to hear of. Times are epoch milliseconds. */
export interface SubscriptionStore {
  /** The chat's subscriptions that hold, and its settings: the usual ones for a chat that never set any. */
  read(chatId: number): Promise<ChatNotices>;
  /** Makes a change; once this resolves it is kept. */
  apply(chatId: number, change: NoticeChange, at: number): Promise<void>;
  /** Keys of the topics that anybody is subscribed to and that are an indicator, or a slice of one, of a publication. */
  topicsWithin(publication: string): Promise<readonly string[]>;
}

/** On a database of either dialect. */
export function createSubscriptionStore(db: Kysely<Schema>): SubscriptionStore {
  const selectSubscriptions = prepare(db, (chatId: number) =>
    db
      .selectFrom('subscriptions')
      .select(['topic', 'created_at', 'ended_at'])
      .where('chat_id', '=', chatId)
      .orderBy('subscription_id'),
  );
  const selectSettings = prepare(db, (chatId: number) => settingsRow(db, chatId));
  return {
    async topicsWithin(publication) {
      const rows = await db
        .selectFrom('subscriptions')
        .select('topic')
        .distinct()
        .where('ended_at', 'is', null)
        .where((where) =>
          where.or([
            where('topic', 'like', `i:${publication}/%`),
            where('topic', 'like', `s:${publication}/%`),
          ]),
        )
        .execute();
      return rows.map(({ topic }) => topic);
    },

    async read(chatId) {
      const [rows, [settings]] = await Promise.all([selectSubscriptions(chatId), selectSettings(chatId)]);
      const held = rows.filter(({ ended_at }) => ended_at === null);
      return {
        subscriptions: held.map(({ topic, created_at }) => ({
          topic: readTopicKey(topic),
          createdAt: created_at,
        })),
        ended: rows.length - held.length,
        settings: settings === undefined ? USUAL_SETTINGS : settingsOf(settings),
      };
    },

    async apply(chatId, change, at) {
      await transaction(db, async (trx) => {
        switch (change.kind) {
          case 'subscribe':
            await subscribe(trx, chatId, change.topics, at);
            if (change.rhythm === undefined) return;
            return writeSettings(trx, chatId, {
              ...(await readSettings(trx, chatId)),
              rhythm: change.rhythm,
            });
          case 'end':
            return endSubscriptions(trx, chatId, change.topics, at);
          case 'set':
            return writeSettings(
              trx,
              chatId,
              applySetting(await readSettings(trx, chatId), change.setting, at),
            );
        }
      });
    },
  };
}

/** Subscribes a chat, within a transaction. Ids are given out in the order in which the transactions end, so that no lower one appears behind a higher one. */
export async function subscribe(
  db: Kysely<Schema>,
  chatId: number,
  topics: readonly Topic[],
  at: number,
): Promise<void> {
  const keys = [...new Set(topics.map(topicKey))];
  if (keys.length === 0) return;
  const first = await takeIds(db, 'subscription', keys.length);
  await db
    .insertInto('subscriptions')
    .values(
      keys.map((topic, i) => ({
        subscription_id: first + i,
        chat_id: chatId,
        topic,
        created_at: at,
        ended_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['chat_id', 'topic'])
        .doUpdateSet((update) => ({
          subscription_id: update.ref('excluded.subscription_id'),
          created_at: at,
          ended_at: null,
        }))
        .where('subscriptions.ended_at', 'is not', null),
    )
    .execute();
  await db
    .insertInto('notice_settings')
    .values({ chat_id: chatId, ...rowOf(USUAL_SETTINGS) })
    .onConflict((conflict) => conflict.column('chat_id').doNothing())
    .execute();
}

/** Ends those of a chat's subscriptions that are to these topics. */
export async function endSubscriptions(
  db: Kysely<Schema>,
  chatId: number,
  topics: readonly Topic[],
  at: number,
): Promise<void> {
  if (topics.length === 0) return;
  await db
    .updateTable('subscriptions')
    .set({ ended_at: at })
    .where('chat_id', '=', chatId)
    .where('topic', 'in', topics.map(topicKey))
    .where('ended_at', 'is', null)
    .execute();
}

function settingsRow(db: Kysely<Schema>, chatId: number) {
  return db.selectFrom('notice_settings').selectAll().where('chat_id', '=', chatId);
}

async function readSettings(db: Kysely<Schema>, chatId: number): Promise<NoticeSettings> {
  const row = await settingsRow(db, chatId).executeTakeFirst();
  return row === undefined ? USUAL_SETTINGS : settingsOf(row);
}

/** Puts a chat's settings in the place of those that it had. */
export async function writeSettings(
  db: Kysely<Schema>,
  chatId: number,
  settings: NoticeSettings,
): Promise<void> {
  const row = rowOf(settings);
  await db
    .insertInto('notice_settings')
    .values({ chat_id: chatId, ...row })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(row))
    .execute();
}

import { kindBits } from '../../src/notices/notice-kind.ts';
import { USUAL_SETTINGS } from '../../src/notices/notice-settings.ts';
import { takeIds } from '../../src/storage/counter.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { transaction } from '../../src/storage/transaction.ts';

const ROWS_AT_ONCE = 2000;

/** Chats that hear of everything, at any hour: many at once, which subscribing one after another would take long for. */
export async function seedSubscribers(url: string, ids: readonly number[], at: number): Promise<void> {
  const db = await openDatabase(url);
  for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
    const some = ids.slice(start, start + ROWS_AT_ONCE);
    await transaction(db, async (trx) => {
      const first = await takeIds(trx, 'subscription', some.length);
      const rows = some.map((chat_id, i) => ({ chat_id, subscription_id: first + i }));
      await trx
        .insertInto('chats')
        .values(
          rows.map(({ chat_id }) => ({
            chat_id,
            language: 'en',
            language_chosen: 0,
            hides_pictures: 0,
            last_at: at,
          })),
        )
        .execute();
      await trx
        .insertInto('notice_settings')
        .values(
          rows.map(({ chat_id }) => ({
            chat_id,
            kinds: kindBits(USUAL_SETTINGS.kinds),
            rhythm: 'at_once',
          })),
        )
        .execute();
      await trx
        .insertInto('subscriptions')
        .values(rows.map((row) => ({ ...row, topic: 'all', created_at: at })))
        .execute();
    });
  }
  await db.destroy();
}

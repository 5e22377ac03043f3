import type { Kysely, Transaction } from 'kysely';
import type { Language } from '../language/language.ts';
import type { Channel, ChannelPost, NamedChannel } from '../notices/channel.ts';
import type { DeliveryState } from '../notices/delivery.ts';
import type { NoticeSettings } from '../notices/notice-settings.ts';
import { takeIds } from './counter.ts';
import type { Schema } from './schema.ts';
import { endSubscriptions, subscribe, writeSettings } from './subscription-store.ts';
import type { ChannelRow } from './tables/notices.ts';

/** Channels in which offices have their notices posted. */
export interface ChannelStore {
  find(channelId: number): Promise<Channel | undefined>;
  /** What became of a notice in each channel that it goes to. */
  posts(noticeId: number): Promise<readonly ChannelPost[]>;
}

/** In channels everything about figures is posted at once: an office knows at what hour it publishes. */
const SETTINGS: NoticeSettings = {
  kinds: ['figures', 'revisions', 'corrections'],
  rhythm: { kind: 'at_once' },
};

/** The first id is one more than this: see `isChannel`. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/** On a database of either dialect. */
export function createChannelStore(db: Kysely<Schema>): ChannelStore {
  return {
    async find(channelId) {
      const row = await db
        .selectFrom('channels')
        .selectAll()
        .where('channel_id', '=', channelId)
        .executeTakeFirst();
      return row && toChannel(row);
    },

    async posts(noticeId) {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('channels', 'channels.channel_id', 'deliveries.chat_id')
        .selectAll('channels')
        .select(['state', 'last_error'])
        .where('notice_id', '=', noticeId)
        .orderBy('channel_id')
        .execute();
      return rows.map(({ state, last_error, ...row }) => ({
        ...toChannel(row),
        state: state as DeliveryState,
        ...(last_error !== null && { why: last_error }),
      }));
    },
  };
}

/**
 * Has exactly these channels follow a publication, within the transaction of its release and before its notice is queued. Where one could not be written to, it is tried
 * again from now on.
 */
export async function followByChannels(
  trx: Transaction<Schema>,
  publication: string,
  channels: readonly NamedChannel[],
  at: number,
): Promise<void> {
  const held = await trx.selectFrom('channels').selectAll().where('publication', '=', publication).execute();
  const topics = [{ kind: 'publication', publication }] as const;
  const wanted = new Set<number>();
  for (const { channel: address, languages } of channels) {
    for (const language of languages) {
      const known = held.find((row) => row.address === address && row.language === language);
      const id = known?.channel_id ?? (await addChannel(trx, { publication, address, language }));
      wanted.add(id);
      await openChat(trx, id, language, at);
      await writeSettings(trx, id, SETTINGS);
      await subscribe(trx, id, topics, at);
    }
  }
  for (const { channel_id } of held)
    if (!wanted.has(channel_id)) await endSubscriptions(trx, channel_id, topics, at);
}

/** Tries the channels of a publication again that could not be written to. */
export async function reopenChannels(
  trx: Transaction<Schema>,
  publication: string,
  at: number,
): Promise<void> {
  const held = await trx.selectFrom('channels').selectAll().where('publication', '=', publication).execute();
  for (const { channel_id, language } of held) await openChat(trx, channel_id, language, at);
}

async function addChannel(trx: Transaction<Schema>, row: Omit<ChannelRow, 'channel_id'>): Promise<number> {
  const channel_id = BEFORE_ALL + (await takeIds(trx, 'channel'));
  await trx
    .insertInto('channels')
    .values({ channel_id, ...row })
    .execute();
  return channel_id;
}

async function openChat(trx: Transaction<Schema>, id: number, language: Language, at: number): Promise<void> {
  await trx
    .insertInto('chats')
    .values({
      chat_id: id,
      language,
      language_chosen: 1,
      hides_pictures: 0,
      last_question: null,
      last_at: at,
      blocked_at: null,
    })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ blocked_at: null }))
    .execute();
}

function toChannel({ channel_id, address, language }: ChannelRow): Channel {
  return { id: channel_id, address, language };
}

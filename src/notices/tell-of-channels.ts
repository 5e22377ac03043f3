import type { DeliveryStore } from '../storage/delivery-store.ts';
import { isChannel } from './channel.ts';
import type { SettledPart } from './delivery.ts';
import type { TellOperators } from './notice-news.ts';

/** Keeps what became of deliveries, and tells operators of each channel that a notice did not get into: nobody else would notice. All others are told as usual. */
export function tellingOfChannels(
  { exchange }: Pick<DeliveryStore, 'exchange'>,
  tellOperators: TellOperators,
): DeliveryStore['exchange'] {
  return async (parts, ...taking) => {
    const exchanged = await exchange(parts, ...taking);
    // Not waited for: what was taken in hand is to be sent.
    for (const part of parts) void tellOf(part, tellOperators);
    return exchanged;
  };
}

async function tellOf(
  { noticeId, chatId: channelId, settlement }: SettledPart,
  tellOperators: TellOperators,
): Promise<void> {
  const { state } = settlement;
  if (isChannel(channelId) && (state === 'gone' || state === 'failed' || state === 'unknown'))
    await tellOperators({ kind: 'channel', noticeId, channelId, why: settlement.why });
}

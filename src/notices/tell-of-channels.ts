import type { DeliveryStore } from '../storage/delivery-store.ts';
import { isChannel } from './channel.ts';
import type { TellOperators } from './notice-news.ts';

/** Keeps what became of deliveries, and tells operators of each channel that a notice did not get into: nobody else would notice. All others are told as usual. */
export function tellingOfChannels(
  { settle }: Pick<DeliveryStore, 'settle'>,
  tellOperators: TellOperators,
): DeliveryStore['settle'] {
  return async (parts, at) => {
    const settled = await settle(parts, at);
    for (const { noticeId, chatId: channelId, settlement } of parts) {
      const { state } = settlement;
      if (isChannel(channelId) && (state === 'gone' || state === 'failed' || state === 'unknown'))
        await tellOperators({ kind: 'channel', noticeId, channelId, why: settlement.why });
    }
    return settled;
  };
}

import type { Api } from 'grammy';
import { readOutcome } from './read-outcome.ts';

/** Asks Telegram who the bot is. True where it answers at all: that it refuses is another matter. */
export function reachTelegram(api: Pick<Api, 'getMe'>): () => Promise<boolean> {
  return async () => {
    try {
      await api.getMe();
      return true;
    } catch (error) {
      return !['unavailable', 'doubtful'].includes(readOutcome(error).kind);
    }
  };
}

import type { Transformer } from 'grammy';
import type { Observer } from '../monitoring/observer.ts';

/** Tells what came of each call to Telegram. One that the bot itself gave up, when it stops, tells nothing. */
export function observeCalls({ telegramCalled }: Observer): Transformer {
  return async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal);
      telegramCalled(method, response.ok ? 'ok' : response.error_code);
      return response;
    } catch (error) {
      if (signal?.aborted !== true) telegramCalled(method, 'unreachable');
      throw error;
    }
  };
}

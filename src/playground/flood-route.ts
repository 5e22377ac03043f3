import { Hono } from 'hono';
import type { Telegram } from './telegram.ts';

/** For so many seconds; a bot that is asked meanwhile waits that long before it tries again. */
const HELD_BACK = 8;

/** `POST /playground/flood`: Telegram's limit on sending, to be seen: for some seconds whatever the bot sends is refused with 429. */
export function floodRoute({ flood }: Telegram): Hono {
  const app = new Hono();
  app.post('/playground/flood', (context) => {
    flood.hold(HELD_BACK);
    return context.body(null, 204);
  });
  return app;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** https://core.telegram.org/bots/api#setwebhook */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** Far more than an update takes, in bytes: a message with everything that it quotes. */
const LARGEST_UPDATE = 1024 * 1024;

/** Telegram waits for an answer; what is not kept within so many milliseconds is better brought again. */
const TAKE_WITHIN = 10_000;

/** A Bot API Update, of which nothing but its id matters here. */
export interface BroughtUpdate {
  readonly update_id: number;
}

/**
 * Where Telegram brings updates: 200 once one is taken, 503 where it has to be brought again. Whoever does not know the secret learns nothing but
 * that (401); a body that is no update is refused (400, 413).
 */
export function webhookRoute(
  { url, secret }: { readonly url: string; readonly secret: string },
  take: (update: BroughtUpdate) => Promise<void>,
): Hono {
  const app = new Hono();
  const digest = digestOf(secret);
  const limit = bodyLimit({ maxSize: LARGEST_UPDATE });
  app.post(
    new URL(url).pathname,
    async (context, next) => {
      const given = digestOf(context.req.header(SECRET_HEADER) ?? '');
      // Digests are of one length, and comparing takes the same time wherever they differ.
      if (!timingSafeEqual(given, digest)) return context.body(null, 401);
      return next();
    },
    (context, next) => (saysItFits(context.req.raw.headers) ? next() : limit(context, next)),
    async (context) => {
      const update = readUpdate(await context.req.text());
      if (update === undefined) return context.body(null, 400);
      return context.body(null, (await isTaken(take(update))) ? 200 : 503);
    },
  );
  return app;
}

/** True where a body says how long it is, as Telegram's do, and is not too long: the server reads no more than that. To count a body on its way in costs far more. */
function saysItFits(headers: Headers): boolean {
  const length = headers.get('content-length') ?? '';
  return /^\d{1,7}$/.test(length) && Number(length) <= LARGEST_UPDATE && !headers.has('transfer-encoding');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function readUpdate(body: string): BroughtUpdate | undefined {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate =
      typeof update === 'object' &&
      update !== null &&
      'update_id' in update &&
      Number.isSafeInteger(update.update_id);
    return isUpdate ? (update as BroughtUpdate) : undefined;
  } catch {
    return undefined;
  }
}

/** False where it failed or takes too long. */
async function isTaken(taking: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, TAKE_WITHIN, false);
  });
  try {
    return await Promise.race([taking.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

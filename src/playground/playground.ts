import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { botApi } from './bot-api.ts';
import { chatRoutes } from './chat-routes.ts';
import { floodRoute } from './flood-route.ts';
import { onlyLocal } from './only-local.ts';
import { pageFiles } from './page-files.ts';
import { type PublishSample, publishRoute } from './publish-route.ts';
import { createTelegram } from './telegram.ts';
import { PLAYGROUND_TOKEN } from './token.ts';

/** What the page sends, in bytes. */
const LARGEST_ACT = 1024 * 1024;

/**
 * A Telegram of one's own: the Bot API under `/bot<token>/<method>` for the bot, and at `/` a page where three people
 * chat with it, each alone and all in a group, and read a channel. Everything is held in memory and gone with the process, unless the caller keeps `telegram`.
 * Publishing is the bot's to do: where `publishSample` is given the page has a button for it.
 */
export function playgroundApp(telegram = createTelegram(), publishSample?: PublishSample): Hono {
  const app = new Hono();
  app.use('*', onlyLocal);
  app.use('/people/*', bodyLimit({ maxSize: LARGEST_ACT }));
  app.route('/', botApi(PLAYGROUND_TOKEN, telegram));
  app.route('/', chatRoutes(telegram));
  app.route('/', floodRoute(telegram));
  app.route('/', publishRoute(publishSample));
  app.route('/', pageFiles());
  return app;
}

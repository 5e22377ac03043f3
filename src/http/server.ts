import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { StartError } from '../start-error.ts';

/**
 * A connection that nothing is asked over is kept so long, in milliseconds: longer than proxies and HTTP clients keep theirs, so that they close it. One closed by
 * the server just as a request comes in looks to the client as if the request was lost in the middle.
 */
const IDLE_CONNECTION_KEPT_FOR = 75_000;

/** The one HTTP server of the process. */
export interface HttpServer {
  /** `http://127.0.0.1:8080`, with the port that was really taken. */
  readonly url: string;
  /** Stops listening; connections still open are cut. */
  close(): Promise<void>;
}

/** What is served on the one port; `pages` are served at the root beside it. */
export function createHttpApp(pages?: Hono): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  if (pages !== undefined) app.route('/', pages);
  return app;
}

/** Listens. Throws a StartError where the port is taken or not allowed. */
export async function startHttpServer(app: Hono, port: number, host: string): Promise<HttpServer> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { keepAliveTimeout: IDLE_CONNECTION_KEPT_FOR },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new StartError(explain(error, port, host), { cause: error })));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `port ${port} on ${host} is taken, perhaps by this bot started before: stop that, or set PORT`;
  if (error.code === 'EACCES') return `port ${port} may not be opened by this user: set PORT`;
  return `cannot listen on ${host}:${port}: ${error.message}`;
}

import { Hono } from 'hono';
import { type RequestIdVariables, requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { describeFault } from '../describe-fault.ts';

/**
 * Gives each request an id (`X-Request-Id`, a proxy's own where it sends one) and leaves a line of it at the level `debug`: method, route, status and time. The route is as it is
 * declared, since addresses hold tokens and what was asked. An error is told with the id, and answered 500 without a word about it.
 */
export function loggingRequests(log: Pick<Logger, 'debug' | 'error'>, pages: Hono): Hono {
  const app = new Hono<{ Variables: RequestIdVariables }>();
  app.use(requestId(), async (context, next) => {
    const begun = performance.now();
    await next();
    const { method } = context.req;
    const { status } = context.res;
    const ms = Math.round(performance.now() - begun);
    log.debug(
      { request: context.get('requestId'), method, route: routePath(context, -1), status, ms },
      'request',
    );
  });
  app.onError((error, context) => {
    log.error({ request: context.get('requestId'), error: describeFault(error) }, 'a request failed');
    return context.text('something went wrong\n', 500);
  });
  app.route('/', pages);
  return app as unknown as Hono;
}

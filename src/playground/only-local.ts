import type { MiddlewareHandler } from 'hono';

/** How web addresses of this computer name it. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Lets through only what was meant for this computer. Another site may lead its own name here (DNS rebinding), hence
 * the check of the host; or post a form here, hence the check of the origin, which browsers always send with it.
 */
export const onlyLocal: MiddlewareHandler = async (context, next) => {
  const { hostname, host } = new URL(context.req.url);
  const origin = context.req.header('origin');
  if (!LOOPBACK.has(hostname)) return context.text('The playground is open on this computer only.', 403);
  if (origin !== undefined && origin !== `http://${host}`)
    return context.text('The playground takes nothing from other sites.', 403);
  await next();
};

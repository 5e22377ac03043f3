import { type Context, Hono } from 'hono';
import { ApiError, badRequest } from './api-error.ts';
import { messageMethods } from './message-methods.ts';
import type { Method } from './method.ts';
import { profileMethods } from './profile-methods.ts';
import type { Telegram } from './telegram.ts';
import { updateMethods } from './update-methods.ts';

/** By name in small letters: Telegram does not mind how a method is spelled. */
const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>({ ...updateMethods, ...messageMethods, ...profileMethods }).map(([name, method]) => [
    name.toLowerCase(),
    method,
  ]),
);

/** The Bot API of one bot under `/bot<token>/<method>`. https://core.telegram.org/bots/api#making-requests */
export function botApi(token: string, telegram: Telegram): Hono {
  const app = new Hono();
  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', async (context) => {
    try {
      const { bot, method } = context.req.param();
      if (bot !== `bot${token}`) throw new ApiError(401, 'Unauthorized');
      const call = METHODS.get(method.toLowerCase());
      if (call === undefined) throw new ApiError(404, 'Not Found');
      const result = await call(telegram, await readCall(context), context.req.raw.signal);
      return context.json({ ok: true, result });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, message } = error;
      return Response.json({ ok: false, error_code: code, description: message }, { status: code });
    }
  });
  return app;
}

/** What a call carries: in its address and, as JSON or as either kind of form, in its body. */
async function readCall({ req }: Context): Promise<unknown> {
  const inAddress = req.query();
  const type = req.header('content-type') ?? '';
  if (!type.startsWith('application/json')) return { ...inAddress, ...(await readForm(req)) };
  const body = await req.text();
  if (body === '') return inAddress;
  const given = parseObject(body);
  if (given === undefined) throw badRequest("can't parse JSON object");
  return { ...inAddress, ...given };
}

async function readForm(req: Context['req']): Promise<object> {
  try {
    return await req.parseBody();
  } catch {
    throw badRequest("can't parse form");
  }
}

function parseObject(body: string): object | undefined {
  try {
    const given: unknown = JSON.parse(body);
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? given : undefined;
  } catch {
    return undefined;
  }
}

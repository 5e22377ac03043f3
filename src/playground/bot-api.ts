import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiError } from './api-error.ts';
import { chatId } from './chat.ts';
import { chatMethods } from './chat-methods.ts';
import { editMethods } from './edit-methods.ts';
import type { Fault } from './faults.ts';
import { fileMethods } from './file-methods.ts';
import { inlineMethods } from './inline-methods.ts';
import type { Call, Method } from './method.ts';
import { pressMethods } from './press-methods.ts';
import { profileMethods } from './profile-methods.ts';
import { readCall } from './read-call.ts';
import { sendMethods } from './send-methods.ts';
import { findAddressed, type Telegram } from './telegram.ts';
import { updateMethods } from './update-methods.ts';

type Env = { Bindings: HttpBindings };

/** By name in small letters: Telegram does not mind how a method is spelled. */
const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>({
    ...updateMethods,
    ...sendMethods,
    ...editMethods,
    ...pressMethods,
    ...inlineMethods,
    ...fileMethods,
    ...chatMethods,
    ...profileMethods,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);

/** A file of 50 MB and what is said of it. */
const LARGEST_BODY = 51 * 1024 * 1024;

/**
 * The Bot API of one bot under `/bot<token>/<method>`, its files under `/file/bot<token>/<path>`.
 * https://core.telegram.org/bots/api#making-requests
 */
export function botApi(token: string, telegram: Telegram): Hono<Env> {
  const app = new Hono<Env>();
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => refuse(new ApiError(413, 'Request Entity Too Large')),
  });
  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', limit, async (context) => {
    try {
      const { bot, method: name } = context.req.param();
      if (bot !== `bot${token}`) throw new ApiError(401, 'Unauthorized');
      const method = METHODS.get(name.toLowerCase());
      if (method === undefined) throw new ApiError(404, 'Not Found');
      const call = await readCall(context.req);
      const fault = telegram.faults.take(name.toLowerCase(), chatIn(telegram, call));
      return await meet(context, fault, async () => ({ ok: true, result: await method(telegram, call) }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return refuse(error);
    }
  });
  app.get('/file/:bot{bot[^/]+}/:path{.+}', ({ req }) => {
    const { bot, path } = req.param();
    const file = bot === `bot${token}` ? telegram.files.at(path) : undefined;
    if (file === undefined) return refuse(new ApiError(404, 'Not Found'));
    return new Response(new Uint8Array(file.bytes), {
      headers: { 'content-type': 'application/octet-stream' },
    });
  });
  return app;
}

/** The id of the chat that a call is about, if any. */
function chatIn(telegram: Telegram, { parameters: { chat_id } }: Call): number | undefined {
  if (typeof chat_id !== 'number' && typeof chat_id !== 'string') return undefined;
  const chat = findAddressed(telegram, chat_id);
  return chat && chatId(chat);
}

/** Answers a call, or lets go wrong what was planned to. Throws an ApiError. */
async function meet(
  context: Context<Env>,
  fault: Fault | undefined,
  run: () => Promise<object>,
): Promise<Response> {
  if (fault?.kind === 'refused') {
    const { code, description, retryAfter } = fault;
    throw new ApiError(code, description, retryAfter === undefined ? undefined : { retry_after: retryAfter });
  }
  if (fault?.kind === 'slow') await delay(fault.milliseconds);
  if (fault?.kind === 'reset') {
    if (fault.when === 'after') await run();
    context.env.incoming.socket.resetAndDestroy();
    return RESPONSE_ALREADY_SENT;
  }
  const answer = await run();
  return fault?.kind === 'malformed' ? context.body('{"ok":tru') : context.json(answer);
}

function refuse({ code, message, parameters }: ApiError): Response {
  return Response.json(
    { ok: false, error_code: code, description: message, ...(parameters && { parameters }) },
    { status: code },
  );
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that the bot made. */
export interface ApiCall {
  readonly method: string;
  readonly payload: Record<string, unknown>;
}

/** What the Bot API answers: a result, or a refusal as Telegram words it. */
export type ApiAnswer =
  | { readonly result: unknown }
  | {
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { retry_after: number };
    };

export const ME = {
  id: 1,
  is_bot: true,
  first_name: 'Sandar',
  username: 'sandar_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};

/** JSON or, where a file comes along, a form: its file stands under the parameter that names it. */
async function readPayload(request: IncomingMessage): Promise<ApiCall['payload']> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return body.length === 0 ? {} : JSON.parse(body.toString());
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const read = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (value.startsWith('attach://')) return form.get(value.slice('attach://'.length));
    return /^[[{]/.test(value) ? JSON.parse(value) : value;
  };
  return Object.fromEntries([...form].map(([name, value]) => [name, read(value)]));
}

/** A photo in two sizes; an uploaded one gets an id that tells how many were uploaded before. */
let uploads = 0;
function photoOf({ photo, media }: ApiCall['payload']) {
  const given = photo ?? (media as { media: unknown }).media;
  if (typeof given !== 'string' || given.startsWith('attach://')) uploads += 1;
  const id = typeof given === 'string' && !given.startsWith('attach://') ? given : `file-${uploads}`;
  return [
    { file_id: `small-${id}`, width: 90, height: 90 },
    { file_id: id, width: 1200, height: 1200 },
  ];
}

/** A Bot API over HTTP that notes every call and answers as it is told to, else as Telegram would when all is well. */
export async function startBotApi() {
  const calls: ApiCall[] = [];
  const scripted = new Map<string, ((payload: ApiCall['payload']) => ApiAnswer | Promise<ApiAnswer>)[]>();
  let messageId = 1000;
  const usual = (method: string, payload: ApiCall['payload']): ApiAnswer => {
    if (method === 'getMe') return { result: ME };
    if (method === 'getUpdates' || method === 'getMyCommands') return { result: [] };
    if (method.startsWith('getMy')) return { result: {} };
    const chat = { id: payload.chat_id };
    if (method === 'editMessageMedia')
      return { result: { message_id: payload.message_id, date: 0, chat, photo: photoOf(payload) } };
    if (method !== 'sendMessage' && method !== 'sendPhoto') return { result: true };
    messageId += 1;
    const photo = method === 'sendPhoto' ? photoOf(payload) : undefined;
    return { result: { message_id: messageId, date: 0, chat, text: payload.text, photo } };
  };
  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const payload = await readPayload(request);
    calls.push({ method, payload });
    const answer = await (scripted.get(method)?.shift()?.(payload) ?? usual(method, payload));
    response.writeHead('error_code' in answer ? answer.error_code : 200, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify({ ok: 'result' in answer, ...answer }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    /** Scripts the next call of a method; several scripts for one method are used in turn. */
    next(method: string, answer: ApiAnswer | ((payload: ApiCall['payload']) => Promise<ApiAnswer>)) {
      const queue = scripted.get(method) ?? [];
      queue.push(typeof answer === 'function' ? answer : () => answer);
      scripted.set(method, queue);
    },
    sent: () => calls.filter(({ method }) => method === 'sendMessage').map(({ payload }) => payload),
    of: (method: string) => calls.filter((call) => call.method === method).map(({ payload }) => payload),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

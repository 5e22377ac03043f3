import type { ApiMethods, Update } from 'grammy/types';
import { expect, onTestFinished } from 'vitest';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';
import { playgroundApp } from '../../src/playground/playground.ts';
import { createTelegram, type Telegram } from '../../src/playground/telegram.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';

/** What a method gives back where it is not refused. */
type ResultOf<M> = M extends keyof ApiMethods ? Awaited<ReturnType<ApiMethods[M]>> : unknown;

/** What the Bot API answers. */
interface ApiReply<Result> {
  readonly status: number;
  readonly ok: boolean;
  /** Of a call that is not refused. */
  readonly result: Result;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

export interface Playground {
  readonly root: string;
  readonly telegram: Telegram;
  /** Calls a method with JSON, as a bot does. */
  call<M extends string>(method: M, parameters?: unknown, init?: RequestInit): Promise<ApiReply<ResultOf<M>>>;
  /** Calls a method with a form: texts and files as they are, everything else as JSON. */
  upload<M extends string>(
    method: M,
    parts: Readonly<Record<string, unknown>>,
  ): Promise<ApiReply<ResultOf<M>>>;
  /** The refusal of a call: code and description. Fails where the call is not refused. */
  refusal(method: string, parameters: unknown): Promise<readonly [number | undefined, string | undefined]>;
  /** Updates since the last time. */
  updates(): Promise<readonly Update[]>;
  /** Does what the page does for a person, in their own chat with the bot or another one; the status it was answered with. */
  act(
    person: number,
    what: string,
    body: unknown,
    headers?: Record<string, string>,
    chat?: number,
  ): Promise<number>;
}

/** The playground on a free port, over real HTTP. */
export async function openPlayground(telegram = createTelegram()): Promise<Playground> {
  const server = await startHttpServer(createHttpApp(playgroundApp(telegram)), 0, '127.0.0.1');
  onTestFinished(server.close);
  const json = { 'content-type': 'application/json' };
  let offset = 0;
  const call: Playground['call'] = async (
    method,
    parameters = {},
    init = { headers: json, body: JSON.stringify(parameters) },
  ) => {
    const response = await fetch(`${server.url}/bot${PLAYGROUND_TOKEN}/${method}`, {
      method: 'POST',
      ...init,
    });
    return { status: response.status, ...((await response.json()) as Omit<ApiReply<never>, 'status'>) };
  };
  return {
    root: server.url,
    telegram,
    call,
    upload(method, parts) {
      const form = new FormData();
      for (const [name, part] of Object.entries(parts))
        form.set(name, typeof part === 'string' || part instanceof Blob ? part : JSON.stringify(part));
      return call(method, {}, { body: form });
    },
    async refusal(method, parameters) {
      const { status, ok, error_code, description } = await call(method, parameters);
      expect({ ok, status }).toEqual({ ok: false, status: error_code });
      return [error_code, description];
    },
    async updates() {
      const { result } = await call('getUpdates', { offset });
      offset = (result.at(-1)?.update_id ?? offset - 1) + 1;
      return result;
    },
    async act(person, what, body, headers = {}, chat = person) {
      const init = { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) };
      return (await fetch(`${server.url}/people/${person}/chats/${chat}/${what}`, init)).status;
    },
  };
}

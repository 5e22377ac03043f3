import { onTestFinished } from 'vitest';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';
import { PLAYGROUND_TOKEN, playgroundApp } from '../../src/playground/playground.ts';
import { createTelegram, type Telegram } from '../../src/playground/telegram.ts';

/** What the Bot API answers. */
interface ApiReply {
  readonly status: number;
  readonly ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: each method has a result of its own, and tests look into it.
  readonly result?: any;
  readonly error_code?: number;
  readonly description?: string;
}

export interface Playground {
  readonly root: string;
  readonly telegram: Telegram;
  /** Calls a method with JSON, as a bot does. */
  call(method: string, parameters?: unknown, init?: RequestInit): Promise<ApiReply>;
  /** Does what the page does for a person; the status it was answered with. */
  act(person: number, what: string, body: unknown, headers?: Record<string, string>): Promise<number>;
}

/** The playground on a free port, over real HTTP. */
export async function openPlayground(): Promise<Playground> {
  const telegram = createTelegram();
  const server = await startHttpServer(createHttpApp(playgroundApp(telegram)), 0, '127.0.0.1');
  onTestFinished(server.close);
  const json = { 'content-type': 'application/json' };
  return {
    root: server.url,
    telegram,
    async call(method, parameters = {}, init = { headers: json, body: JSON.stringify(parameters) }) {
      const response = await fetch(`${server.url}/bot${PLAYGROUND_TOKEN}/${method}`, {
        method: 'POST',
        ...init,
      });
      return { status: response.status, ...((await response.json()) as Omit<ApiReply, 'status'>) };
    },
    async act(person, what, body, headers = {}) {
      const init = { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) };
      return (await fetch(`${server.url}/chats/${person}/${what}`, init)).status;
    },
  };
}

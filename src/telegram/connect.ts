import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';
import { Agent } from 'undici';

/** An idle connection is kept so long, in milliseconds: to open one costs several round trips, and servers close theirs after 75 seconds as a rule. */
const IDLE_KEPT_FOR = 60_000;

/** What grammY's way of calling takes. Its type is that of another library, of whose answer nothing but the JSON is read. */
type Fetch = NonNullable<ApiClientOptions['fetch']>;

/** What grammY asks for: text, or a stream of a form with files. */
interface Call {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Readable;
  readonly signal: AbortSignal;
}

/** Connections to Telegram of one's own, over which grammY calls. They take less than half of the processor time of those that it would open itself. */
export function connect(): Fetch {
  // Over HTTP/2, all calls share one connection: one that is stuck would hold up everybody.
  const agent = new Agent({ allowH2: false, keepAliveTimeout: IDLE_KEPT_FOR });
  const call = async (url: string, { headers: { connection: _, ...headers }, body, signal }: Call) => {
    const { origin, pathname: path } = new URL(url);
    const response = await agent.request({ origin, path, method: 'POST', headers, body, signal });
    return { json: () => response.body.json() };
  };
  return call as unknown as Fetch;
}

import { conditionsOf, type Fetch, type Reply, type Validators } from '../fetch.ts';

/** A way to ask servers that remembers what they call the state of files. */
export interface Remembering {
  readonly fetch: Fetch;
  /** Whether all files that were read before are still the same; false too where a server does not say. */
  isUnmodified(): Promise<boolean>;
  /** What the servers called the state of the files that were read. */
  validators(): Readonly<Record<string, Validators>>;
}

/** `held` is what was remembered the last time. What is sent in answer to the question whether something changed is not asked for again. */
export function rememberReplies(ask: Fetch, held: Readonly<Record<string, Validators>> = {}): Remembering {
  const arrived = new Map<string, Reply>();
  const seen = new Map<string, Validators>();
  return {
    async fetch(request) {
      const isPlain = request.body === undefined && request.headers === undefined;
      const reply = (isPlain && arrived.get(request.address)) || (await ask(request));
      if (isPlain && reply.kind === 'body') seen.set(request.address, withoutBlanks(reply.validators));
      return reply;
    },
    async isUnmodified() {
      const files = Object.entries(held);
      if (files.length === 0) return false;
      if (files.some(([, one]) => one.etag === undefined && one.lastModified === undefined)) return false;
      for (const [address, validators] of files) {
        const reply = await ask({ address, headers: conditionsOf(validators) });
        if (reply.kind === 'not_modified') continue;
        arrived.set(address, reply);
        return false;
      }
      return true;
    },
    validators: () => Object.fromEntries(seen),
  };
}

function withoutBlanks({ etag, lastModified }: Validators): Validators {
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

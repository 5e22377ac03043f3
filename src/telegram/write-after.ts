import type { Update } from 'grammy/types';
import type { Write } from '../storage/inbox-store.ts';

/** They go with their updates. */
const WRITES = new WeakMap<Update, readonly Write[]>();

/**
 * Leaves something to be written until the reply is sent, together with the mark that the update is handled. Where the process dies before that, the update is handled anew,
 * from what was kept before it; so only what no reply confirms may be left, and what is the same when it is written twice.
 */
export function writeAfter({ update }: { readonly update: Update }, write: Write): void {
  WRITES.set(update, [...writesAfter(update), write]);
}

/** What was left to be written, in its order. */
export function writesAfter(update: Update): readonly Write[] {
  return WRITES.get(update) ?? [];
}

/** Writes at once what was left: something else is written over it. */
export async function writeNow({ update }: { readonly update: Update }): Promise<void> {
  const writes = writesAfter(update);
  WRITES.delete(update);
  await Promise.all(writes.map((write) => write()));
}

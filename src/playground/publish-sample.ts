import { join } from 'node:path';
import { readEdition } from '../catalogue/read-edition.ts';
import { receiveEdition } from '../releases/receive-edition.ts';
import type { Storage } from '../storage/open-storage.ts';
import { announceRelease } from '../storage/release-notices.ts';
import { sampleEdition } from './sample-edition.ts';

/** Publishes the sample: the year after of the smallest publication that the data directory brought, as an office would. Throws where there is none. */
export async function publishSample(
  storage: Storage,
  dataDirectory: string,
): Promise<'published' | 'unchanged'> {
  const held = await storage.editions.read(await storage.editions.state());
  const [smallest] = held.toSorted((a, b) => a.indicators.length - b.indicators.length);
  const read = await readEdition(join(dataDirectory, smallest?.id ?? ''));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const received = await receiveEdition(
    storage,
    { edition: sampleEdition(read.value), shared: [], disagreements: [] },
    { origin: { kind: 'publish' }, fingerprint: 'sample', along: announceRelease(false) },
    Date.now(),
  );
  return received.kind === 'installed' ? 'published' : 'unchanged';
}

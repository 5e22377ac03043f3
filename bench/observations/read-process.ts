import { setImmediate } from 'node:timers/promises';
import { openStorage } from '../../src/storage/open-storage.ts';
import { periodAt, seriesAt } from './seed.ts';

/** Reads figures by key as a bot does, in a process of its own: `read-process.ts DATABASE_URL SERIES COUNT`. Prints what it took, as JSON. */
const [url = '', series = '', count = ''] = process.argv.slice(2);
const storage = await openStorage(url);
const read = storage.observations.readSeries(await storage.editions.state());

/** Keys that are far apart, each once, so that no memory of this process answers. */
const STRIDE = 7_919;
const times: number[] = [];
for (let i = 0; i < Number(count); i += 1) {
  // Other work comes between two questions.
  await setImmediate();
  const { indicator, slice } = seriesAt((i * STRIDE) % Number(series));
  const start = performance.now();
  const observations = await read(indicator, slice);
  times.push(performance.now() - start);
  if (observations.at(-1)?.period !== periodAt(-1 + observations.length))
    throw new Error('a figure is missing');
}
console.log(JSON.stringify({ times, mb: process.memoryUsage.rss() / 2 ** 20 }));
await storage.close();

import { openStorage } from '../../src/storage/open-storage.ts';
import { ARRIVAL, periodAt, seriesAt, seriesOf } from './seed.ts';

/** Installs an edition that revises so many values all over the publication, as `npm run publish` does: `install-process.ts DATABASE_URL OBSERVATIONS REVISED`. Prints its milliseconds. */
const [url = '', observations = '', revised = ''] = process.argv.slice(2);
const storage = await openStorage(url);
const answering = await storage.releases.answering(ARRIVAL.edition.id);
const step = seriesOf(Number(observations)) / Number(revised);
const changes = Array.from({ length: Number(revised) }, (_, i) => ({
  ...seriesAt(Math.floor(i * step)),
  period: periodAt(i),
  kind: 'revised' as const,
  before: { value: 1, status: 'A' as const },
  after: { value: 2, status: 'A' as const },
}));
const start = performance.now();
await storage.releases.install({
  arrival: ARRIVAL,
  changes: { observations: changes, indicators: [] },
  replaces: answering?.id,
  at: Date.now(),
});
console.log(JSON.stringify({ ms: performance.now() - start }));
await storage.close();

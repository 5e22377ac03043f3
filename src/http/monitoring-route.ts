import { Hono } from 'hono';
import type { Meters } from '../monitoring/meters.ts';
import { type OfficePorts, readOfficeState } from '../monitoring/office-state.ts';
import type { Obstacle } from '../monitoring/readiness.ts';
import { within } from '../within.ts';

/** Prometheus waits ten seconds by default; what the database has not told by then is left out. In milliseconds. */
const READ_WITHIN = 4000;

/** What is told to those who watch over the bot. */
export interface Monitoring {
  readonly meters: Meters;
  readonly office: OfficePorts;
  /** What keeps the bot from serving readers. Does not reject. */
  readonly obstacles: () => Promise<readonly Obstacle[]>;
}

/** `/readyz`: whether the bot can serve readers, and what is in the way; `/metrics`: what it counts, for Prometheus. */
export function monitoringRoute({ meters, office, obstacles }: Monitoring): Hono {
  const app = new Hono();
  app.get('/readyz', async (context) => {
    const found = await obstacles();
    return context.json({ ready: found.length === 0, obstacles: found }, found.length === 0 ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const reading = within(READ_WITHIN, readOfficeState(office), 'the database does not answer');
    meters.show(await reading.catch(() => undefined));
    const { text, contentType } = await meters.expose();
    return context.body(text, 200, { 'Content-Type': contentType });
  });
  return app;
}

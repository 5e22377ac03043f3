import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { checkConfig } from '../../src/config.ts';
import { createMeters } from '../../src/monitoring/meters.ts';
import { startService } from '../../src/service.ts';

/** The playground as `npm start` opens it, on a free port and with an empty database. */
export async function startPlayground(): Promise<{ readonly root: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-playground-'));
  const reading = checkConfig({ PORT: '0', DATABASE_URL: `sqlite:${join(directory, 'playground.db')}` });
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  const service = await startService(reading.config, pino({ level: 'silent' }), createMeters());
  const [root = ''] = /http:\/\/[\w.]+:\d+/.exec(service.readyLine) ?? [];
  return {
    root,
    async stop() {
      await service.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

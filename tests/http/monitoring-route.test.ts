import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { monitoringRoute } from '../../src/http/monitoring-route.ts';
import { createMeters } from '../../src/monitoring/meters.ts';
import { createReadiness } from '../../src/monitoring/readiness.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { sampleData } from '../sample-data.ts';

async function open() {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-ready-'));
  const file = join(directory, 'bot.db');
  const storage = await openStorage(`sqlite:${file}`);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await storage.close();
    isOpen = false;
  };
  onTestFinished(async () => {
    await close();
    rmSync(directory, { recursive: true });
  });
  const catalogue = buildCatalogue(sampleData);
  const { obstacles } = createReadiness({
    probe: storage.probe,
    editionsHeld: () => catalogue.editions.length,
    askTelegram: async () => true,
    now: Date.now,
  });
  const app = monitoringRoute({
    meters: createMeters(),
    office: { ...storage, catalogueHeld: () => catalogue, now: Date.now },
    obstacles,
  });
  const get = async (path: string) => {
    const response = await app.request(path);
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type'),
    };
  };
  return { get, file, close };
}

test('a bot that has all it needs is ready, and is measured', async () => {
  const { get } = await open();
  const { status, text } = await get('/readyz');
  expect([status, JSON.parse(text)]).toEqual([200, { ready: true, obstacles: [] }]);
  const metrics = await get('/metrics');
  expect(metrics.type).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(metrics.text).toContain('\nsandar_database_up 1\n');
  expect(metrics.text).toContain('\nsandar_outbox_deliveries 0\n');
});

test('without its database it is not, and says so; the rest is measured all the same', async () => {
  const { get, close } = await open();
  await close();
  const { status, text } = await get('/readyz');
  expect([status, JSON.parse(text).obstacles[0].part]).toEqual([503, 'database']);
  const metrics = await get('/metrics');
  expect(metrics.status).toBe(200);
  expect(metrics.text).toContain('\nsandar_database_up 0\n');
  expect(metrics.text).toContain('\nprocess_resident_memory_bytes ');
});

test('a file of SQLite that was deleted under the bot can still be written; that it is gone is told', async () => {
  const { get, file } = await open();
  rmSync(file);
  const { status, text } = await get('/readyz');
  expect([status, JSON.parse(text).obstacles]).toEqual([
    503,
    [{ part: 'database', why: 'the database does not answer (FILE_GONE)' }],
  ]);
});

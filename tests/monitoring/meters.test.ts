import { expect, test } from 'vitest';
import { createMeters } from '../../src/monitoring/meters.ts';
import type { OfficeState } from '../../src/monitoring/office-state.ts';
import { UNSEEN } from '../../src/sources/watch/state.ts';

const AT = Date.parse('2026-12-01T06:00:00Z');
const MINUTE = 60_000;

const state: OfficeState = {
  at: AT,
  indicators: 380,
  outbox: {
    waiting: 12,
    oldestDue: AT - 90_000,
    ended: { delivered: 40, gone: 3, moved: 0, failed: 1, unknown: 0 },
  },
  editions: [{ publication: 'sdg', version: '2023', referencePeriod: '2023', installedAt: AT - 60 * MINUTE }],
  sources: [
    { id: 'good', checkedAt: AT - MINUTE, changedAt: AT - 5 * MINUTE, state: UNSEEN },
    { id: 'bad', checkedAt: AT - MINUTE, error: 'http: 500', state: UNSEEN },
  ],
  leader: 'a',
};

/** The samples that a scrape gives, by name and labels. */
async function scrape(meters: ReturnType<typeof createMeters>): Promise<ReadonlyMap<string, number>> {
  const { text } = await meters.expose();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

test('questions are counted by intent and language, and those without a figure by why', async () => {
  const meters = createMeters();
  const ask = (intent: 'figure' | 'notHeld' | 'unknown' | 'choice') =>
    meters.updateHandled({
      kind: 'message',
      outcome: intent,
      ms: 40,
      asked: { intent, answer: intent, language: 'kk' },
    });
  for (const intent of ['figure', 'figure', 'notHeld', 'unknown', 'choice'] as const) ask(intent);
  meters.updateHandled({ kind: 'message', outcome: 'failed', ms: 3 });
  const samples = await scrape(meters);
  expect(samples.get('sandar_questions_total{intent="figure",language="kk"}')).toBe(2);
  for (const reason of ['no_data', 'unknown', 'choice'])
    expect(samples.get(`sandar_refusals_total{reason="${reason}",language="kk"}`), reason).toBe(1);
  expect([...samples.keys()].filter((name) => name.startsWith('sandar_refusals'))).toHaveLength(3);
  expect(samples.get('sandar_updates_total{kind="message",outcome="failed"}')).toBe(1);
  expect(samples.get('sandar_update_seconds_bucket{le="0.025",kind="message"}')).toBe(1);
  expect(samples.get('sandar_update_seconds_count{kind="message"}')).toBe(6);
});

test('refusals of Telegram are counted by code', async () => {
  const meters = createMeters();
  for (const outcome of ['ok', 429, 403, 403, 'unreachable'] as const)
    meters.telegramCalled('sendMessage', outcome);
  const samples = await scrape(meters);
  const of = (outcome: string) =>
    samples.get(`sandar_telegram_calls_total{method="sendMessage",outcome="${outcome}"}`);
  expect(['ok', '429', '403', 'unreachable'].map(of)).toEqual([1, 1, 2, 1]);
});

test('the state of the office is shown as it is, however often it is read', async () => {
  const meters = createMeters();
  meters.show(state);
  meters.show(state);
  const samples = await scrape(meters);
  expect(Object.fromEntries(samples)).toMatchObject({
    sandar_database_up: 1,
    sandar_indicators: 380,
    sandar_outbox_deliveries: 12,
    sandar_outbox_oldest_due_seconds: 90,
    'sandar_deliveries_total{outcome="delivered"}': 40,
    'sandar_deliveries_total{outcome="failed"}': 1,
    'sandar_edition_age_seconds{publication="sdg"}': 3600,
    'sandar_source_up{source="good"}': 1,
    'sandar_source_up{source="bad"}': 0,
    sandar_leader_present: 1,
  });
  expect(samples.has('sandar_source_changed_timestamp_seconds{source="bad"}')).toBe(false);
  expect([...samples.keys()].some((name) => name.startsWith('nodejs_eventloop_lag_p99_seconds'))).toBe(true);
});

test('what the database no longer tells is left out, not shown as it was', async () => {
  const meters = createMeters();
  meters.show(state);
  meters.show(undefined);
  const names = [...(await scrape(meters)).keys()].filter((name) => name.startsWith('sandar_'));
  expect(names.sort()).toEqual(['sandar_database_up', 'sandar_indicators']);
  meters.show(state);
  expect((await scrape(meters)).get('sandar_outbox_deliveries')).toBe(12);
});

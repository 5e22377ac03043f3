import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AskedQuestion, Observer } from './observer.ts';
import type { OfficeState } from './office-state.ts';

/** Bounds of how long an update takes, in seconds: from a reply out of memory to Telegram's patience with a webhook. */
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Answers that give no figure where one was asked for. */
const REFUSALS: Readonly<Partial<Record<AskedQuestion['answer'], string>>> = {
  notHeld: 'no_data',
  unknown: 'unknown',
  choice: 'choice',
};

/** What a process counts, for Prometheus. Labels are kinds, codes and ids of publications: nothing of who asked or what was written. */
export interface Meters extends Observer {
  /** A line of the log, by its level. */
  lineLogged(level: string): void;
  /** What the database and the catalogue hold by now; undefined where the database does not answer. */
  show(state: OfficeState | undefined): void;
  /** All of it, in Prometheus' text format. */
  expose(): Promise<{ readonly text: string; readonly contentType: string }>;
  /** Names of all metrics, as they are defined. */
  names(): readonly string[];
}

/** Counts from nothing: Prometheus sees that a process began anew. */
export function createMeters(): Meters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name: `sandar_${name}`, help, labelNames, registers: [registry] });
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `sandar_${name}`, help, labelNames, registers: [registry] });

  const updates = counter(
    'updates_total',
    'Updates handled, by what they were and what became of them.',
    'kind',
    'outcome',
  );
  const seconds = new Histogram({
    name: 'sandar_update_seconds',
    help: 'From the beginning of handling an update to its end, calls to Telegram included.',
    labelNames: ['kind'] as const,
    buckets: SECONDS,
    registers: [registry],
  });
  const questions = counter(
    'questions_total',
    'Questions in chats, as understood, by the language of the answer.',
    'intent',
    'language',
  );
  const refusals = counter(
    'refusals_total',
    'Questions answered without a figure: none held, not understood, or asked back.',
    'reason',
    'language',
  );
  const calls = counter(
    'telegram_calls_total',
    'Calls to Telegram: ok, the code of the refusal (403 blocked, 429 too many), or unreachable.',
    'method',
    'outcome',
  );
  const lines = counter('log_lines_total', 'Lines logged, by level; errors among them.', 'level');

  const database = gauge('database_up', '1 where the database answered when this was read.');
  const stored = {
    waiting: gauge('outbox_deliveries', 'Deliveries that have not ended, over all replicas.'),
    oldest: gauge(
      'outbox_oldest_due_seconds',
      'How long the delivery has waited that is due longest; 0 where none is due.',
    ),
    deliveries: counter(
      'deliveries_total',
      'Deliveries that ended, over all replicas and restarts.',
      'outcome',
    ),
    editions: gauge(
      'edition_installed_timestamp_seconds',
      'Since when the edition of a publication answers.',
      'publication',
    ),
    editionAge: gauge(
      'edition_age_seconds',
      'How long the edition of a publication has answered.',
      'publication',
    ),
    sourceUp: gauge('source_up', '1 where the last look at a source succeeded.', 'source'),
    sourceChecked: gauge('source_checked_timestamp_seconds', 'When a source was looked at last.', 'source'),
    sourceChanged: gauge(
      'source_changed_timestamp_seconds',
      'When a source last held another edition.',
      'source',
    ),
    leads: gauge('leader_present', '1 where a replica leads: schedules run and notices are sent.'),
  };
  const indicators = gauge('indicators', 'Indicators that can be asked about.');

  return {
    updateHandled({ kind, outcome, ms, asked }) {
      updates.inc({ kind, outcome });
      seconds.observe({ kind }, ms / 1000);
      if (asked === undefined) return;
      const { intent, language, answer } = asked;
      questions.inc({ intent, language });
      const reason = REFUSALS[answer];
      if (reason !== undefined) refusals.inc({ reason, language });
    },
    telegramCalled: (method, outcome) => calls.inc({ method, outcome: String(outcome) }),
    lineLogged: (level) => lines.inc({ level }),

    show(state) {
      database.set(state === undefined ? 0 : 1);
      for (const metric of Object.values(stored)) metric.reset();
      // What is not known is not shown: the last known value would look like today's.
      for (const metric of [stored.waiting, stored.oldest, stored.leads])
        if (state === undefined) metric.remove();
      if (state === undefined) return;
      const { at, outbox, editions, sources } = state;
      indicators.set(state.indicators);
      stored.waiting.set(outbox.waiting);
      stored.oldest.set(outbox.oldestDue === undefined ? 0 : Math.max(0, at - outbox.oldestDue) / 1000);
      for (const [outcome, count] of Object.entries(outbox.ended)) stored.deliveries.inc({ outcome }, count);
      for (const { publication, installedAt } of editions) {
        stored.editions.set({ publication }, installedAt / 1000);
        stored.editionAge.set({ publication }, (at - installedAt) / 1000);
      }
      for (const { id: source, checkedAt, changedAt, error } of sources) {
        stored.sourceUp.set({ source }, error === undefined ? 1 : 0);
        stored.sourceChecked.set({ source }, checkedAt / 1000);
        if (changedAt !== undefined) stored.sourceChanged.set({ source }, changedAt / 1000);
      }
      stored.leads.set(state.leader === undefined ? 0 : 1);
    },

    expose: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
    names: () => registry.getMetricsAsArray().map(({ name }) => name),
  };
}

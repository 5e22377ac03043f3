import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ScheduledTask } from '../schedules.ts';
import type { SourceOutcome, SourcePorts } from '../sources/watch/check-source.ts';
import type { Source } from '../sources/watch/source.ts';
import { isGivenUp, restsUntil } from '../sources/watch/state.ts';
import type { SourceStateStore } from '../storage/source-store.ts';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';

/** What watching needs. */
export interface WatchPorts {
  readonly sources: SourceStateStore;
  readonly ports: SourcePorts;
  /** Has work on releases done elsewhere. */
  readonly order: (order: ReleaseOrder) => Promise<ReleaseReport>;
  /** Tells operators that a release waits for them. Does not reject where they cannot be told. */
  readonly tellHeld: (releaseId: number) => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Looks at a source at its times; another edition in it is received as a release. What it was is remembered only once that is safe. */
export function watchSource(
  { sources, ports, order, tellHeld, log, now }: WatchPorts,
  source: Source,
): ScheduledTask {
  /** Not looked at since the bot started: what it failed for may have been put right. */
  let isNew = true;
  return {
    name: `source:${source.id}`,
    cron: source.schedule,
    timeZone: source.timeZone,
    async run() {
      const state = await sources.state(source.id);
      const mayBeRightNow = isNew && isGivenUp(state);
      isNew = false;
      // Why it failed, and when it was looked at, is kept.
      if (restsUntil(state, now()) !== undefined && !mayBeRightNow) return;
      // All formats and what reads them: loaded at the first look, so that the bot starts without them.
      const { checkSource } = await import('../sources/watch/check-source.ts');
      const outcome = await checkSource(source, state, ports);
      await sources.keep(source.id, await received(outcome), now());
    },
  };

  async function received(outcome: SourceOutcome): Promise<SourceOutcome> {
    const what = { source: source.id, publication: source.publication };
    if (outcome.kind === 'failed') log.warn({ ...what, code: outcome.code }, 'a source cannot be used');
    if (outcome.kind !== 'changed') return outcome;
    const before = await sources.state(source.id);
    const home = await mkdtemp(join(tmpdir(), 'sandar-source-'));
    try {
      const directory = join(home, source.publication);
      const { writeFiles } = await import('../sources/write-edition.ts');
      await writeFiles(outcome.files, directory);
      const origin = { kind: 'source', source: source.id } as const;
      const report = await order({ kind: 'receive', directory, origin, asks: source.announce === 'ask' });
      if (!report.ok) return { kind: 'failed', code: 'unforeseen', message: report.problems, state: before };
      const became = report.taken[0]?.outcome;
      log.info({ ...what, outcome: became?.kind }, 'a source brought an edition');
      if (became?.kind === 'held') await tellHeld(became.release);
      return outcome;
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  }
}

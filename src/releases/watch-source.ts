import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ScheduledTask } from '../schedules.ts';
import type { SourceOutcome, SourcePorts } from '../sources/watch/check-source.ts';
import type { Source } from '../sources/watch/source.ts';
import { isGivenUp, restsUntil, type SourceState } from '../sources/watch/state.ts';
import type { CalendarStore } from '../storage/calendar-store.ts';
import type { SourceStateStore } from '../storage/source-store.ts';
import { dayAt } from './clock-time.ts';
import { releaseOfNextUpdate } from './next-update.ts';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';

/** What watching needs. */
export interface WatchPorts {
  readonly sources: SourceStateStore;
  readonly calendar: Pick<CalendarStore, 'readSource'>;
  readonly ports: SourcePorts;
  /** Has work on releases done elsewhere. */
  readonly order: (order: ReleaseOrder) => Promise<ReleaseReport>;
  /** Tells operators that a release waits for them. Does not reject where they cannot be told. */
  readonly tellHeld: (releaseId: number) => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** IANA name: that of the calendar's dates. */
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Looks at a source at its times; another edition in it is received as a release, and what it says of its next update is kept in the calendar. What it was is remembered only once that is safe. */
export function watchSource(
  { sources, calendar, ports, order, tellHeld, log, timeZone, now }: WatchPorts,
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
      const became = await received(outcome);
      await sources.keep(source.id, became, now());
      await keepAnnounced(became.state);
    },
  };

  /** Each time anew, since an edition may come to answer long after it was brought. */
  async function keepAnnounced({ announced }: SourceState): Promise<void> {
    const plan = announced && releaseOfNextUpdate(announced, timeZone, dayAt(now(), timeZone));
    if (announced === undefined || plan === undefined) return;
    await calendar.readSource(source.publication, announced.after, plan, now());
  }

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

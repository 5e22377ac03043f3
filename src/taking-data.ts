import type { Logger } from 'pino';
import { describeFinding } from './releases/finding.ts';
import type { ReleaseOrder, ReleaseReport } from './releases/release-order.ts';
import { BrokenDirectory, type Taken, takeDirectory } from './releases/take-directory.ts';
import { runAnew } from './run-anew.ts';
import { StartError } from './start-error.ts';
import type { Storage } from './storage/open-storage.ts';
import { announceRelease } from './storage/release-notices.ts';

/** Takes what is new in the data directory. Where it does not hold together, the bot answers from what is held; without anything held it cannot start. */
export async function takeAtStart(storage: Storage, directory: string, log: Logger): Promise<void> {
  try {
    logTaken(await takeDirectory(storage, directory, Date.now(), announceRelease(false)), log);
  } catch (error) {
    if (!(error instanceof BrokenDirectory)) throw error;
    if ((await storage.editions.state()).releases.size === 0) throw new StartError(error.message);
    log.error(
      { problems: error.message.split('\n') },
      'the data directory was not taken; what is held answers on',
    );
  }
}

/** Takes what is new in the data directory while the bot answers on. Asked for while it is done already, it is done once more. */
export function takingAnew(
  directory: string,
  order: (order: ReleaseOrder) => Promise<ReleaseReport>,
  log: Logger,
): () => Promise<ReleaseReport> {
  let last: ReleaseReport = { ok: true, taken: [] };
  const take = runAnew(async () => {
    try {
      last = await order({ kind: 'takeDirectory', directory });
    } catch (error) {
      last = { ok: false, problems: String(error) };
    }
    if (last.ok) {
      logTaken(last.taken, log);
      log.info('the data directory was read anew');
    } else log.error({ problems: last.problems.split('\n') }, 'the data directory was not read anew');
  });
  return async () => {
    await take();
    return last;
  };
}

function logTaken(taken: readonly Taken[], log: Logger): void {
  for (const { publication, outcome } of taken) {
    if (outcome.kind === 'held')
      log.warn(
        { publication, findings: outcome.findings.map(describeFinding) },
        'an edition is held for an operator to look at',
      );
    else if (outcome.kind === 'older') log.warn({ publication }, 'an edition is older than the one held');
    else log.info({ publication, outcome: outcome.kind }, 'an edition came with the data directory');
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { announcing, pruneDeliveries } from './announcing.ts';
import type { LeaderWork } from './leading.ts';
import { forgetMisses } from './misses/forget-misses.ts';
import type { DeliveryPorts } from './notices/deliver-notices.ts';
import { announceCalendar } from './releases/announce-calendar.ts';
import { installDue } from './releases/install-due.ts';
import type { ReleaseOrder, ReleaseReport } from './releases/release-order.ts';
import { watchSource } from './releases/watch-source.ts';
import { runSchedules } from './schedules.ts';
import type { SourcePorts } from './sources/watch/check-source.ts';
import type { Source } from './sources/watch/source.ts';
import type { Storage } from './storage/open-storage.ts';
import type { createBot } from './telegram/bot.ts';
import type { BotPorts } from './telegram/bot-context.ts';
import { tellHeld } from './telegram/desk/tell-held.ts';
import { tellUsage } from './telegram/office/tell-usage.ts';
import { createNoticeSender, type NoticeSenderOptions } from './telegram/send-notice.ts';
import { tellOperatorsBy } from './telegram/tell-operators.ts';
import { tellOverdue } from './telegram/tell-overdue.ts';

/** What the leader works with beside the bot's own ports. */
export interface LeaderParts {
  readonly bot: ReturnType<typeof createBot>['bot'];
  readonly writer: Pick<DeliveryPorts, 'writeNotice' | 'illustrateNotice'>;
  readonly sending: NoticeSenderOptions & { readonly rate: number };
  /** What is watched, and how it is reached. */
  readonly watched: { readonly sources: readonly Source[]; readonly ports: SourcePorts };
  /** Has work on releases done elsewhere. */
  readonly order: (order: ReleaseOrder) => Promise<ReleaseReport>;
  /** Whether this replica answers from all that is released. */
  readonly isUpToDate: () => Promise<boolean>;
}

/** Everything that one replica does for all: watches sources, ends embargoes, writes down who is to hear of what and tells them. */
export function leaderWork(
  ports: BotPorts & Storage & { readonly log: Logger },
  { bot, writer, sending, watched, order, isUpToDate }: LeaderParts,
): readonly LeaderWork[] {
  const { timeZone, now } = ports;
  const tellOfHeld = (releaseId: number) => tellHeld(bot.api, ports, releaseId);
  const watching = {
    sources: ports.sources,
    calendar: ports.calendar,
    ports: watched.ports,
    order,
    tellHeld: tellOfHeld,
    log: ports.log,
    timeZone,
    now,
  };
  const tasks = [
    pruneDeliveries(ports.notices),
    forgetMisses(ports.misses, now),
    { name: 'overdue-releases', cron: '0 10 * * *', run: () => tellOverdue(bot.api, ports) },
    tellUsage(bot.api, ports),
    ...announceCalendar(ports),
    ...watched.sources.map((source) => watchSource(watching, source)),
  ];
  return [
    runSchedules(ports, tasks),
    installDue({ ...ports, order, tellHeld: tellOfHeld, wait }),
    ...announcing(
      {
        ...ports,
        ...createNoticeSender(ports, sending),
        ...writer,
        isUpToDate,
        tellOperators: tellOperatorsBy(bot.api, ports),
      },
      { rate: sending.rate, paid: sending.paid, timeZone },
    ),
  ];
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return delay(milliseconds, undefined, { signal }).catch(() => undefined);
}

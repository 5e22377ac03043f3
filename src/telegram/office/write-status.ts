import type { Span } from '../../answers/message.ts';
import { nameDate, nameDay, namePeriod } from '../../answers/name-date.ts';
import type { Words } from '../../answers/words.ts';
import { inLanguage } from '../../language/language.ts';
import { clockAt, dayAt } from '../../releases/clock-time.ts';
import type { OfficeDeskPorts } from './desk-ports.ts';

/** So many editions are named. */
const MOST_NAMED = 20;

/** How the bot does: what it is, what it answers from, what waits, who leads, when it last heard something. */
export async function writeStatus(ports: OfficeDeskPorts, words: Words): Promise<readonly Span[]> {
  const { timeZone, vitals, version, replica } = ports;
  const { outbox, editions, indicators, leader } = await ports.office();
  const moment = (at: number) => nameDate(words, clockAt(at, timeZone), timeZone);
  const lastUpdateAt = vitals.lastUpdateAt();
  const leads = leader === undefined ? 'none' : leader === replica ? 'this' : 'other';
  const titles = new Map(words.catalogue.editions.map(({ id, publication }) => [id, publication.title]));
  const lines = [
    words.text('office-status-since', { when: moment(vitals.startedAt) }),
    words.text('office-status-editions', { count: editions.length, indicators }),
    ...editions.slice(0, MOST_NAMED).map(({ publication, referencePeriod, installedAt }) =>
      words.text('office-status-edition', {
        title: inLanguage(titles.get(publication) ?? {}, words.language) || publication,
        period: namePeriod(words, referencePeriod),
        day: nameDay(words, dayAt(installedAt, timeZone)),
      }),
    ),
    outbox.oldestDue === undefined
      ? words.text('office-status-outbox', { waiting: outbox.waiting })
      : words.text('office-status-outbox-due', { waiting: outbox.waiting, when: moment(outbox.oldestDue) }),
    words.text(`office-status-leader-${leads}`),
    lastUpdateAt === undefined
      ? words.text('office-status-no-update')
      : words.text('office-status-update', { when: moment(lastUpdateAt) }),
    words.text('office-status-memory', { megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20) }),
  ];
  return [{ bold: words.text('office-status', { version }) }, `\n${lines.join('\n')}`];
}

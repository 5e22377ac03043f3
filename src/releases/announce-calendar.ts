import { kindBits, type NoticeKind } from '../notices/notice-kind.ts';
import { topicKey } from '../notices/topic.ts';
import type { ScheduledTask } from '../schedules.ts';
import type { CalendarStore } from '../storage/calendar-store.ts';
import type { NoticeStore } from '../storage/notice-store.ts';
import type { SubscriptionStore } from '../storage/subscription-store.ts';
import { releaseKey } from './calendar.ts';
import { type CalendarEvent, eventsOfTomorrow, moveKey, movesSince } from './calendar-events.ts';
import { addDays, dayAt } from './clock-time.ts';

/** Moves are looked for so far back, in milliseconds, so that none is missed while nobody leads. What was told of already is not told again. */
const LOOK_BACK = 2 * 24 * 60 * 60 * 1000;

/** Where the calendar is read and its notices are queued. */
export interface CalendarAnnouncingPorts {
  readonly calendar: CalendarStore;
  readonly notices: NoticeStore;
  readonly subscriptions: SubscriptionStore;
  /** IANA name. */
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Queues the notices of what is to come tomorrow, in the morning of the day before, and of dates that were moved or cancelled, soon after. */
export function announceCalendar(ports: CalendarAnnouncingPorts): readonly ScheduledTask[] {
  const { calendar, timeZone, now } = ports;
  return [
    {
      name: 'day-before-releases',
      cron: '0 10 * * *',
      async run() {
        const today = dayAt(now(), timeZone);
        const entries = await calendar.read(undefined, today, addDays(today, 1));
        for (const event of eventsOfTomorrow(entries, now(), timeZone))
          await queue(ports, event, `dayBefore:${releaseKey(event.entry)}:${event.entry.date}`);
      },
    },
    {
      name: 'moved-releases',
      cron: '*/5 * * * *',
      async run() {
        const since = now() - LOOK_BACK;
        for (const event of movesSince(await calendar.movedAfter(since), since))
          await queue(ports, event, moveKey(event.entry));
      },
    },
  ];
}

/** `key`: of what is told, so that it is told once. */
async function queue(
  { notices, subscriptions, now }: CalendarAnnouncingPorts,
  { kind, entry }: CalendarEvent,
  key: string,
): Promise<void> {
  const { publication, id } = entry;
  const topics = await topicsOf(subscriptions, publication, kind);
  await notices.queue({ key, subject: { kind, publication, entry: id }, topics, yesesNeeded: 0 }, now());
}

/** Whoever wants to hear of a publication, or of anything in it, wants to know when it comes. */
async function topicsOf(
  subscriptions: SubscriptionStore,
  publication: string,
  kind: NoticeKind,
): Promise<ReadonlyMap<string, number>> {
  const within = await subscriptions.topicsWithin(publication);
  const keys = [topicKey({ kind: 'all' }), topicKey({ kind: 'publication', publication }), ...within];
  return new Map(keys.map((key) => [key, kindBits([kind])]));
}

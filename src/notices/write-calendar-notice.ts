import type { Message } from '../answers/message.ts';
import { nameDate } from '../answers/name-date.ts';
import { nameQuestion } from '../answers/name-question.ts';
import { shorten } from '../answers/shorten.ts';
import type { Words } from '../answers/words.ts';
import { nameRelease, tellRelease } from '../answers/write-calendar.ts';
import type { Question } from '../questions/question.ts';
import type { CalendarEntry } from '../releases/calendar.ts';
import { dayAt } from '../releases/clock-time.ts';
import { unsubscribeButtons } from './buttons-of-notice.ts';
import { inBlocks, inLines } from './fit-blocks.ts';
import type { Notice, NoticeSubject } from './notice.ts';
import type { Topic } from './topic.ts';
import type { Line } from './write-told.ts';

const LONGEST_HEADING = 300;
const LONGEST_LINE = 600;

type CalendarSubject = Extract<NoticeSubject, { kind: 'dayBefore' | 'moved' }>;

/** A notice about an entry of the calendar. */
export type CalendarNotice = Pick<Notice, 'createdAt'> & { readonly subject: CalendarSubject };

/** That a release is due, or was moved or cancelled: as the calendar has it when it is written. `timeZone`: IANA name of the time that hours are in. */
export function writeCalendarNotice(
  words: Words,
  { subject, createdAt }: CalendarNotice,
  entry: CalendarEntry | undefined,
  topics: readonly Topic[],
  timeZone: string,
): Message {
  const { publication } = subject;
  const calendar: Question = { kind: 'calendar', publication };
  const release =
    entry === undefined
      ? nameQuestion(words, { kind: 'publication', publication })
      : nameRelease(words, entry);
  const head = { bold: shorten(words.text(headingOf(subject, entry), { release }), LONGEST_HEADING) };
  const today = dayAt(createdAt, timeZone);
  const lines = entry === undefined ? [] : tellRelease(words, entry, { today, timeZone });
  const told: readonly Line[] = [
    ...(entry === undefined ? [] : [[{ bold: nameDate(words, entry.date, timeZone) }]]),
    ...lines.map((line) => [shorten(line, LONGEST_LINE)]),
  ];
  return {
    spans: inBlocks([[head], inLines(told)]),
    buttons: [
      [{ label: nameQuestion(words, calendar), question: calendar }],
      ...unsubscribeButtons({ now: words, before: words }, topics),
    ],
  };
}

function headingOf({ kind }: CalendarSubject, entry: CalendarEntry | undefined): string {
  if (entry?.status === 'cancelled') return 'notice-cancelled';
  if (kind === 'dayBefore') return 'notice-day-before';
  return entry !== undefined && entry.movedFrom === undefined ? 'notice-planned-again' : 'notice-moved';
}

import { dateFormat } from '../language/formats.ts';
import type { NoticeSettings, QuietHours, Rhythm } from '../notices/notice-settings.ts';
import { joinList, type Words } from './words.ts';

/** 4 January 1970 was a Sunday, the day before the first Monday. */
const SUNDAY = Date.UTC(1970, 0, 4);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A full hour as clocks show it: "9:00", "09:00". */
export function nameHour({ language }: Words, hour: number): string {
  const format = dateFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return format.format(hour * HOUR);
}

/** 1 is Monday, 7 Sunday. */
export function nameWeekday({ language }: Words, weekday: number, length: 'long' | 'short'): string {
  return dateFormat(language, { weekday: length, timeZone: 'UTC' }).format(SUNDAY + weekday * DAY);
}

/** "at once", "once a day at 9:00", "once a week: Friday, 9:00". */
export function nameRhythm(words: Words, rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'at_once':
      return words.text('rhythm-at-once');
    case 'daily':
      return words.text('rhythm-daily', { hour: nameHour(words, rhythm.hour) });
    case 'weekly':
      return words.text('rhythm-weekly', {
        weekday: nameWeekday(words, rhythm.weekday, 'long'),
        hour: nameHour(words, rhythm.hour),
      });
  }
}

/** Quiet hours, or that there are none. */
export function nameQuiet(words: Words, quiet: QuietHours | undefined): string {
  return quiet === undefined
    ? words.text('quiet-none')
    : words.text('quiet-hours', { from: nameHour(words, quiet.from), to: nameHour(words, quiet.to) });
}

/** The kinds of notices that are wanted, one after the other. */
export function nameKinds(words: Words, { kinds }: Pick<NoticeSettings, 'kinds'>): string {
  return kinds.length === 0
    ? words.text('notice-kinds-none')
    : joinList(
        words,
        kinds.map((kind) => words.text(`notice-kind-${kind}`)),
      );
}

/** How far the clock of a zone is ahead at a moment: "GMT+5". Names of zones differ between versions of ICU. */
export function nameTimeZone({ language }: Words, timeZone: string, at: number): string {
  const parts = dateFormat(language, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

import type { Indicator } from '../catalogue/indicator.ts';
import { frequencyOf } from '../catalogue/period.ts';
import { dateFormat } from '../language/formats.ts';
import type { Language } from '../language/language.ts';
import { instantOf, offsetAt } from '../releases/clock-time.ts';
import { formatPeriod, type Words } from './words.ts';

/** A day in the language's own form: "15 декабря 2026 г.". */
export function nameDay({ language }: Pick<Words, 'language'>, day: string): string {
  return format(language, { dateStyle: 'long' }, day);
}

/** A month, `2026-12`, in the language's own form: "декабрь 2026 г.". */
export function nameMonth({ language }: Pick<Words, 'language'>, month: string): string {
  return format(language, { month: 'long', year: 'numeric' }, month);
}

/** A planned date; an hour with the offset that its clocks have from UTC on that day: "15 декабря 2026 г., 11:00 (UTC+5)". */
export function nameDate(words: Words, date: string, timeZone: string): string {
  const [day = '', clock] = date.split('T');
  if (clock === undefined) return nameDay(words, day);
  const ahead = offsetAt(instantOf(date, timeZone), timeZone);
  const minutes = Math.abs(ahead) % 60;
  const hours = `${Math.floor(Math.abs(ahead) / 60)}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  const zone = `UTC${ahead < 0 ? '\u2212' : '+'}${hours}`;
  return words.text('date-hour', { day: nameDay(words, day), clock, zone });
}

/** A reference period of whatever length: "2025 год", "IV квартал 2025 года", "ноябрь 2025 г.". */
export function namePeriod(words: Words, period: string): string {
  const [year = '', part = ''] = period.split('-');
  switch (frequencyOf(period)) {
    case 'S':
      return words.text('period-half', { year, half: part.slice(1) });
    case 'Q':
      return words.text('period-quarter', { year, quarter: part.slice(1) });
    case 'M':
      return nameMonth(words, period);
    case 'D':
      return nameDay(words, period);
    default:
      return words.text('period', { period });
  }
}

/** The period of a figure: "конец 2023 года" for a year's end, otherwise as `namePeriod` says it. */
export function nameDataPeriod(words: Words, period: string, timing: Indicator['timing']): string {
  return frequencyOf(period) === 'A' ? formatPeriod(words, period, timing) : namePeriod(words, period);
}

// A day is no moment: it is written as it stands, in whatever time zone the machine is.
function format(language: Language, options: Intl.DateTimeFormatOptions, day: string): string {
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(day));
}

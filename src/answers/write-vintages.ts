import type { Figure, PeriodVintages, VintagesAnswer } from './answer.ts';
import type { Span } from './message.ts';
import { nameDataPeriod, nameDay } from './name-date.ts';
import { shorten } from './shorten.ts';
import { sourceLine } from './source-line.ts';
import { formatFigure, nameShortly, nameSlice, nameWhole, type Words } from './words.ts';
import { nameMark } from './write-note.ts';

/** So many periods are told, the newest of them, and of each so many values. */
const MOST_PERIODS = 6;
const MOST_VALUES = 6;
const LONGEST_TITLE = 300;

/** What was published of a series before it was revised, value by value with the day since when it was held; or that it was not revised. */
export function writeVintages(words: Words, { ask, periods }: VintagesAnswer): readonly Span[] {
  const held = words.catalogue.indicators.get(ask.indicator);
  const [{ slice } = { slice: {} }] = ask.slices;
  if (held === undefined || periods === undefined) return [words.text('vintages-no-editions')];
  const part = Object.keys(slice).length === 0 ? nameWhole(words, held) : nameSlice(words, slice);
  const title = shorten(`${nameShortly(words, ask.indicator)}: ${part}`, LONGEST_TITLE);
  const { timing } = held.indicator;
  return [
    { bold: title },
    ...(periods.length === 0 ? ['\n', words.text('vintages-none')] : []),
    ...periods
      .slice(-MOST_PERIODS)
      .flatMap((one) => ['\n\n', ...writePeriod(words, one, nameDataPeriod(words, one.period, timing))]),
    '\n\n',
    ...sourceLine(words, held),
  ];
}

function writePeriod(words: Words, { values, isGone }: PeriodVintages, period: string): readonly Span[] {
  const [only, ...others] = values;
  const since = (one: PeriodVintages['values'][number]): string => nameDay(words, one.since);
  if (only !== undefined && others.length === 0 && !isGone)
    return [
      { bold: valueText(words, only.figure) },
      `, ${period}`,
      `\n${words.text('vintages-unrevised', { day: since(only) })}`,
    ];
  const shown = values.slice(-MOST_VALUES);
  return [
    `${period}:`,
    ...shown.map((one, i) => {
      const holds = i === shown.length - 1 && !isGone;
      const value = valueText(words, one.figure);
      return `\n• ${words.text(holds ? 'vintages-holds' : 'vintages-held', { day: since(one), value })}`;
    }),
    ...(isGone ? [`\n${words.text('vintages-gone')}`] : []),
  ];
}

function valueText(words: Words, figure: Figure | undefined): string {
  if (figure === undefined) return words.text('told-no-value');
  const mark = nameMark(words, figure.status);
  return mark === undefined ? formatFigure(words, figure) : `${formatFigure(words, figure)} (${mark})`;
}

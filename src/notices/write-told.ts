import type { Figure } from '../answers/answer.ts';
import type { Span } from '../answers/message.ts';
import { nameDataPeriod } from '../answers/name-date.ts';
import { shorten } from '../answers/shorten.ts';
import { formatFigure, nameSlice, nameWhole, type Words } from '../answers/words.ts';
import { nameMark } from '../answers/write-note.ts';
import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Told, ToldSeries } from './tell-series.ts';

export type Line = readonly Span[];

/** The words of the edition that came, and of the one before it: what a code or unit is called may have changed, or be known to one alone. */
export interface WordsOfEditions {
  readonly now: Words;
  readonly before: Words;
}

/** So long may be what a slice is called, and a line below it. */
const LONGEST_NAME = 150;
const LONGEST_LINE = 300;

/** A series in a few lines: its newest value and how it changed, then what became of older values. */
export function writeTold(words: WordsOfEditions, { held, slice, told }: ToldSeries): readonly Line[] {
  const name = shorten(nameOfSlice(words.now, held, slice), LONGEST_NAME);
  const [first, ...others] = told;
  if (first === undefined) return [];
  const head: Line =
    first.kind === 'new'
      ? [`• ${name}: `, ...valueSpans(words.now, held, first.figure, first.period)]
      : [`• ${name}`];
  const below = [
    ...(first.kind === 'new' ? changeLines(words.now, held, first) : lineOf(words, held, first)),
    ...others.flatMap((one) => lineOf(words, held, one)),
  ];
  return [head, ...below.map((line) => [`   ${shorten(line, LONGEST_LINE)}`])];
}

/** What a slice is called under the name of its indicator: its codes, or the whole. */
export function nameOfSlice(words: Words, held: CatalogueIndicator, slice: ToldSeries['slice']): string {
  return Object.keys(slice).length === 0 ? nameWhole(words, held) : nameSlice(words, slice);
}

/** "301 организация (предварительно), конец 2024 года"; where only a status was published, that there is no value. */
export function valueSpans(
  words: Words,
  held: CatalogueIndicator,
  figure: Figure | undefined,
  period: string,
): Line {
  const when = nameDataPeriod(words, period, held.indicator.timing);
  if (figure === undefined) return [`${words.text('told-no-value')}, ${when}`];
  const mark = nameMark(words, figure.status);
  return [
    { bold: shorten(formatFigure(words, figure), LONGEST_NAME) },
    `${mark === undefined ? '' : ` (${mark})`}, ${when}`,
  ];
}

function changeLines(
  words: Words,
  held: CatalogueIndicator,
  { earlier, change }: Extract<Told, { kind: 'new' }>,
): readonly string[] {
  if (earlier === undefined) return [];
  const before = words.text('told-earlier', {
    period: nameDataPeriod(words, earlier.period, held.indicator.timing),
    value: valueText(words, earlier),
  });
  const [by, growth] = change;
  if (by === undefined) return [before];
  const direction = words.text(`change-${by.value > 0 ? 'up' : by.value < 0 ? 'down' : 'none'}`);
  const size = by.value === 0 ? direction : `${direction}: ${sizeText(words, by, growth)}`;
  return [`${size}; ${before}`];
}

function lineOf({ now, before }: WordsOfEditions, held: CatalogueIndicator, told: Told): readonly string[] {
  const period = nameDataPeriod(now, told.period, held.indicator.timing);
  switch (told.kind) {
    case 'new':
      return [];
    case 'revised': {
      const [by, growth] = told.change;
      const size = by === undefined || by.value === 0 ? '' : ` (${sizeText(now, by, growth)})`;
      const line = now.text('told-revised', {
        period,
        before: told.before === undefined ? now.text('told-no-value') : valueText(before, told.before),
        after: told.after === undefined ? now.text('told-no-value') : valueText(now, told.after),
      });
      return [`${line}${size}`];
    }
    case 'marked': {
      const [was, is] = [nameMark(now, told.before), nameMark(now, told.figure.status)];
      const of = { period, value: formatFigure(now, told.figure) };
      if (was === undefined) return [now.text('told-marked-set', { ...of, after: is ?? '' })];
      return is === undefined
        ? [now.text('told-marked-cleared', { ...of, before: was })]
        : [now.text('told-marked-changed', { ...of, before: was, after: is })];
    }
    case 'withdrawn':
      return [now.text('told-withdrawn', { period, value: valueText(before, told.before) })];
  }
}

/** A value with what has to be known of it: "301 организация (предварительно)". */
export function valueText(words: Words, figure: Figure): string {
  const mark = nameMark(words, figure.status);
  return `${formatFigure(words, figure)}${mark === undefined ? '' : ` (${mark})`}`;
}

function sizeText(words: Words, by: Figure, growth: Figure | undefined): string {
  const size = formatFigure(words, by, { signed: true });
  return growth === undefined
    ? size
    : words.text('told-size', { size, growth: formatFigure(words, growth, { signed: true }) });
}

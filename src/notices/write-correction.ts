import type { Message } from '../answers/message.ts';
import { nameDataPeriod } from '../answers/name-date.ts';
import { shorten } from '../answers/shorten.ts';
import { nameRelease } from '../answers/write-calendar.ts';
import { releaseButtons } from './buttons-of-notice.ts';
import type { Corrected, CorrectedSeries, CorrectionNews } from './correction-news.ts';
import { inLines } from './fit-blocks.ts';
import { layOutSeries } from './lay-out-series.ts';
import { shortSource } from './write-release.ts';
import { type Line, nameOfSlice, valueSpans, valueText, type WordsOfEditions } from './write-told.ts';

const LONGEST_NAME = 120;
const LONGEST_HEADING = 300;
const LONGEST_LINE = 300;

/** That a release was taken back: what was told of it, that it no longer holds, and what holds now. `before` are the words of the edition that was taken back. */
export function writeCorrection(words: WordsOfEditions, news: CorrectionNews): Message {
  const { now } = words;
  const release = nameRelease(now, { publication: news.edition.id, period: news.period });
  const head = inLines([
    [{ bold: shorten(now.text('notice-correction', { release }), LONGEST_HEADING) }],
    [now.text('notice-correction-why')],
  ]);
  const { spans, shown, left } = layOutSeries(words, {
    head,
    series: news.series,
    write: (one) => writeCorrected(words, one),
    countOf: ({ corrected }) => corrected.length,
    count: news.count,
    more: (left) => [now.text('notice-correction-more', { count: left })],
    rest: [shortSource(now, news.edition)],
  });
  const told = shown.map(({ indicator, slice }) => ({ indicator, slice, told: [] }));
  return { spans, buttons: releaseButtons(words, news, told, left > 0) };
}

function writeCorrected(words: WordsOfEditions, one: CorrectedSeries): readonly Line[] {
  return [
    [`• ${shorten(nameOfSlice(words.now, one.held, one.slice), LONGEST_NAME)}`],
    ...one.corrected.flatMap((corrected) => linesOf(words, one, corrected)),
  ];
}

function linesOf(
  { now, before }: WordsOfEditions,
  { held }: CorrectedSeries,
  { period, told, holds, newest }: Corrected,
): readonly Line[] {
  const when = nameDataPeriod(now, period, held.indicator.timing);
  const was =
    told === undefined
      ? now.text('corrected-none', { period: when })
      : now.text('corrected-told', { period: when, value: valueText(before, told) });
  const figure = holds ?? newest;
  const key = holds === undefined ? 'corrected-newest' : 'corrected-holds';
  return [
    [`   ${shorten(was, LONGEST_LINE)}`],
    figure === undefined
      ? [`   ${now.text('corrected-nothing')}`]
      : [`   ${now.text(key)} `, ...valueSpans(now, held, figure, figure.period)],
  ];
}

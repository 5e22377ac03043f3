import { inLanguage } from '../language/language.ts';
import type { FigureAnswer } from './answer.ts';
import { commonSlice } from './common-slice.ts';
import { isSigned, operationWords } from './operation-words.ts';
import { shorten } from './shorten.ts';
import { titleFigure, titleList } from './title-figure.ts';
import { formatFigure, formatPeriod, formatRange, type Words } from './words.ts';
import { nameMark, noteWords } from './write-note.ts';

/** Bot API: a button copies at most so many characters. Counted in UTF-16 units, which are never fewer. */
const LONGEST_COPY = 256;

/**
 * A figure as it is quoted elsewhere: value and how sure it is, period and what it is; source and edition; what the publication notes; the indicator's permanent id and
 * the address of the source. What does not fit is left out from the end; a long title is cut. Of several figures, their heading alone.
 */
export function citeFigure(words: Words, answer: FigureAnswer): string {
  const indicator = words.catalogue.indicators.get(answer.ask.indicator);
  const { publication, descriptor } = indicator?.edition ?? {};
  if (indicator === undefined || publication === undefined || descriptor === undefined) return '';
  const source = words.text('citation-source', {
    source: inLanguage(publication.sourceLine, words.language),
    period: descriptor.sandar.referencePeriod,
  });
  const head = shorten(headOf(words, answer), LONGEST_COPY - source.length - 1);
  const notes = answer.notes
    .filter(({ kind }) => kind === 'publication_note')
    .flatMap((note) => noteWords(words, note, indicator, answer.figures) ?? []);
  const more = [source, ...notes, indicator.id, publication.publisher.url];
  return more.reduce((text, part) => {
    const longer = `${text} ${part}`;
    return longer.length <= LONGEST_COPY ? longer : text;
  }, head);
}

function headOf(words: Words, answer: FigureAnswer): string {
  const answers = answer.figures.filter(({ role }) => role === 'answer');
  const [main] = answers;
  const timing = words.catalogue.indicators.get(answer.ask.indicator)?.indicator.timing;
  if (main === undefined) return '';
  if (answers.length > 1) {
    const periods = [...new Set(answers.map(({ period }) => period))].sort();
    const [first = '', last = ''] = [periods[0], periods.at(-1)];
    const when = first === last ? formatPeriod(words, first, timing) : formatRange(words, first, last);
    return `${titleList(words, answer, commonSlice(answers))}, ${when}.`;
  }
  const value = formatFigure(words, main, { signed: isSigned(answer.operation, main) });
  const mark = nameMark(words, main.status);
  const parts = [
    mark === undefined ? value : `${value} (${mark})`,
    formatPeriod(words, main.period, timing),
    operationWords(words, answer, main),
    main.origin === 'computed' ? words.text('citation-computed') : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')} – ${titleFigure(words, answer, main)}.`;
}

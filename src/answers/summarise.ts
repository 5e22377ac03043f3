import { inLanguage } from '../language/language.ts';
import type { Answer, Figure, FigureAnswer } from './answer.ts';
import { commonSlice } from './common-slice.ts';
import { labelsAmong } from './label-figures.ts';
import type { Summary } from './message.ts';
import { nameAsk, nameQuestion } from './name-question.ts';
import { isSigned, operationWords } from './operation-words.ts';
import { shorten } from './shorten.ts';
import { titleFigure } from './title-figure.ts';
import { formatFigure, formatPeriod, type Words } from './words.ts';

/** Of several figures so many are told; a telephone shows about two lines. */
const MOST_TOLD = 4;
const LONGEST_LINE = 160;

/** An answer in two lines. Undefined for what only makes sense in the chat where it was asked: a choice, a refusal, a setting. */
export function summarise(words: Words, answer: Answer): Summary | undefined {
  switch (answer.kind) {
    case 'figure':
      return summariseFigures(words, answer);
    case 'definition':
    case 'methodology': {
      const bodies = answer.terms.flatMap((id) => {
        const term = words.catalogue.terms.get(id)?.term;
        const method = answer.kind === 'methodology' ? term?.method : undefined;
        return term === undefined ? [] : [inLanguage(method ?? term.definition, words.language)];
      });
      return { title: nameQuestion(words, answer), line: shorten(bodies.join(' '), LONGEST_LINE) };
    }
    case 'links': {
      const kinds = answer.links.flatMap((id) => words.catalogue.links.get(id)?.link.kind ?? []);
      const line = [...new Set(kinds)].map((kind) => words.text(`link-${kind}`)).join(' ');
      return { title: nameQuestion(words, answer), line };
    }
    case 'publication': {
      const edition = words.catalogue.editions.find(({ id }) => id === answer.publication);
      const line = inLanguage(edition?.publication.description ?? {}, words.language);
      return { title: nameQuestion(words, answer), line: shorten(line, LONGEST_LINE) };
    }
    case 'source': {
      const titles = words.catalogue.editions
        .filter(({ id }) => answer.publications.includes(id))
        .map(({ publication }) => inLanguage(publication.title, words.language));
      return { title: words.text('button-source'), line: shorten(titles.join('; '), LONGEST_LINE) };
    }
    default:
      return undefined;
  }
}

/** A figure with its period under its name; of several, some. */
function summariseFigures(words: Words, answer: FigureAnswer): Summary | undefined {
  const figures = answer.figures.filter(({ role }) => role === 'answer');
  const [main] = figures;
  if (main === undefined) return undefined;
  const timing = words.catalogue.indicators.get(main.indicator)?.indicator.timing;
  const when = formatPeriod(words, main.period, timing);
  const signed = isSigned(answer.operation, main);
  if (figures.length === 1) {
    const parts = [formatFigure(words, main, { signed }), when, operationWords(words, answer, main)];
    return { title: titleFigure(words, answer, main), line: joinParts(parts) };
  }
  const labelOf = labelsAmong(words, figures, commonSlice(figures));
  const told = newestFirst(answer, figures);
  const items = told
    .slice(0, MOST_TOLD)
    .map((figure) => `${labelOf(figure)} – ${formatFigure(words, figure, { signed })}`);
  const parts = [
    figures.every(({ period }) => period === main.period) ? when : '',
    !['value', 'change'].includes(answer.operation.kind) ? operationWords(words, answer, main) : '',
    [...items, ...(told.length > MOST_TOLD ? ['…'] : [])].join('; '),
  ];
  return { title: nameAsk(words, answer.ask), line: joinParts(parts) };
}

/** Ranked figures as they are ranked; a series from its newest year back; several series in the newest year. */
function newestFirst({ operation }: FigureAnswer, figures: readonly Figure[]): readonly Figure[] {
  if (operation.kind !== 'value') return figures;
  const newest = figures.map(({ period }) => period).reduce((one, other) => (one > other ? one : other));
  const isOneSeries = figures.filter(({ period }) => period === newest).length === 1;
  return isOneSeries
    ? figures.toSorted((one, other) => other.period.localeCompare(one.period))
    : figures.filter(({ period }) => period === newest);
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { inLanguage } from '../language/language.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import { explain } from './explain.ts';
import type { Span } from './message.ts';

import { isSigned, operationWords } from './operation-words.ts';
import { sourceLine } from './source-line.ts';
import { titleFigure } from './title-figure.ts';
import { formatFigure, formatPeriod, nameIndicator, nameShortly, type Words } from './words.ts';
import { writeContext } from './write-context.ts';
import { writeList } from './write-list.ts';
import { writeNote } from './write-note.ts';
import { writeOperands } from './write-operands.ts';

type Line = readonly Span[];

/** Writes figures in blocks: the headline or list; how it changed and what it was computed from; what has to be known; what exactly it is and the source. */
export function writeFigure(words: Words, answer: FigureAnswer): readonly Span[] {
  const [main] = answer.figures;
  const indicator = main && words.catalogue.indicators.get(main.indicator);
  if (main === undefined || indicator === undefined) return [];
  const answers = answer.figures.filter(({ role }) => role === 'answer');
  const operation = operationWords(words, answer, main);
  const blocks: readonly (readonly Line[])[] = [
    answers.length === 1
      ? headline(words, answer, main, indicator, operation)
      : writeList(words, answer, answers, indicator, isSaidOfAll(answer) ? operation : ''),
    [
      ...writeContext(words, answer, indicator).map((line) => [line]),
      ...writeOperands(words, answer, indicator),
    ],
    answer.notes.flatMap((note) => writeNote(words, note, indicator, answers) ?? []).map((line) => [line]),
    [...details(words, indicator, answer), sourceLine(words, indicator)],
  ];
  return inBlocks(blocks);
}

/** A change stands beside each figure; what is highest or a mean is said once, above. */
function isSaidOfAll({ operation: { kind } }: FigureAnswer): boolean {
  return kind !== 'value' && kind !== 'change';
}

/** Lines under one another, an empty line between blocks. */
function inBlocks(blocks: readonly (readonly Line[])[]): readonly Span[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, i) => [
      ...(i === 0 ? [] : ['\n\n']),
      ...block.flatMap((line, j) => (j === 0 ? line : ['\n', ...line])),
    ]);
}

function headline(
  words: Words,
  answer: FigureAnswer,
  main: Figure,
  { indicator }: CatalogueIndicator,
  operation: string,
): readonly Line[] {
  const signed = isSigned(answer.operation, main);
  return [
    [
      { bold: formatFigure(words, main, { signed }) },
      ` · ${formatPeriod(words, main.period, indicator.timing)}`,
      ...(operation === '' ? [] : [` · ${operation}`]),
    ],
    [titleFigure(words, answer, main)],
  ];
}

/** The official title, where a short one stands above, and whose data these are; folded. */
function details(
  words: Words,
  { id, indicator, edition }: CatalogueIndicator,
  { ask, figures }: FigureAnswer,
): readonly Line[] {
  const title = nameIndicator(words, id);
  const isCounted = ask.share !== undefined && figures[0]?.origin === 'computed';
  const source = inLanguage(indicator.source ?? {}, words.language);
  const publisher = inLanguage(edition.publication.publisher.name, words.language);
  const lines = [
    ...(title === nameShortly(words, id)
      ? []
      : [words.text(isCounted ? 'details-counted' : 'details-title', { title })]),
    ...(source === '' || sameWords(source, publisher) ? [] : [words.text('details-source', { source })]),
    ...explain(words, { kind: 'figure', ask }),
  ];
  return lines.length === 0 ? [] : [[{ quote: lines.join('\n') }]];
}

/** The same name in another order: "Agency …, Bureau of …" and "Bureau of … of the Agency …". */
function sameWords(one: string, other: string): boolean {
  const wordsOf = (text: string): string =>
    [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))].sort().join(' ');
  return wordsOf(one) === wordsOf(other);
}

import type { EditionText } from '../catalogue/edition.ts';
import type { Link } from '../catalogue/publication.ts';
import { inLanguage } from '../language/language.ts';
import type { Answer, KeyFigure } from './answer.ts';
import type { Span } from './message.ts';
import { nameAsk } from './name-question.ts';
import { sourceLine } from './source-line.ts';
import { formatFigure, formatPeriod, nameSlice, type Words } from './words.ts';

type PublicationAnswer = Extract<Answer, { kind: 'publication' }>;

/** Of each kind so many tables are named. */
const MOST_TABLES = 12;

/** Tables that a publication names, in the order in which they are shown. */
const TABLES = ['electronic_table', 'dynamic_table'] as const;

/** A publication as a place: what it is, its key figures, and the tables that it names with where they are published. The rest is a tap away. */
export function writePublication(
  words: Words,
  { publication: id, figures }: PublicationAnswer,
): readonly Span[] {
  const edition = words.catalogue.editions.find((one) => one.id === id);
  if (edition === undefined) return [];
  const { publication } = edition;
  return [
    { bold: inLanguage(publication.title, words.language) },
    `\n${inLanguage(publication.description, words.language)}`,
    `\n${editionLine(words, edition)}`,
    ...writeKeyFigures(words, figures),
    ...TABLES.flatMap((kind) => writeTables(words, edition, kind)),
    ...(edition.links.some(isTable) ? ['\n\n', words.text('publication-tables')] : []),
    '\n\n',
    ...sourceLine(words, { edition }),
  ];
}

/** Which edition is held, and how many indicators it has. */
export function editionLine(words: Words, { descriptor, indicators }: EditionText): string {
  return words.text('publication-edition', {
    period: descriptor.sandar.referencePeriod,
    count: indicators.length,
  });
}

function writeKeyFigures(words: Words, figures: readonly KeyFigure[]): readonly Span[] {
  if (figures.length === 0) return [];
  return [
    '\n\n',
    { bold: words.text('publication-figures') },
    ...figures.flatMap(({ figure }, i): readonly Span[] => {
      const timing = words.catalogue.indicators.get(figure.indicator)?.indicator.timing;
      return [
        `\n${isPartOfBefore(figures, i) ? '   – ' : '• '}${nameKeyFigure(words, figures, i)} – `,
        { bold: formatFigure(words, figure) },
        ` (${formatPeriod(words, figure.period, timing)})`,
      ];
    }),
  ];
}

/** What a key figure is called: below another of the same indicator, by its slice alone. */
export function nameKeyFigure(words: Words, figures: readonly KeyFigure[], i: number): string {
  const { ask, figure } = figures[i] ?? {};
  if (ask === undefined || figure === undefined) return '';
  return isPartOfBefore(figures, i) ? nameSlice(words, figure.slice) : nameAsk(words, ask);
}

function isPartOfBefore(figures: readonly KeyFigure[], i: number): boolean {
  const [before, own] = [figures[i - 1]?.figure, figures[i]?.figure];
  return own !== undefined && before?.indicator === own.indicator && Object.keys(own.slice).length > 0;
}

/** Titles; where all are published in one place, that is said once. */
function writeTables(words: Words, { links }: EditionText, kind: Link['kind']): readonly Span[] {
  const tables = links.filter((link) => link.kind === kind);
  if (tables.length === 0) return [];
  const places = new Set(tables.map((link) => placeOf(words, link)));
  const [place = ''] = places;
  const isOne = places.size === 1;
  return [
    '\n\n',
    { bold: words.text(`publication-${kind}`) },
    ...tables.slice(0, MOST_TABLES).map((link) => {
      const at = isOne ? '' : placeOf(words, link);
      return `\n• ${inLanguage(link.title, words.language)}${at === '' ? '' : ` (${at})`}`;
    }),
    ...(tables.length > MOST_TABLES
      ? [`\n${words.text('more-lines', { count: tables.length - MOST_TABLES })}`]
      : []),
    ...(isOne && place !== '' ? ['\n', { italic: place }] : []),
  ];
}

function isTable({ kind }: Link): boolean {
  return TABLES.some((one) => one === kind);
}

function placeOf(words: Words, { at, url }: Link): string {
  return inLanguage(at ?? {}, words.language) || (url ?? '');
}

import type { Figure, FigureAnswer } from '../answers/answer.ts';
import { commonSlice, lessOf } from '../answers/common-slice.ts';
import { isSigned } from '../answers/operation-words.ts';
import { sourceWords } from '../answers/source-line.ts';
import { titleList } from '../answers/title-figure.ts';
import { formatFigure, formatPeriod, nameSlice, sharedUnit, type Words } from '../answers/words.ts';
import { noteWords } from '../answers/write-note.ts';
import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { type ObsStatus, type Slice, sliceKey } from '../catalogue/observation.ts';
import type { Bar, Chart, Line, Point } from './chart.ts';
import { fillPeriods } from './fill-periods.ts';

/** More lines cannot be told apart at the width of a telephone; more bars make a picture too high to be read there. */
const MOST_LINES = 6;
const MOST_BARS = 40;
/** Up to so many values are columns, more are lines. */
const MOST_COLUMNS = 6;

/** Estimated, forecast, imputed, provisional, unreliable: a star, explained below the picture. */
const STAR = '*';
const UNCERTAIN: ReadonlySet<ObsStatus> = new Set(['E', 'F', 'I', 'P', 'U']);

/**
 * The chart of an answer with several figures; undefined where they are not of one kind, or too many to be told apart. `asked`: slices to be
 * seen among the others.
 */
export function describeChart(
  words: Words,
  answer: FigureAnswer,
  asked: readonly Slice[] = [],
): Chart | undefined {
  const figures = answer.figures.filter(({ role }) => role === 'answer');
  const [main] = figures;
  const indicator = main && words.catalogue.indicators.get(main.indicator);
  if (main === undefined || indicator === undefined || figures.length < 2) return undefined;
  if (figures.some(({ unit, points }) => unit !== main.unit || points !== main.points)) return undefined;
  const common = commonSlice(figures);
  const frame = {
    language: words.language,
    title: titleList(words, answer, common),
    about: aboutOf(words, answer, figures, indicator),
    notes: notesOf(words, answer, indicator, figures),
    source: sourceWords(words, indicator.edition),
  };
  const slices = [...Map.groupBy(figures, ({ slice, without }) => JSON.stringify([slice, without])).values()];
  const held = [...new Set(figures.map(({ period }) => period))].sort();
  const isOfWhole = makesUpWhole(indicator, answer, figures);
  const drawn: Drawn = {
    name: ({ slice, without }) => nameSlice(words, lessOf(slice, common), without),
    point: (figure) => pointOf(words, answer, figure),
  };
  if (held.length === 1) {
    if (slices.length !== figures.length || figures.length > MOST_BARS) return undefined;
    return { ...frame, kind: isOfWhole ? 'parts' : 'bars', bars: barsOf(figures, asked, drawn) };
  }
  // Changes over different spans of time cannot be compared.
  if (slices.length > MOST_LINES || answer.operation.kind === 'change') return undefined;
  const isNamed = answer.ask.period.kind === 'periods';
  const periods = isNamed ? held : fillPeriods(held);
  const areFew = isNamed || slices.length * periods.length <= MOST_COLUMNS;
  const kind = isOfWhole ? 'stack' : areFew ? 'columns' : 'lines';
  return { ...frame, kind, periods, lines: linesOf(slices, periods, drawn) };
}

/** How a figure is called among the others, and where it is drawn. */
interface Drawn {
  name(figure: Figure): string;
  point(figure: Figure): Point;
}

function barsOf(figures: readonly Figure[], asked: readonly Slice[], drawn: Drawn): readonly Bar[] {
  const keys = new Set(asked.map(sliceKey));
  return figures.map((figure) => ({
    name: drawn.name(figure),
    point: drawn.point(figure),
    isAsked: keys.has(sliceKey(figure.slice)),
  }));
}

/** One line for each slice; a single one needs no name. */
function linesOf(
  slices: readonly (readonly Figure[])[],
  periods: readonly string[],
  drawn: Drawn,
): readonly Line[] {
  return slices.flatMap((figures): Line[] => {
    const [first] = figures;
    if (first === undefined) return [];
    const byPeriod = new Map(figures.map((figure) => [figure.period, drawn.point(figure)]));
    const points = periods.map((period) => byPeriod.get(period));
    return [{ name: slices.length === 1 ? '' : drawn.name(first), points }];
  });
}

function pointOf(words: Words, { operation }: FigureAnswer, figure: Figure): Point {
  // The sign is short and stays with its number; a unit in words stands once above.
  const bare = figure.unit !== 'PT';
  const { value, status = 'A' } = figure;
  const mark = status === 'B' ? 'break' : UNCERTAIN.has(status) ? 'uncertain' : undefined;
  const text = formatFigure(words, figure, { signed: isSigned(operation, figure), bare });
  return { value, text: mark === 'uncertain' ? `${text}${STAR}` : text, ...(mark && { mark }) };
}

/** The unit; the period that all figures share, or that they are counted at the end of each; for changes and means, what is shown. */
function aboutOf(
  words: Words,
  { operation }: FigureAnswer,
  figures: readonly Figure[],
  { indicator }: CatalogueIndicator,
): string {
  const [main] = figures;
  if (main === undefined) return '';
  const isOne = figures.every(({ period }) => period === main.period);
  const isStock = indicator.timing === 'end_of_period';
  return [
    sharedUnit(words, figures) ?? (main.points ? words.text('value-index-points', { value: '' }).trim() : ''),
    isOne ? formatPeriod(words, main.period, indicator.timing) : isStock ? words.text('period-ends') : '',
    operation.kind === 'change'
      ? words.text(operation.expressed === 'percent' ? 'rule-growth' : 'rule-change')
      : '',
    operation.kind === 'average' ? words.text('operation-average') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** That figures are old or the newest is said beside the picture: it depends on when it is asked. So is what was published before. */
function notesOf(
  words: Words,
  { notes }: FigureAnswer,
  indicator: CatalogueIndicator,
  figures: readonly Figure[],
): readonly string[] {
  return notes
    .filter(({ kind }) => !['old_period', 'latest_period_assumed', 'fewer_periods', 'revised'].includes(kind))
    .flatMap((note) => {
      const text = noteWords(words, note, indicator, figures);
      if (text === undefined) return [];
      const isStarred =
        note.kind === 'status' &&
        UNCERTAIN.has(note.status) &&
        figures.some(({ status }) => status === note.status);
      return isStarred ? `${STAR} ${text}` : text;
    });
}

/** True where the slices are the declared parts of a whole, all of them, and none is less than nothing. */
function makesUpWhole(
  { indicator }: CatalogueIndicator,
  { ask, operation }: FigureAnswer,
  figures: readonly Figure[],
): boolean {
  if (operation.kind !== 'value' || ask.breakdown === undefined || figures.some(({ value }) => value < 0))
    return false;
  const shown = new Set(figures.map(({ slice }) => slice[ask.breakdown ?? '']));
  return (indicator.sums ?? []).some(
    ({ dimension, parts }) =>
      dimension === ask.breakdown &&
      parts.length === shown.size &&
      parts.every((part) => shown.has(part)) &&
      figures.every(({ slice }) => Object.keys(slice).length === 1),
  );
}

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import { commonSlice, lessOf } from './common-slice.ts';
import { labelsAmong } from './label-figures.ts';
import { layTable, NO_CELL, type TableCell, type TableRow } from './lay-table.ts';
import type { Span } from './message.ts';
import { isSigned } from './operation-words.ts';
import { titleList } from './title-figure.ts';
import { formatFigure, formatPeriod, nameShortly, nameSlice, sharedUnit, type Words } from './words.ts';

/** A table in a message has at most so many rows, and about so many characters; what is longer is read in a file. */
const MOST_ROWS = 12;
/** What no file holds has to be read here: as many rows as a country has regions, and some to spare. */
const MOST_ROWS_ALONE = 24;
const MOST_CHARACTERS = 2000;
/** "2023 – " before a value. */
const YEAR_LENGTH = 7;

type Line = readonly Span[];

/** Several figures: what they share stands in the heading, what tells them apart before each. */
export function writeList(
  words: Words,
  answer: FigureAnswer,
  answers: readonly Figure[],
  { indicator }: CatalogueIndicator,
  operation: string,
): Line[] {
  const [main] = answers;
  if (main === undefined) return [];
  const common = commonSlice(answers);
  const periods = new Set(answers.map(({ period }) => period));
  const when =
    periods.size === 1
      ? formatPeriod(words, main.period, indicator.timing)
      : indicator.timing === 'end_of_period'
        ? words.text('period-ends')
        : '';
  const unit = sharedUnit(words, answers);
  const isSaid = unit?.toLowerCase() === nameShortly(words, main.indicator).toLowerCase();
  const about = [when, operation, isSaid ? '' : (unit ?? '')].filter((part) => part !== '');
  const grid = gridOf(words, answer, answers, common, unit !== undefined);
  const isOverYears = grid.rowsAre === 'periods';
  const most = IN_FILES.has(answer.operation.kind) ? MOST_ROWS : MOST_ROWS_ALONE;
  const shown = keepWhatFits(isOverYears ? grid.rows.slice(-most) : grid.rows.slice(0, most));
  const left = grid.rows.length - shown.length;
  return [
    [{ bold: titleList(words, answer, common) }, ...about.map((part) => ` · ${part}`)],
    ...setOut(shown, grid.heads),
    ...(left > 0 ? [[isOverYears ? moreEarlier(words, answer, left) : moreRows(words, answer, left)]] : []),
    ...(grid.isCut ? [[firstAndLast(words, answer)]] : []),
  ];
}

/** Files hold the values of each period, not what was computed from them: no means, changes and sums. */
const IN_FILES: ReadonlySet<FigureAnswer['operation']['kind']> = new Set(['value', 'extreme', 'beyond']);

/** That there is more than is shown. The button for the file, which may hold all, does not come along to another chat. */
function more({ operation }: FigureAnswer, pointing: string, alone: string): Span {
  return IN_FILES.has(operation.kind) ? { pointing, alone } : alone;
}
const moreRows = (words: Words, answer: FigureAnswer, count: number): Span =>
  more(answer, words.text('more-rows', { count }), words.text('more-rows-alone', { count }));
const moreEarlier = (words: Words, answer: FigureAnswer, count: number): Span =>
  more(answer, words.text('more-earlier', { count }), words.text('more-earlier-alone', { count }));
const firstAndLast = (words: Words, answer: FigureAnswer): Span =>
  more(answer, words.text('first-and-last'), words.text('first-and-last-alone'));

/** Figures in rows and columns. `isCut`: of each row only the first and last value are kept. */
interface Grid {
  readonly rowsAre: 'slices' | 'periods';
  readonly rows: readonly TableRow[];
  readonly heads: readonly string[];
  readonly isCut: boolean;
}

/** Several slices in several periods stand in a grid; everything else has one row for each figure, in the order of the answer. */
function gridOf(
  words: Words,
  { ask, operation }: FigureAnswer,
  answers: readonly Figure[],
  common: Slice,
  bare: boolean,
): Grid {
  const isRanked =
    answers.some((figure) => isSigned(operation, figure)) ||
    operation.kind === 'extreme' ||
    operation.kind === 'beyond';
  const nameOf = ({ slice, without }: Figure): string => nameSlice(words, lessOf(slice, common), without);
  const slices = Map.groupBy(answers, nameOf);
  const periods = [...new Set(answers.map(({ period }) => period))].sort();
  const cell = (figure: Figure): TableCell => ({
    text: formatFigure(words, figure, { signed: isSigned(operation, figure), bare }),
    decimals: bare ? figure.decimals : 0,
  });
  if (slices.size > 1 && periods.length > 1 && !isRanked) {
    const isOrdered = words.catalogue.codelists.get(ask.breakdown ?? '')?.ordered === true;
    return crossed(isOrdered ? [...slices] : endedLast(slices, periods), periods, cell);
  }
  const labelOf = labelsAmong(words, answers, common);
  const rows = answers.map((figure) => ({ label: labelOf(figure), cells: [cell(figure)] }));
  return { rowsAre: slices.size === 1 && !isRanked ? 'periods' : 'slices', rows, heads: [], isCut: false };
}

/** A slice by what it is called, and its figures. */
type NamedSlice = readonly [name: string, figures: readonly Figure[]];

/** What has ended, such as a region that was divided, stands below what is there today. */
function endedLast(
  slices: ReadonlyMap<string, readonly Figure[]>,
  periods: readonly string[],
): readonly NamedSlice[] {
  const newest = periods.at(-1);
  const hasEnded = (figures: readonly Figure[]): number =>
    figures.some(({ period }) => period === newest) ? 0 : 1;
  return [...slices].sort(([, a], [, b]) => hasEnded(a) - hasEnded(b));
}

/** Slices below one another and periods beside one another, as far as that fits; else the other way round; else only the first and the last period. */
function crossed(
  slices: readonly NamedSlice[],
  periods: readonly string[],
  cell: (figure: Figure) => TableCell,
): Grid {
  const cellAt = (figures: readonly Figure[] | undefined, period: string): TableCell => {
    const figure = figures?.find((one) => one.period === period);
    return figure === undefined ? NO_CELL : cell(figure);
  };
  const across = (heads: readonly string[]): readonly TableRow[] =>
    slices.map(([label, figures]) => ({ label, cells: heads.map((head) => cellAt(figures, head)) }));
  const wide = across(periods);
  if (layTable(wide, periods) !== undefined)
    return { rowsAre: 'slices', rows: wide, heads: periods, isCut: false };
  const names = slices.map(([name]) => name);
  const tall = periods.map((period) => ({
    label: period,
    cells: slices.map(([, figures]) => cellAt(figures, period)),
  }));
  if (layTable(tall, names) !== undefined)
    return { rowsAre: 'periods', rows: tall, heads: names, isCut: false };
  const ends = [periods[0] ?? '', periods.at(-1) ?? ''];
  return { rowsAre: 'slices', rows: across(ends), heads: ends, isCut: periods.length > 2 };
}

/** As a table where it fits a telephone; long labels as running text. */
function setOut(rows: readonly TableRow[], heads: readonly string[]): readonly Line[] {
  const table = layTable(rows, heads);
  if (table !== undefined) return [[{ table }]];
  return rows.map(({ label, cells }) => [`• ${label}: `, { bold: valuesOf(cells, heads).join('; ') }]);
}

function valuesOf(cells: readonly TableCell[], heads: readonly string[]): readonly string[] {
  return cells.map(({ text }, i) => (heads[i] === undefined ? text : `${heads[i]} – ${text}`));
}

/** As many rows as fit into a message with all that stands beside them. */
function keepWhatFits(rows: readonly TableRow[]): readonly TableRow[] {
  let characters = 0;
  return rows.filter(({ label, cells }) => {
    characters += [label, ...cells.map(({ text }) => text)].join('; ').length + cells.length * YEAR_LENGTH;
    return characters <= MOST_CHARACTERS;
  });
}

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import { commonSlice, lessOf } from './common-slice.ts';
import type { Span } from './message.ts';
import { titleList } from './title-figure.ts';
import { formatFigure, formatPeriod, headingUnit, nameSlice, type Words } from './words.ts';

/** A list has at most so many lines, and about so many characters: with the rest of the message it has to fit into one of Telegram's. */
const MOST_LINES = 25;
const MOST_CHARACTERS = 2400;

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
  const unit = headingUnit(words, answers);
  const about = [when, unit ?? '', operation].filter((part) => part !== '');
  const entries = entriesOf(words, answer, answers, common, unit !== undefined);
  const { lines, left } = keepWhatFits(entries);
  return [
    [{ bold: titleList(words, answer, common) }, ...about.map((part) => ` · ${part}`)],
    ...lines,
    ...(left > 0 ? [[words.text('more-lines', { count: left })]] : []),
    ...(entries.length < answers.length ? [[words.text('first-and-last')]] : []),
  ];
}

/** One line for each figure; of many slices in many periods, one for each slice with its first and last value. */
function entriesOf(
  words: Words,
  { operation }: FigureAnswer,
  answers: readonly Figure[],
  common: Slice,
  bare: boolean,
): readonly Line[] {
  const signed = operation.kind === 'change';
  const value = (figure: Figure): string => formatFigure(words, figure, { signed, bare });
  const own = ({ slice, without }: Figure): string => nameSlice(words, lessOf(slice, common), without);
  const slices = Map.groupBy(answers, own);
  const periods = new Set(answers.map(({ period }) => period));
  const period = (figure: Figure): string => formatPeriod(words, figure.period, undefined);
  if (slices.size > 1 && periods.size > 1 && answers.length > MOST_LINES) {
    return [...slices].map(([name, figures]) => {
      const [first = figures[0]] = figures;
      const last = figures.at(-1);
      const isOne = first === last;
      if (first === undefined || last === undefined) return [];
      const before = isOne ? [] : [`${first.period} – ${value(first)}; `];
      return [`• ${name}: `, ...before, `${last.period} – `, { bold: value(last) }];
    });
  }
  return answers.map((figure) => {
    const label = [
      ...(slices.size > 1 ? [own(figure)] : []),
      ...(periods.size > 1 || signed ? [period(figure)] : []),
    ].join(', ');
    return [`• ${label}: `, { bold: value(figure) }];
  });
}

function keepWhatFits(entries: readonly Line[]): { readonly lines: readonly Line[]; readonly left: number } {
  let characters = 0;
  const lines = entries.slice(0, MOST_LINES).filter((line) => {
    characters += lengthOf(line) + 1;
    return characters <= MOST_CHARACTERS;
  });
  return { lines, left: entries.length - lines.length };
}

function lengthOf(line: Line): number {
  return line.reduce(
    (sum, span) => sum + (typeof span === 'string' ? span.length : 'bold' in span ? span.bold.length : 0),
    0,
  );
}

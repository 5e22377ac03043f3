import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import { isSigned } from './operation-words.ts';
import { formatFigure, formatPeriod, headingUnit, nameSlice, type Words } from './words.ts';
import { writeRank } from './write-rank.ts';

/** What stands beside the answer: the change on the period before, or that there is none; for an extreme, the other values. */
export function writeContext(
  words: Words,
  answer: FigureAnswer,
  { indicator }: CatalogueIndicator,
): readonly string[] {
  const context = answer.figures.filter(({ role }) => role === 'context');
  if (context.length === 0) return isWithoutBefore(answer) ? [words.text('context-none')] : [];
  if ('among' in answer.operation) {
    const others = context.map((figure) => {
      const signed = isSigned(answer.operation, figure);
      return `${nameOther(words, answer, figure)} – ${formatFigure(words, figure, { signed })}`;
    });
    // "п. п." has its full stop.
    return [words.text('context-others', { others: others.join('; ').replace(/\.$/, '') })];
  }
  if (answer.operation.kind === 'rank') return writeRank(words, answer);
  const [change, growth] = context;
  if (change === undefined || indicator.ratio !== undefined) return [];
  if (answer.operation.kind === 'change')
    return [words.text('context-growth', { growth: formatFigure(words, change, { signed: true }) })];
  return [changeLine(words, change, growth)];
}

function changeLine(words: Words, change: Figure, growth: Figure | undefined): string {
  const [before = ''] = change.period.split(/(?<=^\d{4})-/);
  if (change.value === 0) return words.text('context-unchanged', { before });
  const direction = words.text(change.value > 0 ? 'change-up' : 'change-down');
  // A unit that does not bend to its number stands in the headline already.
  const bare = headingUnit(words, [change]) !== undefined;
  const args = { before, direction, change: formatFigure(words, change, { signed: true, bare }) };
  return growth === undefined
    ? words.text('context-change', args)
    : words.text('context-change-growth', {
        ...args,
        growth: formatFigure(words, growth, { signed: true }),
      });
}

/** A single value of the first period held has nothing before it. */
function isWithoutBefore({ figures, operation, held }: FigureAnswer): boolean {
  const answers = figures.filter(({ role }) => role === 'answer');
  return operation.kind === 'value' && answers.length === 1 && answers[0]?.period === held[0];
}

function nameOther(words: Words, { operation }: FigureAnswer, figure: Figure): string {
  return 'among' in operation && operation.among === 'slices'
    ? nameSlice(words, figure.slice)
    : formatPeriod(words, figure.period, undefined);
}

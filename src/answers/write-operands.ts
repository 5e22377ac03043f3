import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import { commonSlice } from './common-slice.ts';
import { labelsAmong } from './label-figures.ts';
import type { Span } from './message.ts';
import { roundHalfAway } from './rounding.ts';
import { formatFigure, type Words } from './words.ts';

/** More operands than this are folded away. */
const MOST_IN_SIGHT = 4;
/** And so many characters of them are shown at all: the rest of the message has to fit as well. */
const MOST_CHARACTERS = 800;

/** What a computed figure rests on, and the rule. */
export function writeOperands(
  words: Words,
  answer: FigureAnswer,
  { indicator }: CatalogueIndicator,
): Span[][] {
  const operands = answer.figures.filter(({ role }) => role === 'operand');
  if (operands.length === 0) return [];
  const rule = words.text(ruleKey(answer, indicator));
  const parts = nameOperands(words, operands);
  const shown = parts.filter((_, i) => parts.slice(0, i + 1).join('; ').length <= MOST_CHARACTERS);
  const left = parts.length - shown.length;
  const more = left > 0 ? [words.text('more-lines', { count: left })] : [];
  const text = words.text('computed-from', { rule, operands: [...shown, ...more].join('; ') });
  const rounded = isRoundedApart(answer, operands) ? ` ${words.text('before-rounding')}` : '';
  return [[operands.length > MOST_IN_SIGHT ? { quote: text + rounded } : text + rounded]];
}

/** What tells the operands apart, and their values. */
function nameOperands(words: Words, operands: readonly Figure[]): readonly string[] {
  if (operands.length === 1) return operands.map((figure) => formatFigure(words, figure));
  const label = labelsAmong(words, operands, commonSlice(operands));
  return operands.map((figure) => `${label(figure)} – ${formatFigure(words, figure)}`);
}

/** True where the operands as they are printed give another difference: 71.5 less 69.0 is not 2.4. */
function isRoundedApart({ figures, operation }: FigureAnswer, operands: readonly Figure[]): boolean {
  const [a, b] = operands;
  const main = figures[0];
  if (operands.length !== 2 || a === undefined || b === undefined || main === undefined) return false;
  const isSubtracted = ['difference', 'change'].includes(operation.kind) && main.unit !== 'PT';
  const printed = ({ value, decimals }: Figure): number => roundHalfAway(value, decimals);
  const difference = Math.abs(printed(a) - printed(b));
  return isSubtracted && roundHalfAway(difference, main.decimals) !== Math.abs(main.value);
}

function ruleKey(
  { ask, operation, figures }: FigureAnswer,
  { additive, ratio }: CatalogueIndicator['indicator'],
): string {
  if (operation.kind === 'change') return operation.expressed === 'percent' ? 'rule-growth' : 'rule-change';
  if (operation.kind === 'average') {
    if (figures[0]?.period.includes('-') !== true) return 'rule-average-parts';
    return additive === true ? 'rule-average' : 'rule-average-rates';
  }
  if (operation.kind === 'largestChange')
    return operation.expressed === 'percent' ? 'rule-growth' : 'rule-change';
  if (operation.kind === 'difference' && figures[0]?.unit === 'PT') return 'rule-difference-percent';
  if (!['value', 'extreme', 'beyond'].includes(operation.kind)) return `rule-${operation.kind}`;
  if (ask.share !== undefined) return 'rule-share';
  return ratio === undefined ? 'rule-remainder' : 'rule-quotient';
}

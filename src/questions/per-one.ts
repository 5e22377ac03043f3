import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FigureAsk } from './question.ts';
import { hasCue, type Reading } from './reading.ts';
import type { Slots } from './slots.ts';

/** "And per organisation?" after the number of what is divided: the declared ratio with the same slice. Undefined where another code is named or no ratio is declared. */
export function askPerOne(
  reading: Reading,
  last: FigureAsk,
  { codes, breakdowns }: Slots,
  catalogue: Catalogue,
): FigureAsk | undefined {
  if (!hasCue(reading, 'perOne') || codes.length + breakdowns.length > 0) return undefined;
  const edition = catalogue.indicators.get(last.indicator)?.edition;
  const ratio = edition?.indicators.find((one) => `${edition.id}/${one.ratio?.numerator}` === last.indicator);
  if (edition === undefined || ratio === undefined) return undefined;
  const { slices, period } = last;
  return { indicator: `${edition.id}/${ratio.id}`, slices, period, operation: { kind: 'value' } };
}

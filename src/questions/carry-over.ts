import type { Catalogue } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { shapeOf } from '../catalogue/observation.ts';
import { onePeriod } from './follow-periods.ts';
import { askOf, type FigureAsk, type Question } from './question.ts';
import { hasCue, type Reading } from './reading.ts';

/**
 * "And unemployment there, that year?": a question about another indicator takes the place and the year that it points to from the question before. Where the
 * place is not held, that is what is refused.
 */
export function carryOver(
  reading: Reading,
  question: Question,
  last: Question | undefined,
  catalogue: Catalogue,
): Question {
  const before = askOf(last);
  if (question.kind !== 'figure' || before === undefined) return question;
  const { ask } = question;
  const placed = hasCue(reading, 'there') ? withPlace(ask, before) : ask;
  const indicator = catalogue.indicators.get(before.indicator);
  const year = reading.period.thatYear && indicator ? onePeriod(before.period, indicator) : undefined;
  const whole: FigureAsk = {
    ...placed,
    ...(year !== undefined &&
      ask.period.kind === 'newest' && { period: { kind: 'periods', periods: [year] } }),
  };
  const shapes = catalogue.indicators.get(ask.indicator)?.shapes;
  const lacking = whole.slices.find(
    ({ slice, without }) => without === undefined && !shapes?.has(shapeOf(slice)),
  );
  const code = lacking?.slice[AREA];
  if (placed !== ask && code !== undefined)
    return { kind: 'notHeld', ask, why: { kind: 'breakdown', dimension: AREA, code } };
  return { kind: 'figure', ask: whole };
}

function withPlace(ask: FigureAsk, before: FigureAsk): FigureAsk {
  const { slice } = before.top ?? before.slices[0] ?? {};
  const area = slice?.[AREA];
  const isPlaced = ask.breakdown === AREA || ask.slices.some((one) => one.slice[AREA] !== undefined);
  const several = before.top === undefined && before.slices.length > 1;
  if (area === undefined || isPlaced || several) return ask;
  return { ...ask, slices: ask.slices.map((one) => ({ ...one, slice: { ...one.slice, [AREA]: area } })) };
}

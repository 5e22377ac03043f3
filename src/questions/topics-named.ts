import { withoutRepeats } from '../notices/subscription.ts';
import type { Topic } from '../notices/topic.ts';
import { decideFigure, isHeld } from './decide-figure.ts';
import { type Candidate, findIndicators } from './find-indicator.ts';
import type { FigureAsk } from './question.ts';
import type { Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** What a part of a message names: several topics where it may be one or another, none where nothing is sure. */
export function topicsNamed(part: Reading, understanding: Understanding): readonly Topic[] {
  const found = findIndicators(part, understanding);
  const question = decideFigure(part, found, understanding);
  const options = question.kind === 'choice' ? question.options : [question];
  return options.flatMap((one) =>
    one.kind === 'figure' && isHeld(one.ask, understanding.catalogue) ? topicsOfAsk(one.ask, found) : [],
  );
}

/** The indicator, or the parts of it that are named: codes that were only taken for want of others narrow nothing. */
export function topicsOfAsk(
  { indicator, slices, breakdown }: FigureAsk,
  found: readonly Candidate[],
): readonly Topic[] {
  const slots = found.find((one) => one.indicator.id === indicator)?.slots;
  const said =
    slots === undefined || slots.partly.length > 0
      ? undefined
      : new Set(slots.codes.map(({ dimension }) => dimension));
  return withoutRepeats(
    slices.map(({ slice }): Topic => {
      const codes = Object.entries(slice).filter(
        ([dimension]) => dimension !== breakdown && (said === undefined || said.has(dimension)),
      );
      return codes.length === 0
        ? { kind: 'indicator', indicator }
        : { kind: 'slice', indicator, slice: Object.fromEntries(codes) };
    }),
  );
}

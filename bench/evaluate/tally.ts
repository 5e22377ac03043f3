import type { Grade } from '../../tests/questions/grade.ts';
import { percentile } from '../timing.ts';
import { upperBound } from './confidence.ts';
import type { Outcome } from './measure.ts';
import { count, milliseconds, type Row, share } from './table.ts';

/** Outcomes in groups that stand in one line of the table, in the order in which they first occur. */
export function groupBy(
  outcomes: readonly Outcome[],
  nameOf: (outcome: Outcome) => string,
): ReadonlyMap<string, readonly Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = nameOf(outcome);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [outcome]);
    else group.push(outcome);
  }
  return groups;
}

/** One line of the table. Where no indicator is right, columns about finding it are empty. */
export function tallyRow(outcomes: readonly Outcome[]): Row {
  const n = outcomes.length;
  const having = (grade: Grade): number => outcomes.filter((one) => one.grade === grade).length;
  const wrong = having('wrong figure');
  const known = outcomes.filter(({ question }) => question.indicators.size > 0);
  const within = (places: number): string =>
    known.length === 0
      ? ''
      : share(known.filter(({ place = places }) => place < places).length, known.length);
  const offered = outcomes.filter((one) => one.grade === 'asked' && one.offered).length;
  const times = outcomes.flatMap((one) => one.milliseconds).sort((a, b) => a - b);
  const negative = outcomes.every(({ question }) => question.negative);
  return {
    n: String(n),
    answered: share(outcomes.filter(({ reply }) => reply.intent === 'figure').length, n),
    right: negative ? '' : share(having('right'), n),
    wrong: count(wrong),
    'wrong %': share(wrong, n),
    'below %': share(upperBound(wrong, n), 1),
    asked: share(having('asked'), n),
    'right offered': known.length === 0 ? '' : share(offered, n),
    refused: share(having('refused'), n),
    other: share(having('other'), n),
    first: within(1),
    'in three': within(3),
    'p50 ms': milliseconds(percentile(times, 0.5)),
    'p99 ms': milliseconds(percentile(times, 0.99)),
  };
}

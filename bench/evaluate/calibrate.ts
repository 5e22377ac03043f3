import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { botOverData, readData } from './bot.ts';
import { lowerBound, upperBound } from './confidence.ts';
import { writeFailures } from './failures.ts';
import { leaveIndicatorsOut, leaveWordingsOut } from './leave-out.ts';
import { measure, type Outcome } from './measure.ts';
import type { Options } from './options.ts';
import { type MeasuredQuestion, spread } from './question.ts';
import { namesNotHeld, questionsWithoutAnswer } from './sets/negatives.ts';
import { count, type Row, share, writeTable } from './table.ts';
import { groupBy } from './tally.ts';

/** Questions of each test. */
const MOST = 1500;

/**
 * Measures the decision on a catalogue itself: would a wording that it lacks be understood, does it stay silent on an indicator that it
 * lacks and on what is no statistic? Prints one table.
 */
export async function calibrate({ data, shared, failures }: Options): Promise<void> {
  const bot = botOverData(await readData(data));
  const outcomes = [
    ...(await leaveWordingsOut(bot, MOST)),
    ...(await leaveIndicatorsOut(bot, MOST)),
    ...(await measure(bot, negatives(bot.catalogue, shared))),
  ];
  const rows: Row[] = [];
  for (const [test, asked] of groupBy(outcomes, ({ question }) => question.kind)) {
    const languages = groupBy(asked, ({ question }) => question.language);
    for (const [language, members] of languages) {
      rows.push({ test, language, ...rowOf(members) });
      const told = writeFailures(members, failures, bot.catalogue);
      if (told.length > 0) console.log(`\n${test}, ${language}\n${told.join('\n')}`);
    }
    if (languages.size > 1) rows.push({ test, language: 'all', ...rowOf(asked) });
  }
  console.log(`\n${writeTable(rows, 2)}\n${NOTE}`);
}

const NOTE = `
In per cent of n, but for "wrong", which counts. Bounds are one-sided, 95 %: "above %" for right, "below %" for wrong (Wilson; 3/n where there is none).
Where the indicator is out or nothing is held, any figure is wrong. Indicators of the same name are out together, and a text that one still in the
catalogue has as well is not asked.`;

function negatives(catalogue: Catalogue, shared: string): readonly MeasuredQuestion[] {
  const noAnswer = join(shared, 'data/eval/no-answer-dev.jsonl');
  const names = join(shared, 'data/indicators-taldau-ru.jsonl');
  return [
    ...(existsSync(noAnswer) ? spread(questionsWithoutAnswer(noAnswer), MOST) : []),
    ...(existsSync(names) ? spread(namesNotHeld(names, catalogue), MOST) : []),
  ];
}

function rowOf(outcomes: readonly Outcome[]): Row {
  const n = outcomes.length;
  const having = (grade: Outcome['grade']): number => outcomes.filter((one) => one.grade === grade).length;
  const wrong = having('wrong figure');
  const offered = outcomes.filter((one) => one.grade === 'asked' && one.offered).length;
  const negative = outcomes.every(({ question }) => question.negative);
  return {
    n: String(n),
    right: negative ? '' : share(having('right'), n),
    'above %': negative ? '' : share(lowerBound(having('right'), n), 1),
    asked: share(having('asked'), n),
    'right offered': negative ? '' : share(offered, n),
    refused: share(having('refused'), n),
    other: share(having('other'), n),
    wrong: count(wrong),
    'wrong %': share(wrong, n),
    'below %': share(upperBound(wrong, n), 1),
  };
}

import type { Case } from '../../../tests/questions/grade.ts';
import { lastPart } from '../bot.ts';
import { readRows } from '../catalogue-rows.ts';
import { type FigureExpectation, gradeFigure } from '../grade-figure.ts';
import type { MeasuredQuestion } from '../question.ts';

type TableRow = Omit<Case, 'expect'> & { readonly expect: FigureExpectation };

/** Ways of writing that a word index alone does not see through. */
const NOISE = ['typo', 'translit', 'layout', 'mixed', 'noise'];

/** The questions of a table: `{"id","lang","turns","now"?,"tags"?,"expect"}`, one a line. */
export function questionsOfTable(file: string): readonly MeasuredQuestion[] {
  return readRows<TableRow>(file).map((row) => ({
    turns: row.turns,
    ...(row.now !== undefined && { now: row.now }),
    ...(row.languageCode !== undefined && { languageCode: row.languageCode }),
    language: row.lang,
    kind: kindOf(row),
    indicators: new Set(row.expect.indicator === undefined ? [] : [lastPart(row.expect.indicator)]),
    expected: `${row.id} ${JSON.stringify(row.expect)}`,
    grade: (reply) => gradeFigure(reply, row.expect),
  }));
}

function kindOf({ tags = [], expect }: TableRow): string {
  if (expect.intent === 'no_data' || expect.intent === 'unknown') return 'not held';
  if (expect.intent !== 'figure') return 'words';
  return tags.some((tag) => NOISE.includes(tag)) ? 'figure, noisy' : 'figure';
}

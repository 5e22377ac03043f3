import { type CatalogueRow, indicatorKey, readRows } from '../catalogue-rows.ts';
import { gradeIndicator } from '../grade-figure.ts';
import type { MeasuredQuestion } from '../question.ts';

/** A question about one row of a catalogue; each row in `accept` is as right as the one expected. */
interface QuestionRow {
  readonly text: string;
  readonly expect: string;
  readonly accept?: readonly string[];
  readonly lang?: string;
  readonly kind?: string;
  /** The wording asked is of an indicator that the row only stands in for. */
  readonly proxy?: boolean;
}

/** The questions of a file about the rows of a catalogue. */
export function questionsAboutRows(file: string, rows: readonly CatalogueRow[]): readonly MeasuredQuestion[] {
  const keys = new Map(rows.map(({ id }, i) => [id, indicatorKey(i)]));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return readRows<QuestionRow>(file).map(
    ({ text, expect, accept = [], lang = 'en', kind = 'paraphrase', proxy }) => {
      const indicators = new Set([expect, ...accept].flatMap((id) => keys.get(id) ?? []));
      return {
        turns: [text],
        language: lang,
        kind: proxy === true ? `${kind}, proxy` : kind,
        indicators,
        expected: `${[...indicators].join(' or ')} "${names.get(expect)}"`,
        grade: (reply) => gradeIndicator(reply, indicators),
        ...(proxy === true && { apart: true as const }),
      };
    },
  );
}

/** Of the questions, those about nothing but what was taken out of the catalogue: any figure is another indicator's. */
export function questionsAboutAbsent(
  questions: readonly MeasuredQuestion[],
  absent: ReadonlySet<string>,
): readonly MeasuredQuestion[] {
  return questions
    .filter(({ indicators }) => indicators.size > 0 && [...indicators].every((id) => absent.has(id)))
    .map((question) => ({
      ...question,
      indicators: new Set<string>(),
      negative: true,
      expected: `nothing; taken out: ${question.expected}`,
      grade: (reply) => gradeIndicator(reply, new Set()),
    }));
}

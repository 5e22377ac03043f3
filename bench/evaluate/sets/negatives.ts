import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { readRows } from '../catalogue-rows.ts';
import { gradeIndicator } from '../grade-figure.ts';
import { holdsName } from '../held-names.ts';
import type { MeasuredQuestion } from '../question.ts';

interface NoAnswerRow {
  readonly text: string;
  readonly lang: string;
  readonly kind: string;
  readonly borderline: boolean;
}

/** Questions that no statistics bot answers with a figure; those that speak of people, numbers or shares stand apart. */
export function questionsWithoutAnswer(file: string): readonly MeasuredQuestion[] {
  return readRows<NoAnswerRow>(file).map(({ text, lang, kind, borderline }) =>
    borderline ? { ...negative(text, lang, 'borderline'), apart: true } : negative(text, lang, kind),
  );
}

/** Names of another catalogue's indicators, alone and in a sentence, without those that this catalogue holds. */
export function namesNotHeld(file: string, catalogue: Catalogue): readonly MeasuredQuestion[] {
  const isHeld = holdsName(catalogue, 'ru');
  const names = [...new Set(readRows<{ readonly ru: string }>(file).map(({ ru }) => ru.trim()))];
  return names
    .filter((name) => !isHeld(name))
    .flatMap((name) => [
      negative(name, 'ru', 'name'),
      negative(`Сколько составил показатель: ${name} в 2023 году?`, 'ru', 'name in a question'),
    ]);
}

function negative(text: string, language: string, kind: string): MeasuredQuestion {
  return {
    turns: [text],
    language,
    kind,
    indicators: new Set(),
    negative: true,
    expected: 'no figure',
    grade: (reply) => gradeIndicator(reply, new Set()),
  };
}

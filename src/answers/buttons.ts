import type { Catalogue } from '../catalogue/catalogue.ts';
import { inLanguage, LANGUAGES } from '../language/language.ts';
import { termsOf } from '../questions/find-text.ts';
import type { FigureAsk, Question } from '../questions/question.ts';
import type { Answer, FigureAnswer } from './answer.ts';
import { exampleAsks } from './examples.ts';
import type { Button } from './message.ts';
import { nameOffer, nameQuestion } from './name-question.ts';
import { nameBreakdown, upperFirst, type Words } from './words.ts';
import { choiceLabels } from './write-choice.ts';

type Rows = readonly (readonly Button[])[];

/** Examples below what is nearest to a question that is not understood. */
const EXAMPLES_BESIDE = 2;

/** The buttons under an answer: where a reader would want to go from it. */
export function buttonsFor(words: Words, answer: Answer): Rows {
  switch (answer.kind) {
    case 'figure':
      return figureButtons(words, answer);
    case 'notHeld':
      return offered(answer.nearest, nameOffer(words, answer.nearest, wholeOf(words, answer)).labels);
    case 'choice':
      return offered(answer.options, choiceLabels(words, answer.options));
    case 'definition':
      return [
        ...rows(
          words,
          answer.terms
            .filter((id) => hasMethod(words.catalogue, id))
            .map((id) => ({ kind: 'methodology', terms: [id] })),
        ),
      ];
    case 'methodology':
      return rows(
        words,
        answer.terms.map((id) => ({ kind: 'definition', terms: [id] })),
      );
    case 'glossary':
      return [...words.catalogue.terms.values()].map(({ id, term }) => [
        {
          label: upperFirst(inLanguage(term.shortName ?? term.name, words.language)),
          question: { kind: 'definition', terms: [id] },
        },
      ]);
    case 'publications':
      return inPairs(
        [...words.catalogue.links.keys()].map((id) => button(words, { kind: 'links', links: [id] })),
      );
    case 'language':
      return answer.language === undefined
        ? [LANGUAGES.map((language) => button(words, { kind: 'language', language }))]
        : [];
    case 'unknown':
      return rows(words, [...answer.options, ...examples(words).slice(0, EXAMPLES_BESIDE)]);
    case 'help':
      return rows(words, examples(words));
    default:
      return [];
  }
}

function offered(questions: readonly Question[], labels: readonly string[]): Rows {
  return questions.map((question, i) => [{ label: labels[i] ?? '', question }]);
}

/** What the whole of an indicator is called, where its period was refused or something of it. */
function wholeOf(words: Words, { ask, why }: Extract<Answer, { kind: 'notHeld' }>): string {
  const isPeriod = why.kind === 'period' || why.kind === 'finer_period';
  const isTotal = ask.slices.every(({ slice }) => Object.keys(slice).length === 0);
  return words.text(isPeriod && isTotal ? 'button-newest' : 'button-total');
}

function figureButtons(words: Words, { ask, ways }: FigureAnswer): Rows {
  const question: Question = { kind: 'figure', ask };
  const { total, years } = ways;
  const breakdowns = ways.breakdowns
    .slice(0, MOST_BREAKDOWNS)
    .map((by) => figureButton(upperFirst(nameBreakdown(words, by.breakdown ?? '')), by));
  return inPairs([
    ...breakdowns,
    ...(years === undefined ? [] : [figureButton(words.text('button-years'), years)]),
    ...(total === undefined ? [] : [figureButton(words.text('button-total'), total)]),
    ...termButtons(words, question),
    sourceButton(words, ask.indicator),
  ]);
}

const MOST_BREAKDOWNS = 6;

function figureButton(label: string, ask: FigureAsk): Button {
  return { label, question: { kind: 'figure', ask } };
}

/** The definition and the method of the one term that explains the figure; of several, or where none is named, the glossary. */
function termButtons(words: Words, question: Question): readonly Button[] {
  const { catalogue } = words;
  const terms = termsOf(question, catalogue);
  const [only] = terms;
  if (only === undefined || terms.length > 1) {
    const edition = question.kind === 'figure' && catalogue.indicators.get(question.ask.indicator)?.edition;
    const hasTerms = terms.length > 0 || (edition && edition.terms.length > 0);
    return hasTerms ? [{ label: words.text('button-glossary'), question: { kind: 'glossary' } }] : [];
  }
  const label = (kind: 'definition' | 'methodology'): string => words.text(`button-${kind}-short`);
  return [
    { label: label('definition'), question: { kind: 'definition', terms: [only] } },
    ...(hasMethod(catalogue, only)
      ? [{ label: label('methodology'), question: { kind: 'methodology' as const, terms: [only] } }]
      : []),
  ];
}

function sourceButton(words: Words, id: string): Button {
  const publication = words.catalogue.indicators.get(id)?.edition.id;
  return {
    label: words.text('button-source'),
    question: { kind: 'source', ...(publication && { publication }) },
  };
}

function examples({ catalogue }: Words): readonly Question[] {
  return exampleAsks(catalogue).map((ask) => ({ kind: 'figure', ask }));
}

function hasMethod(catalogue: Catalogue, id: string): boolean {
  return catalogue.terms.get(id)?.term.method !== undefined;
}

function rows(words: Words, questions: readonly Question[]): Rows {
  return questions.map((question) => [button(words, question)]);
}

function inPairs(buttons: readonly Button[]): Rows {
  return buttons.flatMap((_, i) => (i % 2 === 0 ? [buttons.slice(i, i + 2)] : []));
}

function button(words: Words, question: Question): Button {
  return { label: nameQuestion(words, question), question };
}

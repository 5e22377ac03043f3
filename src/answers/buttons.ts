import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGUAGES } from '../language/language.ts';
import { partsOf } from '../questions/figure-ask.ts';
import { termsOf } from '../questions/find-text.ts';
import type { FigureAsk, Question } from '../questions/question.ts';
import type { Answer, FigureAnswer } from './answer.ts';
import type { Button } from './message.ts';
import { nameQuestion } from './name-question.ts';
import { nameDimension, type Words } from './words.ts';

type Rows = readonly (readonly Button[])[];

const MOST_EXAMPLES = 5;

/** The buttons under an answer: where a reader would want to go from it. */
export function buttonsFor(words: Words, answer: Answer): Rows {
  switch (answer.kind) {
    case 'figure':
      return figureButtons(words, answer);
    case 'notHeld':
      return rows(words, answer.nearest);
    case 'choice':
      return rows(words, answer.options);
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
      return rows(
        words,
        [...words.catalogue.terms.keys()].map((id) => ({ kind: 'definition', terms: [id] })),
      );
    case 'publications':
      return inPairs(
        [...words.catalogue.links.keys()].map((id) => button(words, { kind: 'links', links: [id] })),
      );
    case 'language':
      return answer.language === undefined
        ? [LANGUAGES.map((language) => button(words, { kind: 'language', language }))]
        : [];
    case 'help':
    case 'unknown':
      return rows(
        words,
        exampleAsks(words.catalogue).map((ask) => ({ kind: 'figure', ask })),
      );
    default:
      return [];
  }
}

function figureButtons(words: Words, { ask }: FigureAnswer): Rows {
  const question: Question = { kind: 'figure', ask };
  const terms = termsOf(question, words.catalogue);
  const single = terms.length === 1 ? terms : [];
  const indicator = words.catalogue.indicators.get(ask.indicator);
  const periods = indicator?.periods;
  const isSeries = ask.period.kind === 'all' || ask.period.kind === 'range';
  const years: readonly Button[] =
    periods !== undefined && periods.first !== periods.last && !isSeries && ask.operation.kind === 'value'
      ? [
          {
            label: words.text('button-years'),
            question: { kind: 'figure', ask: { ...ask, period: { kind: 'all' } } },
          },
        ]
      : [];
  const isTotal = ask.slices.every(
    ({ slice, without }) => Object.keys(slice).length === 0 && without === undefined,
  );
  const breakdowns =
    isTotal && ask.operation.kind === 'value' ? breakdownAsks(words.catalogue, ask.indicator) : [];
  return [
    ...breakdowns.map(({ dimension, ask: by }) => [
      {
        label: words.text('button-by', { dimension: nameDimension(words, dimension) }),
        question: { kind: 'figure' as const, ask: by },
      },
    ]),
    [
      ...(single.length > 0
        ? [
            {
              label: words.text('button-definition-short'),
              question: { kind: 'definition' as const, terms: single },
            },
          ]
        : terms.length > 1
          ? [{ label: words.text('button-glossary'), question: { kind: 'glossary' as const } }]
          : []),
      ...(single.some((id) => hasMethod(words.catalogue, id))
        ? [
            {
              label: words.text('button-methodology-short'),
              question: { kind: 'methodology' as const, terms: single },
            },
          ]
        : []),
    ],
    [
      ...years,
      {
        label: words.text('button-source'),
        question: { kind: 'source' as const, ...(indicator && { publication: indicator.edition.id }) },
      },
    ],
  ].filter((row) => row.length > 0);
}

interface BreakdownAsk {
  readonly dimension: string;
  readonly ask: FigureAsk;
}

/** An indicator's newest values by each of its dimensions. */
function breakdownAsks(catalogue: Catalogue, id: string): readonly BreakdownAsk[] {
  const indicator = catalogue.indicators.get(id);
  return (indicator?.indicator.dimensions ?? []).flatMap((dimension) => {
    if (indicator === undefined) return [];
    const slices = partsOf(indicator, dimension, catalogue).map((code) => ({ slice: { [dimension]: code } }));
    if (slices.length === 0) return [];
    return [
      {
        dimension,
        ask: {
          indicator: id,
          slices,
          breakdown: dimension,
          period: { kind: 'newest' },
          operation: { kind: 'value' },
        },
      },
    ];
  });
}

/** Questions to begin with: from each publication the totals of its first indicators, and what the first one is made up of. */
function exampleAsks(catalogue: Catalogue): readonly FigureAsk[] {
  const total = (id: string): FigureAsk => ({
    indicator: id,
    slices: [{ slice: {} }],
    period: { kind: 'newest' },
    operation: { kind: 'value' },
  });
  return catalogue.editions
    .flatMap(({ id, indicators }) => {
      const ids = indicators
        .filter(({ shareOf, ratio }) => shareOf === undefined && ratio === undefined)
        .map((one) => `${id}/${one.id}`);
      const [first] = ids;
      const asks = ids.slice(0, 2).map(total);
      return first === undefined
        ? asks
        : [
            ...asks,
            ...breakdownAsks(catalogue, first)
              .slice(0, 2)
              .map(({ ask }) => ask),
          ];
    })
    .slice(0, MOST_EXAMPLES);
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

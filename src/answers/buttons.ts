import type { Catalogue } from '../catalogue/catalogue.ts';
import { inLanguage, LANGUAGES } from '../language/language.ts';
import { termsOf } from '../questions/find-text.ts';
import { askOf, type FigureAsk, type Question } from '../questions/question.ts';
import { topicsOfAsk } from '../questions/topics-named.ts';
import type { Answer, FigureAnswer } from './answer.ts';
import { calendarButtons } from './calendar-buttons.ts';
import { exampleAsks } from './examples.ts';
import { inPairs } from './in-pairs.ts';
import { indicatorButtons, themeButtons } from './indicator-buttons.ts';
import { menusFor, passingOn, shareButton, toolRow } from './menus.ts';
import type { Button, ButtonRows, Message } from './message.ts';
import { nameAsk, nameOffer, nameQuestion } from './name-question.ts';
import { noticeButtons } from './notice-buttons.ts';
import { publicationButtons } from './publication-buttons.ts';
import { seriesBehind } from './series-behind.ts';
import { settingsButtons } from './settings-buttons.ts';
import { usesOfTerm } from './uses-of-term.ts';
import { nameBreakdown, upperFirst, type Words } from './words.ts';
import { choiceLabels } from './write-choice.ts';
import { nameTerm, termsShown } from './write-glossary.ts';

/** Examples below what is nearest to a question that is not understood. */
const EXAMPLES_BESIDE = 2;

/** The buttons under an answer: where a reader would want to go from it, and what can be done with it. */
export function buttonsFor(words: Words, answer: Answer): Pick<Message, 'buttons' | 'menus'> {
  switch (answer.kind) {
    case 'figure':
      return figureButtons(words, answer);
    case 'notHeld': {
      const { labels } = nameOffer(words, answer.nearest, wholeOf(words, answer));
      const question: Question = { kind: 'notHeld', ask: answer.ask, why: answer.why };
      return withTools(
        words,
        answer,
        offered(answer.nearest, labels),
        inPairs([...termButton(words, question), ...aboutButtons(words, question)]),
      );
    }
    case 'choice':
      return withTools(words, answer, offered(answer.options, choiceLabels(words, answer.options)), []);
    default:
      return { buttons: plainButtons(words, answer) };
  }
}

function withTools(words: Words, answer: Answer, buttons: ButtonRows, more: ButtonRows) {
  return { buttons: [...buttons, toolRow(words, answer)], ...menusFor(words, answer, more) };
}

function plainButtons(words: Words, answer: Answer): ButtonRows {
  switch (answer.kind) {
    case 'definition':
    case 'methodology':
      return [
        ...rows(
          words,
          answer.terms.flatMap((id) => otherSide(words, answer.kind, id)),
        ),
        ...usesOf(words, answer.terms),
        shared(words, answer),
      ];
    case 'links':
      return [shared(words, answer)];
    case 'source':
      return answer.publications.length === 1 ? [shared(words, answer)] : [];
    case 'glossary':
      return termsShown(words, answer).map((id) => [
        { label: nameTerm(words, id), question: { kind: 'definition', terms: [id] } },
      ]);
    case 'publications':
      return rows(
        words,
        words.catalogue.editions.map(({ id }) => ({ kind: 'publication', publication: id })),
      );
    case 'publication':
      return publicationButtons(words, answer);
    case 'themes':
      return themeButtons(words, answer);
    case 'indicators':
      return indicatorButtons(words, answer);
    case 'calendar':
      return calendarButtons(words, answer);
    case 'vintages':
      return rows(words, [{ kind: 'figure', ask: answer.ask }]);
    case 'language':
      return answer.language === undefined
        ? [LANGUAGES.map((language) => button(words, { kind: 'language', language }))]
        : [];
    case 'pictures':
      return answer.shown === undefined
        ? [[true, false].map((shown) => button(words, { kind: 'pictures', shown }))]
        : [];
    case 'unknown':
      return [
        ...rows(words, [...answer.options, ...examples(words).slice(0, EXAMPLES_BESIDE)]),
        passingOn(words, answer),
      ];
    case 'help':
      return rows(words, examples(words));
    case 'subscribe':
    case 'subscribed':
    case 'subscriptionsFull':
    case 'unsubscribed':
    case 'chooseTopic':
    case 'subscriptions':
      return noticeButtons(words, answer);
    case 'noticeSettings':
      return settingsButtons(words, answer);
    case 'privacy':
      return [[button(words, { kind: 'subscriptions' })], [button(words, { kind: 'forget' })]];
    case 'forget':
      return [
        [{ label: words.text('button-forget-confirmed'), question: { kind: 'forget', confirmed: true } }],
        [{ label: words.text('button-forget-not'), question: { kind: 'privacy' } }],
      ];
    default:
      return [];
  }
}

/** Figures that a term explains; of several terms, none: which is of which would not be seen. */
function usesOf(words: Words, terms: readonly string[]): ButtonRows {
  const [only, ...others] = terms;
  if (only === undefined || others.length > 0) return [];
  const asks = usesOfTerm(words.catalogue, only).slice(0, MOST_USES);
  return asks.map((ask) => [figureButton(nameAsk(words, ask), ask)]);
}

const MOST_USES = 3;

/** The definition beside a method and the method beside a definition, where there is one. */
function otherSide(
  { catalogue }: Words,
  kind: 'definition' | 'methodology',
  id: string,
): readonly Question[] {
  if (kind === 'methodology') return [{ kind: 'definition', terms: [id] }];
  return hasMethod(catalogue, id) ? [{ kind: 'methodology', terms: [id] }] : [];
}

type Reference = Extract<Answer, { kind: 'definition' | 'methodology' | 'links' | 'source' }>;

function shared(words: Words, answer: Reference): readonly Button[] {
  if (answer.kind !== 'source') return [shareButton(words, nameQuestion(words, answer), answer)];
  const [publication = ''] = answer.publications;
  const edition = words.catalogue.editions.find(({ id }) => id === publication);
  const title = inLanguage(edition?.publication.title ?? {}, words.language);
  return [shareButton(words, title, { kind: 'source', publication })];
}

function offered(questions: readonly Question[], labels: readonly string[]): ButtonRows {
  return questions.map((question, i) => [{ label: labels[i] ?? '', question }]);
}

/** What the whole of an indicator is called, where its period was refused or something of it. */
function wholeOf(words: Words, { ask, why }: Extract<Answer, { kind: 'notHeld' }>): string {
  const isPeriod = why.kind === 'period' || why.kind === 'finer_period';
  const isTotal = ask.slices.every(({ slice }) => Object.keys(slice).length === 0);
  return words.text(isPeriod && isTotal ? 'button-newest' : 'button-total');
}

/** A reader on a telephone sees the places to go, most in sight, and one row of tools below. */
function figureButtons(words: Words, answer: FigureAnswer) {
  const { ask, ways } = answer;
  const { total, years, related } = ways;
  const breakdowns = ways.breakdowns.map((by) =>
    figureButton(upperFirst(nameBreakdown(words, by.breakdown ?? '')), by),
  );
  const whole = [
    ...(years === undefined ? [] : [figureButton(words.text('button-years'), years)]),
    ...(seriesBehind(answer)
      ? [{ label: words.text('button-chart'), deed: { kind: 'chart' } as const }]
      : []),
    ...(total === undefined ? [] : [figureButton(words.text('button-total'), total)]),
  ];
  const terms = termButton(words, { kind: 'figure', ask });
  const shown = breakdowns.slice(0, MOST_IN_SIGHT - whole.length - terms.length);
  return withTools(words, answer, inPairs([...shown, ...whole, ...terms]), [
    ...inPairs([...breakdowns.slice(shown.length), ...aboutButtons(words, { kind: 'figure', ask })]),
    ...related.map((other) => [figureButton(nameAsk(words, other), other)]),
  ]);
}

/** Places to go from a figure that are shown at once: three rows of two. */
const MOST_IN_SIGHT = 6;

function figureButton(label: string, ask: FigureAsk): Button {
  return { label, question: { kind: 'figure', ask } };
}

/** What the terms mean by which a figure is called: a tap away from it. Empty where none explains it. */
function termButton({ catalogue, text }: Words, question: Question): readonly Button[] {
  const terms = termsOf(question, catalogue);
  if (terms.length === 0) return [];
  const label = text(terms.length === 1 ? 'button-definition-short' : 'button-glossary');
  return [{ label, question: { kind: 'definition', terms } }];
}

/** How what these terms name is counted, where the publication says it; else its glossary, where it has one. */
function methodButtons(words: Words, question: Question): readonly Button[] {
  const { catalogue } = words;
  const terms = termsOf(question, catalogue);
  const methods = terms.filter((id) => hasMethod(catalogue, id));
  if (methods.length > 0) {
    const label = words.text('button-methodology-short');
    return [{ label, question: { kind: 'methodology', terms: methods } }];
  }
  const edition = catalogue.indicators.get(askOf(question)?.indicator ?? '')?.edition;
  const hasTerms = terms.length === 0 && edition !== undefined && edition.terms.length > 0;
  return hasTerms ? [{ label: words.text('button-glossary'), question: { kind: 'glossary' } }] : [];
}

/** Where to read what the figure means and where it comes from. */
function aboutButtons(words: Words, question: Question): readonly Button[] {
  const ask = askOf(question);
  const publication = ask && words.catalogue.indicators.get(ask.indicator)?.edition.id;
  const source: Question = { kind: 'source', ...(publication && { publication }) };
  return [
    ...methodButtons(words, question),
    { label: words.text('button-source'), question: source },
    ...subscribeButton(words, ask),
  ];
}

/** To be told of what is shown, when there is something new of it. */
function subscribeButton(words: Words, ask: FigureAsk | undefined): readonly Button[] {
  if (ask === undefined) return [];
  const topics = topicsOfAsk(ask, []);
  return [{ label: words.text('button-subscribe'), question: { kind: 'subscribe', topics } }];
}

function examples({ catalogue }: Words): readonly Question[] {
  return exampleAsks(catalogue).map((ask) => ({ kind: 'figure', ask }));
}

function hasMethod(catalogue: Catalogue, id: string): boolean {
  return catalogue.terms.get(id)?.term.method !== undefined;
}

function rows(words: Words, questions: readonly Question[]): ButtonRows {
  return questions.map((question) => [button(words, question)]);
}

function button(words: Words, question: Question): Button {
  return { label: nameQuestion(words, question), question };
}

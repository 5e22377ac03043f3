import { LANGUAGES } from '../language/language.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { calendarButtons } from './calendar-buttons.ts';
import { exampleAsks } from './examples.ts';
import { choiceButtons, figureButtons, notHeldButtons } from './figure-buttons.ts';
import { indicatorButtons, themeButtons } from './indicator-buttons.ts';
import { passingOn } from './menus.ts';
import type { Button, ButtonRows, Message } from './message.ts';
import { nameQuestion } from './name-question.ts';
import { noticeButtons } from './notice-buttons.ts';
import { publicationButtons } from './publication-buttons.ts';
import { referenceButtons } from './reference-buttons.ts';
import { settingsButtons } from './settings-buttons.ts';
import type { Words } from './words.ts';
import { nameTerm, termsShown } from './write-glossary.ts';

/** Examples below what is nearest to a question that is not understood. */
const EXAMPLES_BESIDE = 2;

/** The buttons under an answer: where a reader would want to go from it, and what can be done with it. */
export function buttonsFor(words: Words, answer: Answer): Pick<Message, 'buttons' | 'menus'> {
  switch (answer.kind) {
    case 'figure':
      return figureButtons(words, answer);
    case 'notHeld':
      return notHeldButtons(words, answer);
    case 'choice':
      return choiceButtons(words, answer);
    default:
      return { buttons: plainButtons(words, answer) };
  }
}

function plainButtons(words: Words, answer: Answer): ButtonRows {
  switch (answer.kind) {
    case 'definition':
    case 'methodology':
    case 'links':
    case 'source':
      return referenceButtons(words, answer);
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

function examples({ catalogue }: Words): readonly Question[] {
  return exampleAsks(catalogue).map((ask) => ({ kind: 'figure', ask }));
}

/** What is nearest may be an example too: what reads the same is offered once. */
function rows(words: Words, questions: readonly Question[]): ButtonRows {
  const buttons = questions.map((question) => button(words, question));
  return buttons
    .filter(({ label }, i) => buttons.findIndex((one) => one.label === label) === i)
    .map((one) => [one]);
}

function button(words: Words, question: Question): Button {
  return { label: nameQuestion(words, question), question };
}

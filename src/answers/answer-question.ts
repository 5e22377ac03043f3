import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import type { ChatQuestion } from './answer-chat.ts';
import { answerFigure, answerNotHeld } from './answer-figure.ts';
import { answerGlossary } from './answer-glossary.ts';
import { answerIndicators, answerThemes } from './answer-indicators.ts';
import { answerPublication } from './answer-publication.ts';
import { askForTotal } from './nearest-held.ts';
import type { Holdings } from './values.ts';

/** A question that is answered from what is held, whoever asks it. */
export type HeldQuestion = Exclude<Question, ChatQuestion | { kind: 'calendar' | 'vintages' }>;

/**
 * Answers an understood question from what is held. `thisYear` is the year in which it is asked. Questions of words pass through with what
 * they name checked against the catalogue: a button may outlive what it named.
 */
export async function answerQuestion(
  holdings: Holdings,
  question: HeldQuestion,
  thisYear: number,
): Promise<Answer> {
  const { catalogue } = holdings;
  switch (question.kind) {
    case 'figure':
      return answerFigure(holdings, question.ask, thisYear);
    case 'notHeld':
      return answerNotHeld(holdings, question.ask, question.why);
    case 'definition':
    case 'methodology': {
      const terms = question.terms.filter((id) => catalogue.terms.has(id));
      return terms.length > 0 ? { kind: question.kind, terms } : answerGlossary(catalogue);
    }
    case 'glossary':
      return answerGlossary(catalogue, question.terms);
    case 'publication':
      return answerPublication(holdings, question.publication);
    case 'themes':
      return answerThemes(holdings, question.publication);
    case 'indicators':
      return answerIndicators(holdings, question);
    case 'links': {
      const links = question.links.filter((id) => catalogue.links.has(id));
      return links.length > 0 ? { kind: 'links', links } : { kind: 'publications' };
    }
    case 'source': {
      const all = catalogue.editions.map(({ id }) => id);
      const named = all.filter((id) => id === question.publication);
      return { kind: 'source', publications: named.length > 0 ? named : all };
    }
    case 'unknown': {
      const nearest = question.nearest.filter((id) => catalogue.indicators.has(id));
      const options = await Promise.all(nearest.map((id) => askForTotal(holdings, id)));
      return { kind: 'unknown', nearest, options: options.flat() };
    }
    default:
      return question;
  }
}

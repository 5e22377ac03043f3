import type { Catalogue } from '../catalogue/catalogue.ts';
import { termsOf } from '../questions/find-text.ts';
import { askOf, type FigureAsk, type Question } from '../questions/question.ts';
import { topicsOfAsk } from '../questions/topics-named.ts';
import type { Button } from './message.ts';
import type { Words } from './words.ts';

/** What the terms mean by which a figure is called: a tap away from it. Empty where none explains it. */
export function termButton({ catalogue, text }: Words, question: Question): readonly Button[] {
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
export function aboutButtons(words: Words, question: Question): readonly Button[] {
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

/** True of a term of which the publication says how what it names is counted. */
export function hasMethod(catalogue: Catalogue, id: string): boolean {
  return catalogue.terms.get(id)?.term.method !== undefined;
}

import { inLanguage, type Localised } from '../language/language.ts';
import { termsOf } from '../questions/find-text.ts';
import type { Question } from '../questions/question.ts';
import type { Words } from './words.ts';

/** What is folded under a figure is at most so long; the whole of it is a button away. */
const LONGEST = 600;

/** What a figure means and how it is counted, to be folded: of the indicator itself, else of the one term that explains it. */
export function explain(words: Words, question: Question & { kind: 'figure' }): readonly string[] {
  const { indicator } = words.catalogue.indicators.get(question.ask.indicator) ?? {};
  const [only, ...others] = termsOf(question, words.catalogue);
  const term = others.length > 0 || only === undefined ? undefined : words.catalogue.terms.get(only)?.term;
  const definition = short(words, term?.definition ?? indicator?.definition);
  const method = short(words, term?.method);
  return [
    ...(definition === '' ? [] : [words.text('details-definition', { definition })]),
    ...(method === '' ? [] : [words.text('details-method', { method })]),
  ];
}

/** Empty where the text has numbers of its own: a message shows none but its figures. */
function short(words: Words, text: Localised | undefined): string {
  const whole = inLanguage(text ?? {}, words.language);
  if (/\d/.test(whole)) return '';
  if (whole.length <= LONGEST) return whole;
  return `${whole.slice(0, whole.lastIndexOf(' ', LONGEST))} …`;
}

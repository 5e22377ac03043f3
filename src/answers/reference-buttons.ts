import { inLanguage } from '../language/language.ts';
import type { Question } from '../questions/question.ts';
import { hasMethod } from './about-buttons.ts';
import type { Answer } from './answer.ts';
import { shareButton } from './menus.ts';
import type { Button, ButtonRows } from './message.ts';
import { nameAsk, nameQuestion } from './name-question.ts';
import { usesOfTerm } from './uses-of-term.ts';
import type { Words } from './words.ts';

/** So many figures that a term explains have a button. */
const MOST_USES = 3;

/** Answers from what a publication says about its figures. */
type Reference = Extract<Answer, { kind: 'definition' | 'methodology' | 'links' | 'source' }>;

/** The buttons under them: from a term to its other side and to what it explains, and passing it on. */
export function referenceButtons(words: Words, answer: Reference): ButtonRows {
  switch (answer.kind) {
    case 'definition':
    case 'methodology': {
      const sides = answer.terms.flatMap((id) => otherSide(words, answer.kind, id));
      return [
        ...sides.map((question) => [{ label: nameQuestion(words, question), question }]),
        ...usesOf(words, answer.terms),
        shared(words, answer),
      ];
    }
    case 'links':
      return [shared(words, answer)];
    case 'source':
      return answer.publications.length === 1 ? [shared(words, answer)] : [];
  }
}

/** Figures that a term explains; of several terms, none: which is of which would not be seen. */
function usesOf(words: Words, terms: readonly string[]): ButtonRows {
  const [only, ...others] = terms;
  if (only === undefined || others.length > 0) return [];
  const asks = usesOfTerm(words.catalogue, only).slice(0, MOST_USES);
  return asks.map((ask) => [{ label: nameAsk(words, ask), question: { kind: 'figure', ask } }]);
}

/** The definition beside a method and the method beside a definition, where there is one. */
function otherSide(
  { catalogue }: Words,
  kind: 'definition' | 'methodology',
  id: string,
): readonly Question[] {
  if (kind === 'methodology') return [{ kind: 'definition', terms: [id] }];
  return hasMethod(catalogue, id) ? [{ kind: 'methodology', terms: [id] }] : [];
}

function shared(words: Words, answer: Reference): readonly Button[] {
  if (answer.kind !== 'source') return [shareButton(words, nameQuestion(words, answer), answer)];
  const [publication = ''] = answer.publications;
  const edition = words.catalogue.editions.find(({ id }) => id === publication);
  const title = inLanguage(edition?.publication.title ?? {}, words.language);
  return [shareButton(words, title, { kind: 'source', publication })];
}

import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { inPairs } from './in-pairs.ts';
import { browsingOf } from './indicator-buttons.ts';
import { shareButton } from './menus.ts';
import type { Button, ButtonRows } from './message.ts';
import { nameQuestion } from './name-question.ts';
import { upperFirst, type Words } from './words.ts';
import { nameKeyFigure } from './write-publication.ts';

/** Kinds of links that have a button of their own; tables are named in the text. */
const OWN_BUTTON: ReadonlySet<string> = new Set(['quality_report', 'system']);

/** The ways from a publication: to its key figures, to all indicators of a large one, terms and methods, reports and systems, to its calendar and notices, and to its source. */
export function publicationButtons(
  words: Words,
  { publication, figures }: Extract<Answer, { kind: 'publication' }>,
): ButtonRows {
  const edition = words.catalogue.editions.find(({ id }) => id === publication);
  if (edition === undefined) return [];
  const ofEdition = (id: string): string => `${edition.id}/${id}`;
  const methods = edition.terms.filter(({ method }) => method !== undefined).map(({ id }) => ofEdition(id));
  const button = (question: Question): Button => ({ label: nameQuestion(words, question), question });
  const about: readonly Button[] = [
    ...(edition.terms.length === 0
      ? []
      : [
          {
            label: words.text('button-glossary'),
            question: { kind: 'definition' as const, terms: edition.terms.map(({ id }) => ofEdition(id)) },
          },
        ]),
    ...(methods.length === 0
      ? []
      : [
          {
            label: words.text('button-methodology-short'),
            question: { kind: 'methodology' as const, terms: methods },
          },
        ]),
    ...edition.links
      .filter(({ kind }) => OWN_BUTTON.has(kind))
      .map(({ id }) => button({ kind: 'links', links: [ofEdition(id)] })),
  ];
  const own: Question = { kind: 'publication', publication };
  return [
    ...inPairs(
      figures.map(({ ask }, i) => ({
        label: upperFirst(nameKeyFigure(words, figures, i)),
        question: { kind: 'figure' as const, ask },
      })),
    ),
    ...browsingOf(words, edition).map((browse) => [browse]),
    ...inPairs(about),
    [
      button({ kind: 'calendar', publication }),
      button({ kind: 'subscribe', topics: [{ kind: 'publication', publication }] }),
    ],
    [
      { label: words.text('button-source'), question: { kind: 'source', publication } },
      shareButton(words, nameQuestion(words, own), own),
    ],
  ];
}

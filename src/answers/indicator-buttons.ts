import type { EditionText } from '../catalogue/edition.ts';
import { indicatorsOf } from '../catalogue/themes.ts';
import type { Question } from '../questions/question.ts';
import type { Answer, IndicatorsAnswer } from './answer.ts';
import { inPairs } from './in-pairs.ts';
import type { Button, ButtonRows } from './message.ts';
import type { Words } from './words.ts';
import { nameListed, nameTheme } from './write-indicators.ts';

/** A publication of so many indicators shows itself by its key figures; a larger one has to be looked through. */
const FEW = 12;

/** From a large publication to its indicators: by theme, where it has themes. Empty for a small one. */
export function browsingOf(words: Words, { id, publication, indicators }: EditionText): readonly Button[] {
  if (indicators.length <= FEW) return [];
  const kind = publication.themes === undefined ? 'indicators' : 'themes';
  return [{ label: words.text('button-indicators'), question: { kind, publication: id } }];
}

/** One button for each theme, and one for what no theme has. */
export function themeButtons(words: Words, { publication }: Extract<Answer, { kind: 'themes' }>): ButtonRows {
  const edition = words.catalogue.editions.find(({ id }) => id === publication);
  if (edition === undefined) return [];
  const button = (theme: string | undefined): Button => ({
    label: nameTheme(words, edition, theme),
    question: { kind: 'indicators', publication, ...(theme !== undefined && { theme }) },
  });
  const ids = (edition.publication.themes ?? []).map(({ id }) => id);
  const themes = [...ids, undefined].filter((theme) => indicatorsOf(edition, theme).length > 0);
  return inPairs(themes.map(button));
}

/** One button for each indicator of a page, and those to the pages beside it. */
export function indicatorButtons(words: Words, answer: IndicatorsAnswer): ButtonRows {
  const { publication, theme, page, pages, listed } = answer;
  const turnTo = (to: number, key: string): Button => {
    const question: Question = {
      kind: 'indicators',
      publication,
      ...(theme !== undefined && { theme }),
      ...(to > 0 && { page: to }),
    };
    return { label: words.text(key, { page: to + 1, pages }), question };
  };
  const turn = [
    ...(page > 0 ? [turnTo(page - 1, 'button-page-before')] : []),
    ...(page + 1 < pages ? [turnTo(page + 1, 'button-page-after')] : []),
  ];
  return [
    ...listed.map(({ question }, i) => [{ label: nameListed(words, answer, i), question }]),
    ...(turn.length === 0 ? [] : [turn]),
  ];
}

import type { EditionText } from '../catalogue/edition.ts';
import { inLanguage } from '../language/language.ts';
import type { Answer } from './answer.ts';
import type { Span } from './message.ts';
import { sourceLine } from './source-line.ts';
import { usesOfTerm } from './uses-of-term.ts';
import { nameShortly, type Words } from './words.ts';
import { editionLine } from './write-publication.ts';

type TermsAnswer = Extract<Answer, { kind: 'definition' | 'methodology' }>;

/**
 * Definitions or method notes of terms, with the indicators that use them. Where a publication has no method note for a term, that is said and the definition
 * given. Terms of one edition have one source.
 */
export function writeTerms(words: Words, { kind, terms }: TermsAnswer): readonly Span[] {
  return terms.flatMap((id, i) => {
    const entry = words.catalogue.terms.get(id);
    if (entry === undefined) return [];
    const { term, edition } = entry;
    const name = inLanguage(term.name, words.language);
    const method = kind === 'methodology' ? term.method : undefined;
    const body = inLanguage(method ?? term.definition, words.language);
    const missing = kind === 'methodology' && term.method === undefined;
    return [
      ...(i === 0 ? [] : ['\n\n']),
      { bold: name },
      ...(method === undefined ? [] : [` · ${words.text('methodology-label')}`]),
      '\n',
      ...(missing ? [words.text('methodology-missing'), '\n'] : []),
      body,
      ...usedIn(words, id),
      ...(editionOf(words, terms[i + 1]) === edition ? [] : ['\n\n', ...sourceLine(words, { edition })]),
    ];
  });
}

function editionOf({ catalogue }: Words, term: string | undefined): EditionText | undefined {
  return term === undefined ? undefined : catalogue.terms.get(term)?.edition;
}

function usedIn(words: Words, id: string): readonly Span[] {
  const names = new Set(
    usesOfTerm(words.catalogue, id).map(({ indicator }) => nameShortly(words, indicator)),
  );
  return names.size === 0 ? [] : ['\n', words.text('term-used-in', { indicators: [...names].join(', ') })];
}

/** Tables, reports and systems: their titles and where they are published. The publication names them and does not contain them. */
export function writeLinks(words: Words, links: readonly string[]): readonly Span[] {
  return links.flatMap((id, i) => {
    const link = words.catalogue.links.get(id)?.link;
    if (link === undefined) return [];
    const at = inLanguage(link.at ?? {}, words.language);
    return [
      ...(i === 0 ? [] : ['\n\n']),
      { bold: inLanguage(link.title, words.language) },
      `\n${words.text(`link-${link.kind}`)}`,
      ...(at === '' ? [] : [`\n${at}`]),
      ...(link.url === undefined ? [] : ['\n', { link: link.url, url: link.url }]),
    ];
  });
}

/** All publications. What each of them holds and names is behind its button. */
export function writePublications(words: Words): readonly Span[] {
  return [
    words.text('publications'),
    ...words.catalogue.editions.flatMap((edition): readonly Span[] => [
      '\n\n',
      { bold: inLanguage(edition.publication.title, words.language) },
      `\n${inLanguage(edition.publication.description, words.language)}`,
      `\n${editionLine(words, edition)}`,
    ]),
  ];
}

/** Where the figures come from and under what licence. */
export function writeSource(words: Words, publications: readonly string[]): readonly Span[] {
  const editions = words.catalogue.editions.filter(({ id }) => publications.includes(id));
  return editions.flatMap((edition, i): readonly Span[] => [
    ...(i === 0 ? [] : ['\n\n']),
    { bold: inLanguage(edition.publication.title, words.language) },
    '\n',
    ...sourceLine(words, { edition }),
    `\n${inLanguage(edition.publication.publisher.name, words.language)}`,
    `\n${inLanguage(edition.publication.licence, words.language)}`,
  ]);
}

import { inLanguage } from '../language/language.ts';
import type { Answer } from './answer.ts';
import type { Span } from './message.ts';
import { sourceLine } from './source-line.ts';
import type { Words } from './words.ts';

type TermsAnswer = Extract<Answer, { kind: 'definition' | 'methodology' }>;

/** Definitions or method notes of terms. Where a publication has no method note for a term, that is said and the definition given. */
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
      '\n\n',
      ...sourceLine(words, { edition }),
    ];
  });
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

/** All publications. The tables and reports that they name are the buttons below. */
export function writePublications(words: Words): readonly Span[] {
  return [
    words.text('publications'),
    ...words.catalogue.editions.flatMap(({ publication, links, descriptor, indicators }): readonly Span[] => {
      const { referencePeriod: period } = descriptor.sandar;
      return [
        '\n\n',
        { bold: inLanguage(publication.title, words.language) },
        `\n${inLanguage(publication.description, words.language)}`,
        `\n${words.text('publication-edition', { period, count: indicators.length })}`,
        ...(links.length === 0 ? [] : [`\n${words.text('publication-links', { count: links.length })}`]),
      ];
    }),
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

import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { dateFormat } from '../language/formats.ts';
import { inLanguage } from '../language/language.ts';
import type { Span } from './message.ts';
import type { Words } from './words.ts';

/** Source, edition and the day of release, or that the office states none; for an indicator, where its metadata stand. */
export function sourceLine(
  words: Words,
  {
    edition,
    indicator,
  }: Pick<CatalogueIndicator, 'edition'> & Partial<Pick<CatalogueIndicator, 'indicator'>>,
): Span[] {
  const { publication } = edition;
  return [
    { italic: sourceWords(words, edition) },
    ' · ',
    { link: new URL(publication.publisher.url).host, url: publication.publisher.url },
    ...(indicator?.link === undefined
      ? []
      : [' · ', { link: words.text('source-metadata'), url: indicator.link }]),
  ];
}

/** Source, edition and the day of release in words alone. */
export function sourceWords(
  words: Words,
  { publication, descriptor }: CatalogueIndicator['edition'],
): string {
  const { referencePeriod, releaseDate } = descriptor.sandar;
  const release =
    releaseDate === undefined
      ? words.text('source-edition', { period: referencePeriod })
      : words.text('source-released', { period: referencePeriod, date: formatDate(words, releaseDate) });
  const source = inLanguage(publication.sourceLine, words.language);
  return `${words.text('source-label', { source })}. ${release}`;
}

function formatDate(words: Words, date: string): string {
  return dateFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGUAGES, type Language, type Localised, type Wordings } from '../language/language.ts';
import type { Concept } from './concept.ts';

/** What the texts of a catalogue mean, but for those of indicators. */
export function* catalogueTexts(catalogue: Catalogue): Iterable<readonly [string, Concept, Language]> {
  for (const language of LANGUAGES) {
    for (const codelist of catalogue.codelists.values()) {
      const dimension = codelist.id;
      if (dimension === 'UNIT_MEASURE') continue;
      for (const text of codelist.by?.[language] ?? []) yield [text, { kind: 'by', dimension }, language];
      for (const { code, name, wordings, everyday } of codelist.codes) {
        for (const text of wordingsIn(language, [name], wordings)) {
          yield [text, { kind: 'code', dimension, code, everyday: false }, language];
        }
        for (const text of everyday?.[language] ?? []) {
          yield [text, { kind: 'code', dimension, code, everyday: true }, language];
        }
      }
    }
    for (const { id, term } of catalogue.terms.values()) {
      for (const text of wordingsIn(language, [term.name], term.wordings)) {
        yield [text, { kind: 'term', id }, language];
        // In a question about figures, a term stands for the codes that it explains.
        for (const code of term.codes ?? [])
          yield [text, { kind: 'code', ...code, everyday: false }, language];
      }
    }
    for (const { id, link } of catalogue.links.values()) {
      // Titles of electronic tables repeat the names of indicators: they are looked up only where a table is asked for.
      if (link.kind === 'electronic_table') continue;
      for (const text of wordingsIn(language, [link.title], link.wordings))
        yield [text, { kind: 'link', id }, language];
    }
    for (const { id, publication } of catalogue.editions) {
      const names = [publication.title, ...(publication.shortTitle ? [publication.shortTitle] : [])];
      for (const text of wordingsIn(language, names, publication.wordings)) {
        yield [text, { kind: 'publication', id }, language];
      }
    }
  }
}

/** Names and other wordings of one language. */
export function wordingsIn(
  language: Language,
  names: readonly Localised[],
  wordings: Wordings | undefined,
): readonly string[] {
  return [...names.flatMap((name) => name[language] ?? []), ...(wordings?.[language] ?? [])];
}

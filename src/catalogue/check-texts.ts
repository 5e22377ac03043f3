import type { Language, Localised } from '../language/language.ts';
import type { Codelist } from './codelist.ts';
import type { Document, Path, Shelf } from './document.ts';
import type { EditionFiles } from './edition-files.ts';
import { error, type Place, type Report } from './problem.ts';

/** A text with the way to it. */
type Found = readonly [Path, Localised | undefined];

const NAMES: Readonly<Record<Language, string>> = { kk: 'Kazakh', ru: 'Russian', en: 'English' };

/** Reports every text of an edition that is missing in a language which its descriptor declares. */
export function checkTexts(files: EditionFiles, report: Report): void {
  const { descriptor, publication, terms, links, calendar, indicators, codelists } = files;
  if (descriptor === undefined) return;
  const { languages } = descriptor.value.sandar;
  const check = <T>(document: Document<T> | undefined, textsOf: (value: T) => readonly Found[]): void => {
    if (document === undefined) return;
    for (const [path, text] of textsOf(document.value))
      demand(languages, text, () => document.at(path), report);
  };
  check(
    publication,
    ({ title, shortTitle, description, publisher, sourceLine, licence, themes = [], notes = {} }) => [
      [['title'], title],
      [['shortTitle'], shortTitle],
      [['description'], description],
      [['publisher', 'name'], publisher.name],
      [['sourceLine'], sourceLine],
      [['licence'], licence],
      ...themes.map(({ name }, position): Found => [['themes', position, 'name'], name]),
      ...Object.entries(notes).map(([id, note]): Found => [['notes', id], note]),
    ],
  );
  check(terms, (list) =>
    list.flatMap(({ name, shortName, definition, method }, position): Found[] => [
      [[position, 'name'], name],
      [[position, 'shortName'], shortName],
      [[position, 'definition'], definition],
      [[position, 'method'], method],
    ]),
  );
  check(links, (list) =>
    list.flatMap(({ title, shortTitle, at }, position): Found[] => [
      [[position, 'title'], title],
      [[position, 'shortTitle'], shortTitle],
      [[position, 'at'], at],
    ]),
  );
  check(calendar, (list) => list.map(({ reason }, position): Found => [[position, 'reason'], reason]));
  for (const indicator of indicators.values()) {
    check(indicator, ({ title, shortTitle, definition, source }) => [
      [['title'], title],
      [['shortTitle'], shortTitle],
      [['definition'], definition],
      [['source'], source],
    ]);
  }
  for (const codelist of codelists.values()) {
    check(codelist, ({ name, codes }) => [
      [['name'], name],
      ...codes.map((code, position): Found => [['codes', position, 'name'], code.name]),
    ]);
  }
}

/** Reports the names of shared codelists, and of those of their codes, that an edition uses and that lack one of its languages. */
export function checkSharedTexts(
  { descriptor }: EditionFiles,
  shared: Shelf<Codelist>,
  used: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  if (descriptor === undefined) return;
  const { languages } = descriptor.value.sandar;
  for (const [dimension, codes] of used) {
    const document = shared.get(dimension);
    if (document === undefined) continue;
    demand(languages, document.value.name, () => document.at(['name']), report);
    document.value.codes.forEach(({ code, name }, position) => {
      if (codes.has(code)) demand(languages, name, () => document.at(['codes', position, 'name']), report);
    });
  }
}

function demand(
  languages: readonly Language[],
  text: Localised | undefined,
  placeOf: () => Place,
  report: Report,
): void {
  if (text === undefined) return;
  for (const language of languages) {
    if (text[language] !== undefined) continue;
    const message = `The text is missing in ${NAMES[language]} (${language}), a language that datapackage.json declares. Add it.`;
    report(error(placeOf(), 'missing_text', message));
  }
}

import { nameQuestion } from '../answers/name-question.ts';
import { wordsIn } from '../answers/words.ts';
import { editionLine } from '../answers/write-publication.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { inLanguage } from '../language/language.ts';
import type { Locales } from '../locales/locales.ts';
import type { WriteNotice } from './notice.ts';

/** Says which publication there is something new of, and what kind of thing, with a way to it. */
export function writePlainNotice(catalogueHeld: () => Catalogue, locales: Locales): WriteNotice {
  return async ({ subject }, _topics, language) => {
    const words = wordsIn(language, catalogueHeld(), locales);
    const edition = words.catalogue.editions.find(({ id }) => id === subject.publication);
    const question = { kind: 'publication', publication: subject.publication } as const;
    return {
      spans: [
        { bold: inLanguage(edition?.publication.title ?? {}, language) },
        '\n\n',
        words.text(`notice-${subject.kind}`),
        ...(edition === undefined ? [] : ['\n', editionLine(words, edition)]),
      ],
      buttons: edition === undefined ? [] : [[{ label: nameQuestion(words, question), question }]],
    };
  };
}

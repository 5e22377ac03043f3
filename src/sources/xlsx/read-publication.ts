import { descriptorSchema } from '../../catalogue/descriptor.ts';
import { type Publication, publicationSchema } from '../../catalogue/publication.ts';
import { LANGUAGES, type Language, type Localised, type Wordings } from '../../language/language.ts';
import { type Fault, type ReadSheet, shape } from './sheet-reader.ts';

const sandar = descriptorSchema.shape.sandar;

/** What the sheet Publication says. */
export interface PublicationSheet {
  readonly publication: Publication;
  /** Languages in which it has a title. */
  readonly languages: readonly Language[];
  readonly issue: ReturnType<typeof sandar.parse>;
}

/** Reads the sheet Publication: a line for each thing that is said, in columns by language; what has no language stands in the first. */
export function readPublication(
  sheet: ReadSheet,
  notes: Publication['notes'],
  fault: Fault,
): PublicationSheet | undefined {
  const lines = new Map(sheet.rows.map((row) => [row.text('what'), row]));
  const texts = (what: string): Localised =>
    Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const text = lines.get(what)?.text(language) ?? '';
        return text === '' ? [] : [[language, text]];
      }),
    );
  const plain = (what: string): string => Object.values(texts(what)).find((text) => text !== '') ?? '';
  const title = texts('title');
  const languages = LANGUAGES.filter((language) => title[language] !== undefined);
  const placeOf = (what: string): string => lines.get(what)?.at('what') ?? sheet.titleAt(0);
  for (const what of ['title', 'description', 'publisher', 'source line', 'licence'])
    for (const language of languages.length > 0 ? languages : LANGUAGES.slice(0, 1))
      if (texts(what)[language] === undefined)
        fault(lines.get(what)?.at(language) ?? sheet.titleAt(0), `the ${what} is missing in ${language}.`);
  const wordings = Object.fromEntries(
    Object.entries(texts('other names')).map(([language, text]) => [
      language,
      (text ?? '').split(';').map((one) => one.trim()),
    ]),
  ) as Wordings;
  const publication = shape(
    publicationSchema,
    {
      title,
      ...(Object.keys(wordings).length > 0 && { wordings }),
      description: texts('description'),
      publisher: { name: texts('publisher'), url: plain("publisher's address") },
      sourceLine: texts('source line'),
      licence: texts('licence'),
      ...(notes && { notes }),
    },
    (key) => placeOf(key === 'publisher' ? "publisher's address" : key),
    fault,
  );
  const releaseDate = plain('released on');
  const issue = shape(
    sandar,
    {
      languages,
      referencePeriod: plain('newest period'),
      frequency: plain('frequency'),
      ...(releaseDate !== '' && { releaseDate }),
    },
    (key) =>
      placeOf(
        { referencePeriod: 'newest period', frequency: 'frequency', releaseDate: 'released on' }[key] ??
          'title',
      ),
    fault,
  );
  return publication === undefined || issue === undefined ? undefined : { publication, languages, issue };
}

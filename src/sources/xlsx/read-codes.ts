import { type Code, type Codelist, codelistSchema } from '../../catalogue/codelist.ts';
import { LANGUAGES, type Language, type Localised } from '../../language/language.ts';
import type { SharedCodes } from '../tables/setting.ts';
import { MEASURE_NAME } from '../unit-names.ts';
import { type Fault, type ReadSheet, type SheetRow, shape } from './sheet-reader.ts';

const NAME_ROW = '';
const FORMS = 'after a number';
/** The forms of a unit that a language has, in the order in which they are written down. */
const NUMBER_FORMS: Readonly<Record<Language, readonly ('one' | 'few' | 'many' | 'other')[]>> = {
  kk: ['other'],
  ru: ['one', 'few', 'many'],
  en: ['one', 'other'],
};
const FORMS_EXAMPLE: Readonly<Record<Language, string>> = {
  kk: 'мұражай',
  ru: 'музей; музея; музеев',
  en: 'museum; museums',
};

interface ReadList {
  name: Localised;
  by: unknown;
  readonly codes: unknown[];
  readonly place: string;
}

/** Reads the sheet Codes: a line without a code names a codelist, the lines with one its codes. What the shared codelists hold is called as there. */
export function readCodes(sheet: ReadSheet, shared: SharedCodes, fault: Fault): readonly Codelist[] {
  const lists = new Map<string, ReadList>();
  for (const row of sheet.rows) {
    const id = row.text('codelist');
    const code = row.text('code');
    const name = row.localised('name');
    const list: ReadList = lists.get(id) ?? {
      name: id === 'UNIT_MEASURE' ? MEASURE_NAME : {},
      by: undefined,
      codes: [],
      place: row.at('codelist'),
    };
    lists.set(id, list);
    const wordings = row.wordings('other names');
    if (code === NAME_ROW) {
      list.name = name;
      list.by = wordings;
      continue;
    }
    const known = shared.get(id)?.get(code);
    if (known !== undefined && !isCalledSo(known, name))
      fault(
        row.at('code'),
        `the codelists beside the edition have ${code} already, as "${LANGUAGES.flatMap((language) => known.name[language] ?? []).join('", "')}". Take this line away, or give what you mean another code.`,
      );
    const parent = row.text('parent');
    const total = /^(yes|иә|да)$/i.test(row.text('total'));
    const plural = readForms(row, fault);
    list.codes.push({
      code,
      name,
      ...(wordings && { wordings }),
      ...(parent !== '' && { parent }),
      ...(total && { total }),
      ...(plural && { plural }),
    });
    if (Object.keys(name).length === 0) fault(row.at('name kk'), `${code} has no name.`);
  }
  return [...lists].flatMap(([id, { name, by, codes, place }]) => {
    if (Object.keys(name).length === 0)
      fault(place, `no line says what ${id} is called: add one with a blank code and a name.`);
    const value = { id, name, ...(by !== undefined && { by }), codes };
    return shape(codelistSchema, value, () => place, fault) ?? [];
  });
}

function isCalledSo({ name: known }: Code, name: Localised): boolean {
  return LANGUAGES.every((language) => name[language] === undefined || name[language] === known[language]);
}

/** What a unit is called after numbers: "museum; museums". */
function readForms(row: SheetRow, fault: Fault): Code['plural'] {
  const read = LANGUAGES.flatMap((language) => {
    const forms = row.wordings(FORMS)?.[language];
    if (forms === undefined) return [];
    const names = NUMBER_FORMS[language];
    if (forms.length !== names.length) {
      fault(
        row.at(`${FORMS} ${language}`),
        `has ${forms.length} forms; write ${names.length}, such as ${FORMS_EXAMPLE[language]}.`,
      );
      return [];
    }
    const byName: { few?: string; other?: string } = Object.fromEntries(
      names.map((one, place) => [one, forms[place]]),
    );
    return [[language, { ...byName, other: byName.other ?? byName.few }]];
  });
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

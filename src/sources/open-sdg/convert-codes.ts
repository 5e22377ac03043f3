import type { Code, Codelist } from '../../catalogue/codelist.ts';
import { LANGUAGES, type Language, type Localised, type Wordings } from '../../language/language.ts';
import { type Converted, NO_UNIT } from './convert-indicator.ts';
import type { Corrections } from './corrections.ts';
import { MEASURE } from './slices.ts';
import type { Translate } from './translations.ts';

const NO_UNIT_NAME = { kk: 'бірлігі көрсетілмеген', ru: 'единица не указана', en: 'unit not stated' };

/**
 * The codelists that the indicators need and the shared ones lack. Names come from what is declared, then from the translations
 * of the source (group of the dimension's name), else the code names itself.
 */
export function convertCodes(
  converted: readonly Converted[],
  shared: ReadonlyMap<string, ReadonlySet<string>>,
  corrections: Corrections,
  translate: Translate,
): readonly Codelist[] {
  const used = new Map<string, Map<string, string>>();
  const use = (dimension: string, code: string, cell: string): void => {
    if (shared.get(dimension)?.has(code)) return;
    used.set(dimension, (used.get(dimension) ?? new Map()).set(code, cell));
  };
  for (const { rows, units } of converted) {
    for (const { slice, codes } of rows) {
      const cells = Object.values(codes);
      for (const [dimension, code] of Object.entries(slice))
        use(dimension, code, cells.find((cell) => cell === code) ?? code);
    }
    for (const [code, text] of units) use('UNIT_MEASURE', code, text);
  }
  const own = wordsByCode(corrections);
  return [...used].map(([dimension, codes]) => {
    const declared = corrections.dimensions?.[dimension];
    const name = { ...named(translate(`${dimension}.${dimension}`), dimension), ...declared?.name };
    return {
      id: dimension,
      name,
      ...(declared?.by && { by: declared.by }),
      codes: [...codes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, cell]): Code => {
          const words = own.get(`${dimension} ${code}`);
          const group = dimension === MEASURE ? 'UNIT_MEASURE' : dimension;
          const found = { ...translate(`data.${cell}`), ...translate(`${group}.${cell}`), ...words?.name };
          const texts = code === NO_UNIT ? NO_UNIT_NAME : found;
          return { code, name: named(texts, cell), ...(words?.wordings && { wordings: words.wordings }) };
        }),
    };
  });
}

function named(name: Localised, fallback: string): Localised {
  return Object.keys(name).length > 0 ? name : { en: fallback };
}

interface CodeWords {
  readonly name?: Localised | undefined;
  readonly wordings?: Wordings | undefined;
}

/** Words declared for codes, of the whole source and of its indicators together. */
function wordsByCode({ codes = {}, indicators = {} }: Corrections): ReadonlyMap<string, CodeWords> {
  const words = new Map<string, CodeWords>();
  for (const group of [...Object.values(indicators).map((one) => one.codes ?? {}), codes]) {
    for (const [dimension, declared] of Object.entries(group)) {
      for (const [code, one] of Object.entries(declared)) {
        const key = `${dimension} ${code}`;
        const known = words.get(key);
        words.set(key, {
          name: { ...known?.name, ...one.name },
          wordings: together(known?.wordings, one.wordings),
        });
      }
    }
  }
  return words;
}

function together(a: Wordings | undefined, b: Wordings | undefined): Wordings {
  const all: Partial<Record<Language, readonly string[]>> = {};
  for (const language of LANGUAGES) {
    const texts = [...new Set([...(a?.[language] ?? []), ...(b?.[language] ?? [])])];
    if (texts.length > 0) all[language] = texts;
  }
  return all;
}

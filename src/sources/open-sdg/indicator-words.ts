import type { Indicator } from '../../catalogue/indicator.ts';
import { LANGUAGES, type Language, type Localised } from '../../language/language.ts';
import { cleanText } from '../clean-text.ts';
import type { Note } from '../oddity.ts';
import type { IndicatorCorrections } from './corrections.ts';
import { speaksOfTheSame } from './titles.ts';
import type { Translate } from './translations.ts';

/** What the source says about an indicator beside its figures: `indicator-config` and `meta` in one. */
export type Meta = Readonly<Record<string, unknown>>;

const LONGEST_WORDING = 300;
const LONGEST_TEXT = 4000;

/**
 * Title and wordings of an indicator. The title is the national one, the global one where there is none. A global wording stands beside a national
 * title, or in a language that it lacks, only where both speak of the same. A text description is a wording too.
 */
export function wordsOf(
  id: string,
  file: string,
  meta: Meta,
  own: IndicatorCorrections,
  translate: Translate,
  note: Note,
): Pick<Indicator, 'title' | 'wordings'> {
  const national = {
    ...resolve(meta.indicator_available, translate),
    ...translate(`national_indicators.${id}-title`),
  };
  const global = {
    ...resolve(meta.indicator_name, translate),
    ...translate(`global_indicators.${id}-title`),
  };
  const description = {
    ...resolve(meta.national_indicator_description, translate),
    ...translate(`national_indicator_description.${id}`),
  };
  const isGlobal = Object.keys(national).length === 0;
  const isSame = isGlobal || speaksOfTheSame(national, global);
  const title = shortened({ ...(isSame && global), ...national, ...own.title });
  if (!isSame && Object.keys(global).length > 0) {
    const what = 'the global title speaks of something else than the national one; it is not used.';
    note({ file, rule: 'left out', what });
  }
  if (Object.keys(title).length === 0)
    note({ file, rule: 'kept', what: 'has no title in any language; its id stands for it.' });
  const wordings: Partial<Record<Language, readonly string[]>> = {};
  for (const language of LANGUAGES) {
    const others = (isSame ? [global, description] : [description]).map((text) => text[language] ?? '');
    const texts = new Set(
      [...(own.wordings?.[language] ?? []), ...others].map((one) => cut(one, LONGEST_WORDING)),
    );
    texts.delete('');
    texts.delete(title[language] ?? '');
    if (texts.size > 0) wordings[language] = [...texts];
  }
  return {
    title: Object.keys(title).length === 0 ? { en: id } : title,
    ...(Object.keys(wordings).length > 0 && { wordings }),
  };
}

/** Who the figures are from. `declared`: what a text of the source is called in the languages in which it is left as it is. */
export function sourceOf(
  meta: Meta,
  translate: Translate,
  declared: Readonly<Record<string, Localised>> = {},
): Localised | undefined {
  const found = resolve(meta.source_compilation_1 ?? meta.source_organisation_1, translate);
  const named = Object.entries(found).map(([language, text = '']) => {
    const names: Readonly<Record<string, string | undefined>> = declared[text] ?? {};
    return [language, names[language] ?? text];
  });
  const source = shortened(Object.fromEntries(named));
  return Object.keys(source).length > 0 ? source : undefined;
}

/** Where to read about the indicator. */
export function linkOf(file: string, meta: Meta, note: Note): string | undefined {
  const link = textOf(meta.goal_meta_link);
  if (link === '') return undefined;
  if (URL.canParse(link) && /^https?:/.test(link)) return link;
  note({ file, rule: 'left out', what: `goal_meta_link "${link}" is no web address.` });
  return undefined;
}

/** The value of a field that is a key of the translations, or a text in English. */
function resolve(value: unknown, translate: Translate): Localised {
  const text = textOf(value);
  if (text === '') return {};
  const translated = translate(text);
  if (Object.keys(translated).length > 0) return translated;
  return /^[\w-]+\.[\w-]+$/.test(text) ? {} : { en: cleanText(text).text };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function shortened(text: Localised): Localised {
  return Object.fromEntries(
    Object.entries(text).map(([language, one = '']) => [language, cut(one, LONGEST_TEXT)]),
  );
}

/** Descriptions can be long; a wording is not. Cut between words where there are any. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return text.slice(0, end > 0 ? end : length);
}

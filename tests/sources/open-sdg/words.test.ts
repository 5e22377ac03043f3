import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/catalogue/indicator.ts';
import type { Corrections } from '../../../src/sources/open-sdg/corrections.ts';
import { type Converted, convert, type Files, TABLE } from './convert.ts';

const VALUES = 'Year,UNIT_MEASURE,Value\n2020,PT,1\n';

function read(
  files: Files,
  own: NonNullable<Corrections['indicators']>[string] = {},
): Converted & { readonly indicator: Indicator | undefined } {
  const converted = convert({ [TABLE]: VALUES, ...files }, { indicators: { '1-1-1': own } });
  return { ...converted, indicator: converted.draft.tables[0]?.indicator };
}

/** A translation file in which indicator 1-1-1 has a title. */
function title(language: string, group: 'national' | 'global', text: string): Files {
  return { [`translations/${language}/${group}_indicators.yml`]: `1-1-1-title: ${JSON.stringify(text)}\n` };
}

describe('the title', () => {
  test('is the national one; the global one is a wording beside it', () => {
    const { indicator, told } = read({
      ...title('en', 'national', 'Share of people below the poverty line'),
      ...title('en', 'global', 'Share of population below the national poverty line, by sex'),
    });
    expect(indicator?.title).toEqual({ en: 'Share of people below the poverty line' });
    expect(indicator?.wordings).toEqual({
      en: ['Share of population below the national poverty line, by sex'],
    });
    expect(told(TABLE)).toEqual([]);
  });

  test('is the global one where there is no national one', () => {
    const { indicator } = read(title('en', 'global', 'Share of people below the poverty line'));
    expect(indicator?.title).toEqual({ en: 'Share of people below the poverty line' });
    expect(indicator?.wordings).toBeUndefined();
  });

  test('is completed by the global one in other languages where both speak of the same', () => {
    const { indicator } = read({
      ...title('en', 'national', 'Share of people below the poverty line'),
      ...title('en', 'global', 'Share of population below the poverty line'),
      ...title('ru', 'global', 'Доля населения за чертой бедности'),
    });
    expect(indicator?.title).toEqual({
      en: 'Share of people below the poverty line',
      ru: 'Доля населения за чертой бедности',
    });
  });

  test('never is a global one that speaks of something else, nor is that a wording', () => {
    const { indicator, told } = read({
      ...title('en', 'national', 'Number of saigas'),
      ...title('en', 'global', 'Proportion of traded wildlife that was poached or illicitly trafficked'),
      ...title('ru', 'global', 'Доля диких животных, являющихся объектом браконьерства'),
    });
    expect(indicator?.title).toEqual({ en: 'Number of saigas' });
    expect(indicator?.wordings).toBeUndefined();
    expect(told(TABLE)).toEqual([
      'file: left out: the global title speaks of something else than the national one; it is not used.',
    ]);
  });

  test('may stand in the metadata, as a key or in words', () => {
    const meta = (text: string): Files => ({ 'meta/1-1-1.yml': `indicator_available: ${text}\n` });
    const keyed = read({ ...meta('titles.poverty'), 'translations/ru/titles.yml': 'poverty: Бедность\n' });
    expect(keyed.indicator?.title).toEqual({ ru: 'Бедность' });
    expect(read(meta('Poverty at work')).indicator?.title).toEqual({ en: 'Poverty at work' });
  });

  test('may stand at the beginning of a Markdown file', () => {
    const { indicator } = read({
      'meta/1-1-1.md':
        '---\r\nindicator_name: Poverty\r\nsource_organisation_1: Office\r\n---\r\nMore: text.\r\n',
    });
    expect(indicator).toMatchObject({ title: { en: 'Poverty' }, source: { en: 'Office' } });
  });

  test('that is missing everywhere is told; the id stands for it', () => {
    const { indicator, told } = read({ 'meta/1-1-1.yml': 'indicator_name: titles.missing\n' });
    expect(indicator?.title).toEqual({ en: '1-1-1' });
    expect(told(TABLE)).toEqual(['file: kept: has no title in any language; its id stands for it.']);
  });

  test('that is declared stands in place of the source’s own', () => {
    const { indicator } = read(title('en', 'national', 'Number of saiga'), {
      title: { en: 'Saiga antelopes' },
      shortTitle: { en: 'Saigas' },
      wordings: { en: ['steppe antelopes'] },
      weakWordings: { en: ['animals'] },
    });
    expect(indicator).toMatchObject({
      title: { en: 'Saiga antelopes' },
      shortTitle: { en: 'Saigas' },
      wordings: { en: ['steppe antelopes'] },
      weakWordings: { en: ['animals'] },
    });
  });
});

describe('a description', () => {
  const group = 'translations/en/national_indicator_description.yml';

  test('is a wording too, whatever it speaks of', () => {
    const { indicator } = read({
      ...title('en', 'national', 'Literacy'),
      [group]: '1-1-1: People who can read a sentence\n',
    });
    expect(indicator?.wordings).toEqual({ en: ['People who can read a sentence'] });
  });

  test('is cut to a wording between words', () => {
    const { indicator } = read({
      ...title('en', 'national', 'Words'),
      [group]: `1-1-1: ${'word '.repeat(100)}\n`,
    });
    const [wording = ''] = indicator?.wordings?.en ?? [];
    expect(wording).toBe('word '.repeat(60).trim());
  });

  test('in one word is cut all the same', () => {
    const { indicator } = read({
      ...title('en', 'national', 'Words'),
      [group]: `1-1-1: ${'w'.repeat(400)}\n`,
    });
    expect(indicator?.wordings?.en).toEqual(['w'.repeat(300)]);
  });
});

describe('a text', () => {
  test('with letters taken apart is composed, and that is told', () => {
    const apart = 'Балалар үйі'.normalize('NFD');
    expect(apart).not.toBe('Балалар үйі');
    const { indicator, told } = read(title('kk', 'national', apart));
    expect(indicator?.title).toEqual({ kk: 'Балалар үйі' });
    expect(told('translations/kk/national_indicators.yml')).toEqual([
      'file: corrected: 1-1-1-title: letters composed.',
    ]);
  });

  test('with a Latin i inside a Kazakh word gets the Kazakh one, and that is told', () => {
    const { indicator, told } = read(title('kk', 'national', 'Бiлiм алушылар үлесі'));
    expect(indicator?.title).toEqual({ kk: 'Білім алушылар үлесі' });
    expect(told('translations/kk/national_indicators.yml')).toEqual([
      'file: corrected: 1-1-1-title: "Бiлiм" mixed two alphabets.',
    ]);
  });

  test('with a Latin abbreviation before a Kazakh ending gets a hyphen', () => {
    const { indicator } = read(title('kk', 'national', 'PISAға қатысу'));
    expect(indicator?.title).toEqual({ kk: 'PISA-ға қатысу' });
  });

  test('with broken lines is one line', () => {
    const { indicator, told } = read(title('en', 'national', ' Share of \n people  '));
    expect(indicator?.title).toEqual({ en: 'Share of people' });
    expect(told('translations/en/national_indicators.yml')).toEqual([]);
  });
});

describe('a source and a link', () => {
  test('are taken over', () => {
    const { indicator } = read({
      ...title('en', 'national', 'Poverty'),
      'meta/1-1-1.yml': "source_compilation_1: sources.one\ngoal_meta_link: 'https://example.org/a.pdf '\n",
      'translations/en/sources.yml': 'one: Office of Statistics\n',
    });
    expect(indicator).toMatchObject({
      source: { en: 'Office of Statistics' },
      link: 'https://example.org/a.pdf',
      externalIds: { open_sdg: '1-1-1' },
    });
  });

  test('that lead nowhere are left out; of a link that is told', () => {
    const { indicator, told } = read({
      ...title('en', 'national', 'Poverty'),
      'meta/1-1-1.yml': 'source_compilation_1: sources.none\ngoal_meta_link: javascript:alert(1)\n',
    });
    expect(Object.keys(indicator ?? {})).not.toContain('source');
    expect(Object.keys(indicator ?? {})).not.toContain('link');
    expect(told(TABLE)).toEqual(['file: left out: goal_meta_link "javascript:alert(1)" is no web address.']);
  });

  test('a source that lacks a language of the edition is left out', () => {
    const { indicator } = read({
      ...title('en', 'national', 'Poverty'),
      'meta/1-1-1.yml': 'source_compilation_1: sources.one\n',
      'translations/ru/sources.yml': 'one: Бюро\n',
    });
    expect(Object.keys(indicator ?? {})).not.toContain('source');
  });
});

describe('the languages of an edition', () => {
  test('are those in which every title and name is there', () => {
    const { draft, oddities } = read({
      ...title('en', 'national', 'Poverty'),
      ...title('ru', 'national', 'Бедность'),
    });
    expect(draft.languages).toEqual(['ru', 'en']);
    expect(oddities).toEqual([]);
  });

  test('may be a single one', () => {
    expect(read(title('ru', 'national', 'Бедность')).draft.languages).toEqual(['ru']);
  });

  test('are not those that lack a title, which is told; the text that is there is kept', () => {
    const { draft, told } = convert({
      [TABLE]: VALUES,
      'data/indicator_1-2-1.csv': VALUES,
      'translations/ru/national_indicators.yml': '1-1-1-title: Бедность\n1-2-1-title: Голод\n',
      'translations/kk/national_indicators.yml': '1-1-1-title: Кедейлік\n',
    });
    expect(draft.languages).toEqual(['ru']);
    expect(draft.tables[0]?.indicator.title).toEqual({ kk: 'Кедейлік', ru: 'Бедность' });
    expect(told('translations/kk')).toEqual(['file: kept: the title of 1-2-1 is missing.']);
  });

  test('where none is whole are the one that lacks fewest, filled from the others', () => {
    const { draft, told } = convert({
      [TABLE]: VALUES,
      'data/indicator_1-2-1.csv': VALUES,
      'data/indicator_1-3-1.csv': VALUES,
      'translations/ru/national_indicators.yml': '1-1-1-title: Бедность\n1-2-1-title: Голод\n',
      'translations/en/national_indicators.yml': '1-3-1-title: Health\n',
    });
    expect(draft.languages).toEqual(['ru']);
    expect(draft.tables[2]?.indicator.title).toEqual({ ru: 'Health', en: 'Health' });
    expect(told('translations/ru')).toEqual(['file: kept: the title of 1-3-1 is missing.']);
  });

  test('other than the bot’s own are told once for each', () => {
    const { told } = read({
      ...title('en', 'national', 'Poverty'),
      ...title('fr', 'national', 'Pauvreté'),
      ...title('fr', 'global', 'Pauvreté'),
    });
    expect(told('translations/fr')).toEqual(['file: left out: is in a language that is not read.']);
  });
});

describe('a translation file', () => {
  const file = 'translations/en/national_indicators.yml';

  test('that is not valid YAML is read as far as it goes, and the line is told', () => {
    const { indicator, told } = read({ [file]: "1-1-1-title: Poverty\n1-2-1-title: 'Hunger\n" });
    expect(indicator?.title).toEqual({ en: 'Poverty' });
    expect(told(file)).toEqual([
      "3: kept: is not valid YAML, what can be read of it is: Missing closing 'quote.",
    ]);
  });

  test('that is not in UTF-8 is left out', () => {
    const { told } = read({ [file]: Buffer.from([0x31, 0x3a, 0x20, 0xcf, 0xee, 0x0a]) });
    expect(told(file)).toEqual(['file: left out: is not in UTF-8.']);
  });

  test('with a byte order mark is read without it', () => {
    const { indicator, told } = read({ [file]: '\ufeff1-1-1-title: Poverty\n' });
    expect(indicator?.title).toEqual({ en: 'Poverty' });
    expect(told(file)).toEqual(['1: kept: is read without its byte order mark.']);
  });

  test('with a key that stands twice gives the last one, which is told', () => {
    const { indicator, told } = read({ [file]: '1-1-1-title: Poverty\n1-1-1-title: Hunger\n' });
    expect(indicator?.title).toEqual({ en: 'Hunger' });
    expect(told(file)).toEqual(['2: kept: "1-1-1-title" stands here a second time; the last one holds.']);
  });

  test('may have keys without a text; keys below keys are told', () => {
    const { indicator, told } = read({
      [file]: '1-1-1-title: Poverty\n1-2-1-title:\n1-3-1-title: { short: Health }\n',
    });
    expect(indicator?.title).toEqual({ en: 'Poverty' });
    expect(told(file)).toEqual(['file: left out: 1-3-1-title is no text.']);
  });

  test('that is a list is left out', () => {
    const { told } = read({ [file]: '- Poverty\n' });
    expect(told(file)).toEqual(['file: left out: holds no keys with values.']);
  });

  test('whose aliases multiply is left out', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i += 1)
      lines.push(`a${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`);
    const { told } = read({ [file]: `${lines.join('\n')}\n` });
    expect(told(file)).toEqual(['file: left out: holds no keys with values.']);
  });
});

test('the publication is called what its settings say, else its id, where nothing is declared', () => {
  const files = { [TABLE]: VALUES, ...title('en', 'national', 'Poverty') };
  expect(convert(files).draft.publication.title.en).toBe('sample');
  const named = convert({ ...files, 'config_data.yml': 'docs_branding: SDG data of Utopia\n' });
  expect(named.draft.publication.title).toEqual({
    kk: 'SDG data of Utopia',
    ru: 'SDG data of Utopia',
    en: 'SDG data of Utopia',
  });
  const publication = { ...named.draft.publication, title: { en: 'Goals' } };
  expect(convert(files, { publication }).draft.publication).toEqual(publication);
});

describe('a declaration that nothing answers to is told:', () => {
  const files = { [TABLE]: VALUES, ...title('en', 'national', 'Poverty') };

  test('an indicator without a table', () => {
    const { told } = convert(files, { indicators: { '9-9-9': { wordings: { en: ['nothing'] } } } });
    expect(told('corrections')).toEqual([
      'file: left out: indicator 9-9-9: the source has no table data/indicator_9-9-9.csv.',
    ]);
  });

  test('a code that no row has, or that a shared codelist names already', () => {
    const table = { [TABLE]: 'Year,SEX,Value\n2020,F,1\n' };
    const { told } = convert(
      { ...files, ...table },
      {
        codes: { SEX: { X: { name: { en: 'x' } } } },
        indicators: { '1-1-1': { codes: { SEX: { F: {} } } } },
      },
    );
    expect(told('corrections')).toEqual([
      'file: left out: words for SEX F: the shared codelist names it; declare them there.',
      'file: left out: words for SEX X: no row has it.',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { openResponder } from '../open-responder.ts';

const { catalogue, converse } = await openResponder();

/** A group beside an indicator's short name; without a code nobody is held. */
interface Group {
  readonly say: Readonly<Record<Language, (name: string) => string>>;
  readonly dimension: string;
  readonly code?: string;
  /**
   * Where the group is passed over today, or another indicator answers for it ("language indicator: other"). One that is understood leaves
   * the list; none may join it.
   */
  readonly wrong: readonly string[];
}

const GROUPS: Readonly<Record<string, Group>> = {
  region: {
    say: {
      kk: (name) => `Павлодар облысында ${name}`,
      ru: (name) => `${name} в Павлодарской области`,
      en: (name) => `${name} in Pavlodar region`,
    },
    dimension: 'REF_AREA',
    code: 'KZPAV',
    wrong: [
      'en sdg/6-2-1: sdg/6-3-1',
      // Of two series of the same official title, one has regions.
      'en sdg/12-5-1-1: sdg/11-6-1-1',
    ],
  },
  'rural areas': {
    say: {
      kk: (name) => `ауылда ${name}`,
      ru: (name) => `${name} в сельской местности`,
      en: (name) => `${name} in rural areas`,
    },
    dimension: 'URBANISATION',
    code: 'R',
    wrong: ['kk sdg/6-3-1: sdg/6-2-1', 'kk sdg/2-3-1', 'kk sdg/2-a-1'],
  },
  men: {
    say: {
      kk: (name) => `${name} ерлер арасында`,
      ru: (name) => `${name} среди мужчин`,
      en: (name) => `${name} for men`,
    },
    dimension: 'SEX',
    code: 'M',
    wrong: [],
  },
  'another country': {
    say: {
      kk: (name) => `Ресейдегі ${name}`,
      ru: (name) => `${name} в России`,
      en: (name) => `${name} in Russia`,
    },
    dimension: 'REF_AREA',
    wrong: [],
  },
};

describe.each(Object.entries(GROUPS))('%s beside the name of each indicator', (_, group) => {
  test.each(['kk', 'ru', 'en'] as const)(
    'in %s: its own figure or none',
    async (language) => {
      const wrong: string[] = [];
      for (const { id, indicator, edition } of catalogue.indicators.values()) {
        const name = indicator.shortTitle?.[language] ?? indicator.title[language];
        if (name === undefined) continue;
        const own = new Set([id, `${edition.id}/${indicator.shareOf}`]);
        const { observations } = await converse({ turns: [group.say[language](name)] });
        const answers = observations.filter(({ role }) => role === 'answer');
        const other = answers.find((one) => !own.has(one.indicator));
        const inGroup =
          group.code !== undefined &&
          answers.every(({ dimensions }) => dimensions[group.dimension] === group.code);
        if (answers.length > 0 && (other !== undefined || !inGroup))
          wrong.push(`${language} ${id}${other ? `: ${other.indicator}` : ''}`);
      }
      expect(wrong.sort()).toEqual(group.wrong.filter((one) => one.startsWith(language)).sort());
    },
    60_000,
  );
});

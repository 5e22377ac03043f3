import { stringify } from 'yaml';
import type { Language } from '../language/language.ts';
import { understand } from '../questions/understand.ts';
import type { Understanding } from '../questions/understanding.ts';
import type { CommonMiss } from '../storage/miss-store.ts';

/** Questions that come nearest to one indicator, or to none. */
export interface Suggestion {
  /** `publication/name`; missing where no indicator is near. */
  readonly indicator?: string;
  readonly misses: readonly CommonMiss[];
}

/** Groups by the nearest indicator what is still not understood, the most asked first. */
export function groupByNearest(
  misses: readonly CommonMiss[],
  understanding: Understanding,
  now: Date,
): readonly Suggestion[] {
  const groups = new Map<string | undefined, CommonMiss[]>();
  for (const miss of misses) {
    const { question } = understand(miss.form, understanding, { now });
    if (question.kind !== 'unknown') continue;
    const [nearest] = question.nearest;
    groups.set(nearest, [...(groups.get(nearest) ?? []), miss]);
  }
  const asked = ({ misses }: Suggestion) => misses.reduce((sum, miss) => sum + miss.asked, 0);
  return [...groups]
    .map(([indicator, misses]): Suggestion => ({ ...(indicator && { indicator }), misses }))
    .sort((a, b) => asked(b) - asked(a));
}

/** One group as it can be put into the indicator's file, once a person has struck out what does not mean it. */
export function writeSuggestion({ indicator, misses }: Suggestion): string {
  const heading =
    indicator === undefined
      ? '# Near no indicator: of something that is not held, or a word that no wording has.'
      : `# ${fileOf(indicator)}`;
  const counts = misses.map(({ form, asked, chats }) => `#   ${asked} times in ${chats} chats: ${form}`);
  const languages = new Set<Language>(misses.map(({ language }) => language));
  const wordings = Object.fromEntries(
    [...languages].map((language) => [
      language,
      misses.filter((miss) => miss.language === language).map(({ form }) => form),
    ]),
  );
  const snippet = indicator === undefined ? '' : stringify({ wordings });
  return [heading, ...counts, snippet].join('\n').trimEnd();
}

function fileOf(indicator: string): string {
  const [publication, name] = indicator.split('/');
  return `${publication}/indicators/${name}.yaml`;
}

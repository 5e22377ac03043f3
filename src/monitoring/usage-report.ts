import { LANGUAGES, type Language } from '../language/language.ts';
import type { UsageCount } from '../storage/usage-store.ts';
import type { UsageOutcome } from './usage.ts';

/** Questions by what became of them. */
export type UsageSum = Readonly<Record<UsageOutcome | 'questions', number>>;

/** How much the bot was used in a month. */
export interface UsageReport {
  /** `2026-11`. */
  readonly month: string;
  readonly total: UsageSum;
  /** Every language, also one that nobody asked in. */
  readonly languages: ReadonlyMap<Language, UsageSum>;
  /** By publication, the most asked first; empty for questions about none in particular. */
  readonly publications: ReadonlyMap<string, UsageSum>;
  /** Chats with a subscription when the report is made. */
  readonly subscribers: number;
}

/** The report on a month (`2026-11`), publications that were asked about most first. */
export function reportUsage(month: string, counts: readonly UsageCount[], subscribers: number): UsageReport {
  const of = (wanted: (count: UsageCount) => boolean): UsageSum => sumUp(counts.filter(wanted));
  const publications = [...new Set(counts.map(({ publication }) => publication))]
    .map((publication) => [publication, of((count) => count.publication === publication)] as const)
    .sort(([, a], [, b]) => b.questions - a.questions);
  return {
    month,
    total: sumUp(counts),
    languages: new Map(LANGUAGES.map((language) => [language, of((count) => count.language === language)])),
    publications: new Map(publications),
    subscribers,
  };
}

/** Questions in all, and by what became of them. */
export function sumUp(counts: readonly UsageCount[]): UsageSum {
  const of = (wanted: UsageOutcome): number =>
    counts.reduce((sum, { outcome, questions }) => (outcome === wanted ? sum + questions : sum), 0);
  const [answered, asked_back, refused] = [of('answered'), of('asked_back'), of('refused')];
  return { answered, asked_back, refused, questions: answered + asked_back + refused };
}

/** The month before the one that a day is in. */
export function monthBefore(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 2, 1)).toISOString().slice(0, 7);
}

import { nameShortly } from '../answers/words.ts';
import type { WordsOfEditions } from './write-told.ts';

/** What an indicator is called: one that is gone, as it was called before. */
export function nameIn({ now, before }: WordsOfEditions, id: string): string {
  return nameShortly(now.catalogue.indicators.has(id) ? now : before, id);
}

import type { Question } from './question.ts';
import { inFocus, meanings, type Reading } from './reading.ts';

/** The one publication that a message names, where it says nothing else: "Sustainable Development Goals", "show me the SDG". */
export function findPublication(reading: Reading): Question | undefined {
  const named = new Set<string>();
  const explained = new Set<number>();
  for (const span of reading.spans) {
    const ids = meanings(span, 'publication').map(({ id }) => id);
    if (inFocus(reading, span)) for (const id of ids) named.add(id);
    const isCue = span.concepts.some((one) => one.kind === 'cue' && one.cue !== 'otherSubjects');
    if (ids.length === 0 && !isCue) continue;
    for (let token = span.from; token < span.to; token++) explained.add(token);
  }
  const [publication, ...others] = named;
  if (publication === undefined || others.length > 0) return undefined;
  return reading.tokens.every((_, i) => explained.has(i)) ? { kind: 'publication', publication } : undefined;
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Answer } from './answer.ts';

/** The terms that words named; the definition, where they named one alone; all terms, where none were looked for. */
export function answerGlossary({ terms }: Catalogue, named?: readonly string[]): Answer {
  if (named === undefined) return { kind: 'glossary' };
  const found = named.filter((id) => terms.has(id));
  return found.length === 1 ? { kind: 'definition', terms: found } : { kind: 'glossary', terms: found };
}

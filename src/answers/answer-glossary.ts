import type { Catalogue } from '../catalogue/catalogue.ts';
import { findTerms } from '../questions/find-terms.ts';
import type { Answer } from './answer.ts';

/** The terms that words name; the definition, where they name one alone; all terms, where they name none. */
export function answerGlossary(catalogue: Catalogue, query?: string): Answer {
  const all = [...catalogue.terms.keys()];
  if (query === undefined) return { kind: 'glossary', terms: all };
  const found = findTerms(catalogue, query);
  if (found.length === 1) return { kind: 'definition', terms: found };
  return { kind: 'glossary', query, terms: found };
}

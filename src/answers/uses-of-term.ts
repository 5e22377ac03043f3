import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Term } from '../catalogue/publication.ts';
import type { FigureAsk } from '../questions/question.ts';
import { plainAsk } from './nearest-held.ts';

/** The figures that a term explains, as questions: indicators that name it, or that hold a code of it; of these, that code where it is held by itself. */
export function usesOfTerm(catalogue: Catalogue, id: string): readonly FigureAsk[] {
  const entry = catalogue.terms.get(id);
  if (entry === undefined) return [];
  const { term, edition } = entry;
  return edition.indicators.flatMap(({ id: name }) => {
    const indicator = catalogue.indicators.get(`${edition.id}/${name}`);
    return indicator === undefined ? [] : useOf(term, indicator);
  });
}

function useOf(term: Term, { id, indicator, codes, shapes }: CatalogueIndicator): readonly FigureAsk[] {
  const own = term.codes?.find(
    ({ dimension, code }) => shapes.has(dimension) && codes.get(dimension)?.has(code),
  );
  if (own !== undefined) return [plainAsk(id, { [own.dimension]: own.code })];
  const isNamed = indicator.terms?.includes(term.id) || term.indicators?.includes(indicator.id);
  return isNamed && shapes.has('') ? [plainAsk(id, {})] : [];
}

import type { Code, Codelist } from './codelist.ts';
import type { DataDirectory, EditionText, OutlinedEdition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import { outlineEdition, type SeriesOutline } from './outline.ts';
import type { Link, Term } from './publication.ts';
import { relateIndicators } from './relate-indicators.ts';

/** An indicator in its publication, with what its observations use: never the observations themselves. */
export interface CatalogueIndicator extends SeriesOutline {
  /** `publication/name`, stable once released. */
  readonly id: string;
  readonly indicator: Indicator;
  readonly edition: EditionText;
  /** Ids of indicators that are read together with it, the nearest first. */
  readonly related: readonly string[];
}

/** A glossary entry or link, addressed as `publication/id`. */
interface CatalogueTerm {
  readonly id: string;
  readonly term: Term;
  readonly edition: EditionText;
}

interface CatalogueLink {
  readonly id: string;
  readonly link: Link;
  readonly edition: EditionText;
}

/** Everything the bot can speak about: text and structure of all editions held. */
export interface Catalogue {
  readonly editions: readonly EditionText[];
  readonly indicators: ReadonlyMap<string, CatalogueIndicator>;
  readonly terms: ReadonlyMap<string, CatalogueTerm>;
  readonly links: ReadonlyMap<string, CatalogueLink>;
  readonly codelists: ReadonlyMap<string, Codelist>;
}

/** Merges a data directory's editions into one catalogue. The directory has been checked before. */
export function buildCatalogue({ codelists, editions }: DataDirectory): Catalogue {
  return catalogueOf(codelists, editions.map(outlineEdition));
}

/** Merges shared codelists and editions into one catalogue. */
export function catalogueOf(shared: readonly Codelist[], editions: readonly OutlinedEdition[]): Catalogue {
  const indicators = new Map<string, CatalogueIndicator>();
  const terms = new Map<string, CatalogueTerm>();
  const links = new Map<string, CatalogueLink>();
  const codelists = new Map<string, Codelist>();
  for (const codelist of shared) addCodes(codelists, codelist);
  const texts: EditionText[] = [];
  for (const { outlines, ...edition } of editions) {
    texts.push(edition);
    for (const codelist of edition.codelists) addCodes(codelists, codelist);
    const related = relateIndicators(edition.indicators);
    for (const indicator of edition.indicators) {
      const id = `${edition.id}/${indicator.id}`;
      const outline = outlines.get(indicator.id) ?? NOTHING_HELD;
      const others = (related.get(indicator.id) ?? []).map((other) => `${edition.id}/${other}`);
      indicators.set(id, { id, indicator, edition, related: others, ...outline });
    }
    for (const term of edition.terms)
      terms.set(`${edition.id}/${term.id}`, { id: `${edition.id}/${term.id}`, term, edition });
    for (const link of edition.links)
      links.set(`${edition.id}/${link.id}`, { id: `${edition.id}/${link.id}`, link, edition });
  }
  return { editions: texts, indicators, terms, links, codelists };
}

const NOTHING_HELD: SeriesOutline = { codes: new Map(), shapes: new Set(), openSlices: [] };

/** Looks a code up; undefined where the codelist does not hold it. */
export function findCode(catalogue: Catalogue, dimension: string, code: string): Code | undefined {
  const codelist = catalogue.codelists.get(dimension);
  return codelist && codesOf(codelist).get(code);
}

/** Codes of the codelists that were looked into: a question looks codes up hundreds of times. */
const CODES = new WeakMap<Codelist, ReadonlyMap<string, Code>>();

function codesOf(codelist: Codelist): ReadonlyMap<string, Code> {
  let codes = CODES.get(codelist);
  if (codes === undefined) {
    codes = new Map(codelist.codes.map((code) => [code.code, code]));
    CODES.set(codelist, codes);
  }
  return codes;
}

/** An edition may add codes to a shared codelist; the shared names win. */
function addCodes(codelists: Map<string, Codelist>, added: Codelist): void {
  const known = codelists.get(added.id);
  if (known === undefined) {
    codelists.set(added.id, added);
    return;
  }
  const held = new Set(known.codes.map(({ code }) => code));
  const codes = [...known.codes, ...added.codes.filter(({ code }) => !held.has(code))];
  codelists.set(added.id, { ...known, codes });
}

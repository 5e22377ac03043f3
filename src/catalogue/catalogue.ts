import type { Code, Codelist } from './codelist.ts';
import type { DataDirectory, Edition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import type { Series, Slice } from './observation.ts';
import type { Link, Term } from './publication.ts';
import { relateIndicators } from './relate-indicators.ts';

/** An indicator in its publication, with what its observations use: never the observations themselves. */
export interface CatalogueIndicator {
  /** `publication/name`, stable once released. */
  readonly id: string;
  readonly indicator: Indicator;
  readonly edition: Edition;
  /** Codes that observations use, by dimension (totals have no code). */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Combinations of dimensions for which slices are held: `''` the total, `A`, `A&B` (see `shapeOf`). */
  readonly shapes: ReadonlySet<string>;
  /** Ids of indicators that are read together with it, the nearest first. */
  readonly related: readonly string[];
  /** First and newest period with a value; absent where the indicator is computed from others. */
  readonly periods?: { readonly first: string; readonly last: string };
}

/** A glossary entry or link, addressed as `publication/id`. */
interface CatalogueTerm {
  readonly id: string;
  readonly term: Term;
  readonly edition: Edition;
}

interface CatalogueLink {
  readonly id: string;
  readonly link: Link;
  readonly edition: Edition;
}

/** Everything the bot can speak about: text and structure of all editions held. */
export interface Catalogue {
  readonly editions: readonly Edition[];
  readonly indicators: ReadonlyMap<string, CatalogueIndicator>;
  readonly terms: ReadonlyMap<string, CatalogueTerm>;
  readonly links: ReadonlyMap<string, CatalogueLink>;
  readonly codelists: ReadonlyMap<string, Codelist>;
}

/** Merges a data directory's editions into one catalogue. The directory has been checked before. */
export function buildCatalogue(directory: DataDirectory): Catalogue {
  const indicators = new Map<string, CatalogueIndicator>();
  const terms = new Map<string, CatalogueTerm>();
  const links = new Map<string, CatalogueLink>();
  const codelists = new Map<string, Codelist>();
  for (const codelist of directory.codelists) addCodes(codelists, codelist);
  for (const edition of directory.editions) {
    for (const codelist of edition.codelists) addCodes(codelists, codelist);
    const related = relateIndicators(edition.indicators);
    for (const indicator of edition.indicators) {
      const id = `${edition.id}/${indicator.id}`;
      const others = (related.get(indicator.id) ?? []).map((other) => `${edition.id}/${other}`);
      indicators.set(id, { ...describeIndicator(id, indicator, edition), related: others });
    }
    for (const term of edition.terms)
      terms.set(`${edition.id}/${term.id}`, { id: `${edition.id}/${term.id}`, term, edition });
    for (const link of edition.links)
      links.set(`${edition.id}/${link.id}`, { id: `${edition.id}/${link.id}`, link, edition });
  }
  return { editions: directory.editions, indicators, terms, links, codelists };
}

/** Looks a code up; undefined where the codelist does not hold it. */
export function findCode(catalogue: Catalogue, dimension: string, code: string): Code | undefined {
  return catalogue.codelists.get(dimension)?.codes.find((one) => one.code === code);
}

/** The dimensions that a slice gives a code for, as one text. */
export function shapeOf(slice: Slice): string {
  return Object.keys(slice).sort().join('&');
}

function describeIndicator(
  id: string,
  indicator: Indicator,
  edition: Edition,
): Omit<CatalogueIndicator, 'related'> {
  const series = edition.series.get(indicator.id) ?? [];
  const codes = new Map<string, Set<string>>(indicator.dimensions.map((dimension) => [dimension, new Set()]));
  for (const { slice } of series) {
    for (const [dimension, code] of Object.entries(slice)) codes.get(dimension)?.add(code);
  }
  const periods = periodsOf(series);
  const shapes = new Set(series.map(({ slice }) => shapeOf(slice)));
  return { id, indicator, edition, codes, shapes, ...(periods && { periods }) };
}

function periodsOf(series: readonly Series[]): CatalogueIndicator['periods'] {
  const held = series.flatMap(({ observations }) =>
    observations.filter(({ value }) => value !== null).map(({ period }) => period),
  );
  held.sort();
  const first = held[0];
  const last = held.at(-1);
  return first !== undefined && last !== undefined ? { first, last } : undefined;
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

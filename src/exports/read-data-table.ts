import type { Figure } from '../answers/answer.ts';
import { nameAsk } from '../answers/name-question.ts';
import { type Holdings, readValues } from '../answers/values.ts';
import {
  nameCode,
  nameDimension,
  nameIndicator,
  nameSlice,
  nameWhole,
  upperFirst,
  type Words,
} from '../answers/words.ts';
import { nameStatus } from '../answers/write-note.ts';
import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { inLanguage } from '../language/language.ts';
import type { FigureAsk, SliceAsk } from '../questions/question.ts';
import type { DataRow, DataTable, Named, Provenance } from './data-table.ts';

/** SDMX concept of the unit. */
const UNIT = 'UNIT_MEASURE';
/** SDMX: the total of a dimension. */
const TOTAL = '_T';

/**
 * The data behind a question: its slices in every period that is held, whatever was asked to be done with them. Undefined where nothing is held.
 */
export async function readDataTable(
  holdings: Holdings,
  words: Words,
  ask: FigureAsk,
): Promise<DataTable | undefined> {
  const indicator = holdings.catalogue.indicators.get(ask.indicator);
  if (indicator === undefined) return undefined;
  const read = await Promise.all(
    ask.slices.map((slice) => readSlice(holdings, words, indicator, ask, slice)),
  );
  const rows = read.flat();
  if (rows.length === 0) return undefined;
  const dimensions = [...new Set(rows.flatMap(({ codes }) => [...codes.keys()]))];
  const definition = inLanguage(indicator.indicator.definition ?? {}, words.language);
  return {
    indicator: { code: ask.indicator, label: nameIndicator(words, ask.indicator) },
    slice: nameAsk(words, { ...ask, period: { kind: 'newest' } }),
    ...(definition !== '' && { definition }),
    dimensions: dimensions.map((code) => ({ code, label: upperFirst(nameDimension(words, code)) })),
    rows,
    provenance: provenanceOf(words, indicator),
  };
}

/** Every period of one slice, those without a value too. */
async function readSlice(
  holdings: Holdings,
  words: Words,
  indicator: CatalogueIndicator,
  ask: FigureAsk,
  slice: SliceAsk,
): Promise<readonly DataRow[]> {
  const values = await readValues(holdings, ask, slice);
  const figures = [...values.values()].map(({ figure }) => rowOf(words, indicator, figure));
  if (ask.share !== undefined || slice.without !== undefined) return figures;
  const observations = await holdings.readSeries(indicator.id, slice.slice);
  const empty = observations
    .filter(({ value }) => value === null)
    .map(({ period, status, note, unit }) => {
      const figure: Figure = {
        indicator: indicator.id,
        period,
        value: Number.NaN,
        unit: unit ?? indicator.indicator.unit,
        slice: slice.slice,
        origin: 'published',
        role: 'answer',
        status,
        decimals: 0,
        ...(note !== undefined && { note }),
      };
      return { ...rowOf(words, indicator, figure), value: null };
    });
  return [...figures, ...empty].sort((a, b) => (a.period < b.period ? -1 : 1));
}

function rowOf(words: Words, asked: CatalogueIndicator, figure: Figure): DataRow {
  const { period, value, decimals, unit, origin, status } = figure;
  const indicator = words.catalogue.indicators.get(figure.indicator) ?? asked;
  const note = noteOf(words, indicator, figure);
  return {
    indicator: { code: indicator.id, label: nameIndicator(words, indicator.id) },
    codes: codesOf(words, indicator, figure),
    period,
    value,
    decimals,
    unit: { code: unit, label: nameCode(words, UNIT, unit) },
    origin,
    ...(status !== undefined && { status }),
    ...(note !== '' && { note }),
  };
}

/** A code for every dimension of the indicator: `_T` where the slice names none, `!a,!b` where it leaves some out. */
function codesOf(
  words: Words,
  indicator: CatalogueIndicator,
  { slice, without = [] }: Figure,
): ReadonlyMap<string, Named> {
  const named = [...indicator.indicator.dimensions, ...Object.keys(slice)];
  return new Map(
    [...new Set(named)].map((dimension): [string, Named] => {
      const code = slice[dimension];
      if (code !== undefined) return [dimension, { code, label: nameCode(words, dimension, code) }];
      const left = without.flatMap((one) => one[dimension] ?? []);
      if (left.length > 0) {
        const excepted = left.map((one) => ({ [dimension]: one }));
        return [
          dimension,
          { code: left.map((one) => `!${one}`).join(','), label: nameSlice(words, {}, excepted) },
        ];
      }
      const label = dimension === AREA ? nameWhole(words, indicator) : words.text('slice-total');
      return [dimension, { code: TOTAL, label }];
    }),
  );
}

function noteOf(words: Words, { edition }: CatalogueIndicator, { status, note, origin }: Figure): string {
  const parts = [
    origin === 'computed' ? words.text('export-computed') : '',
    (status && nameStatus(words, status)) ?? '',
    inLanguage((note && edition.publication.notes?.[note]) || {}, words.language),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function provenanceOf(words: Words, { edition, indicator }: CatalogueIndicator): Provenance {
  const { publication, descriptor } = edition;
  const { referencePeriod, releaseDate } = descriptor.sandar;
  return {
    publication: inLanguage(publication.title, words.language),
    publisher: inLanguage(publication.publisher.name, words.language),
    source: inLanguage(publication.sourceLine, words.language),
    licence: inLanguage(publication.licence, words.language),
    edition: referencePeriod,
    ...(releaseDate !== undefined && { released: releaseDate }),
    address: publication.publisher.url,
    ...(indicator.link !== undefined && { metadata: indicator.link }),
  };
}

import type { Fetch } from '../fetch.ts';
import { fetchJson } from '../fetch-json.ts';
import { SourceFailure } from '../source-failure.ts';
import { type IndexPeriods, indexPeriods, periodList, type Segment, segmentList } from './answers.ts';
import { type Index, requestTo } from './index-request.ts';
import { isHeld, YEAR } from './periods.ts';

/** An index by one choice of dictionaries and one kind of period, and the dates that have values. */
export interface Chosen {
  /** Kind of period. */
  readonly kind: string;
  readonly segment: Segment;
  readonly dictionaries: readonly string[];
  /** The usual term of each dictionary. */
  readonly terms: readonly string[];
  readonly measure: string;
  readonly dates: IndexPeriods;
}

/** Asks what an index has, and chooses as declared; where nothing is declared, years, and the only choice of dictionaries there is. */
export async function chooseSegment(index: Index, fetch: Fetch): Promise<Chosen> {
  const { id, base, declared } = index;
  const measure = String(declared.measure ?? 1);
  const periods = await fetchJson(fetch, requestTo(base, 'GetPeriodList', { indexId: id }), periodList);
  const [onlyPeriod, ...otherPeriods] = periods;
  const usual =
    periods.find((one) => one.id === YEAR) ?? (otherPeriods.length === 0 ? onlyPeriod : undefined);
  const kind = String(declared.period ?? usual?.id ?? '');
  if (!periods.some((one) => one.id === kind) || !isHeld(kind)) {
    const held = periods.map((one) => `${one.id} (${one.name})`).join(', ');
    throw layoutChanged(index, `has no period ${kind || 'that is declared'}; it has ${held}`);
  }
  const asked = { indexId: id, periodId: kind };
  const segments = await fetchJson(fetch, requestTo(base, 'GetSegmentList', asked), segmentList);
  const [only, ...others] = segments;
  const segment =
    declared.dictionaries === undefined
      ? others.length === 0
        ? only
        : undefined
      : segments.find((one) => listOf(one.dicId).join() === listOf(declared.dictionaries ?? '').join());
  if (segment === undefined) {
    const held = segments.map((one) => `${listOf(one.dicId).join()} (${one.names})`).join('; ');
    throw layoutChanged(
      index,
      `has the dictionaries ${held}: declare one of these in "taldau: { dictionaries: … }"`,
    );
  }
  const dictionaries = listOf(segment.dicId);
  const terms = listOf(segment.termIds);
  if (terms.length !== dictionaries.length)
    throw layoutChanged(index, `has ${dictionaries.length} dictionaries and ${terms.length} terms`);
  const request = requestTo(base, 'GetIndexPeriods', {
    p_measure_id: measure,
    p_index_id: id,
    p_period_id: kind,
    p_terms: terms.join(),
    p_term_id: terms[0] ?? '',
    p_dicIds: dictionaries.join(),
  });
  const dates = await fetchJson(fetch, request, indexPeriods);
  if (dates.dateList.length !== dates.datesIds.length || dates.datesIds.length === 0)
    throw layoutChanged(
      index,
      `has ${dates.dateList.length} dates and ${dates.datesIds.length} ids of dates`,
    );
  return { kind, segment, dictionaries, terms, measure, dates };
}

/** Ids that are separated by commas or plus signs. */
function listOf(text: string): readonly string[] {
  return text
    .split(/[,+]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What an index does not have that it always had. */
export function layoutChanged({ id }: Index, what: string): SourceFailure {
  return new SourceFailure('layout_changed', `Index ${id} ${what}.`);
}

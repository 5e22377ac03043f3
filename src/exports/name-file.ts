import type { FileFormat } from '../answers/message.ts';
import { nameDimension, nameShortly, nameSliceAsk, type Words } from '../answers/words.ts';
import type { FigureAsk } from '../questions/question.ts';
import { type DataTable, periodsOf } from './data-table.ts';

/** Longer parts of a name are cut between words. */
const LONGEST_PART = 40;

/**
 * A file's name says what is in it: `sdg-8-5-2-unemployment-rate-by-region-2010-2023.csv`. Latin letters, digits and "-", which every system takes. `english`: words in
 * English.
 */
export function nameFile(english: Words, ask: FigureAsk, table: DataTable, format: FileFormat): string {
  const { first, last } = periodsOf(table);
  const id = slug(table.indicator.code, Number.POSITIVE_INFINITY);
  const title = slug(nameShortly(english, ask.indicator), LONGEST_PART);
  const parts = [
    id,
    id.endsWith(title) ? '' : title,
    ask.share === undefined ? '' : 'share',
    slug(nameSlices(english, ask), LONGEST_PART),
    first === last ? first : `${first}-${last}`,
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${format}`;
}

function nameSlices(english: Words, { slices, breakdown }: FigureAsk): string {
  if (breakdown !== undefined) return `by ${nameDimension(english, breakdown)}`;
  const isTotal = slices.every(({ slice, without }) => Object.keys(slice).length === 0 && !without);
  return isTotal ? '' : slices.map((slice) => nameSliceAsk(english, slice)).join(' ');
}

function slug(text: string, longest: number): string {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.reduce((kept, word) => {
    const longer = kept === '' ? word : `${kept}-${word}`;
    return longer.length <= longest ? longer : kept;
  }, '');
}

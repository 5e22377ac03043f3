import { formatRange, type Words } from '../answers/words.ts';
import { type DataTable, periodsOf } from './data-table.ts';

/** A line on where a table comes from: `id` for machines, `label` for the reader. */
export interface SourceLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** All that a reader needs to cite a table and find it again. */
export function describeSource(words: Words, table: DataTable): readonly SourceLine[] {
  const { indicator, slice, definition, provenance } = table;
  const { first, last } = periodsOf(table);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['indicator_id', indicator.code],
    ['indicator', indicator.label],
    ['slice', slice],
    ['periods', formatRange(words, first, last)],
    ['definition', definition],
    ['source', provenance.source],
    ['publisher', provenance.publisher],
    ['publication', provenance.publication],
    ['licence', provenance.licence],
    ['edition', provenance.edition],
    ['released', provenance.released ?? words.text('export-not-stated')],
    ['address', provenance.address],
    ['metadata', provenance.metadata],
  ];
  return lines.flatMap(([id, text]) =>
    text === undefined
      ? []
      : [{ id: id.toUpperCase(), label: words.text(`export-${id.replace('_', '-')}`), text }],
  );
}

import type { FileFormat } from '../answers/message.ts';
import type { Holdings } from '../answers/values.ts';
import { formatRange, type Words, wordsIn } from '../answers/words.ts';
import type { Language } from '../language/language.ts';
import type { Locales } from '../locales/locales.ts';
import { askOf, type Question } from '../questions/question.ts';
import { type DataTable, periodsOf } from './data-table.ts';
import { nameFile } from './name-file.ts';
import { packXlsx } from './pack-xlsx.ts';
import { readDataTable } from './read-data-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeJsonStat } from './write-json-stat.ts';
import { toSheets } from './write-xlsx.ts';

/** A file to take away, with a line that says what it is. */
interface ExportFile {
  readonly name: string;
  readonly caption: string;
  readonly bytes: Uint8Array;
}

/** Makes files of the data behind answers. */
export interface Exporter {
  /** The series that a question asks for, in all periods held; undefined where it asks for none or none is held. */
  export(question: Question, language: Language, format: FileFormat): Promise<ExportFile | undefined>;
}

/** Makes files from what is held. */
export function createExporter(holdings: Holdings, locales: Locales): Exporter {
  return {
    async export(question, language, format) {
      const ask = askOf(question);
      if (ask === undefined) return undefined;
      const words = wordsIn(language, holdings.catalogue, locales);
      const table = await readDataTable(holdings, words, ask);
      if (table === undefined) return undefined;
      return {
        name: nameFile(wordsIn('en', holdings.catalogue, locales), ask, table, format),
        caption: captionOf(words, table),
        bytes: await write(words, table, format),
      };
    },
  };
}

function write(words: Words, table: DataTable, format: FileFormat): Uint8Array | Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return writeCsv(words, table);
    case 'json':
      return writeJsonStat(words, table);
    case 'xlsx':
      return packXlsx(toSheets(words, table));
  }
}

function captionOf(words: Words, table: DataTable): string {
  const { first, last } = periodsOf(table);
  const { source, edition } = table.provenance;
  return `${table.slice}, ${formatRange(words, first, last)}. ${words.text('citation-source', { source, period: edition })}`;
}

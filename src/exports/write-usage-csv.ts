import { stringify } from 'csv-stringify/sync';
import { sumUp } from '../monitoring/usage-report.ts';
import type { UsageCount } from '../storage/usage-store.ts';

/** Usage as CSV for spreadsheets: a line for each publication and language, empty for questions about no publication in particular. */
export function writeUsageCsv(counts: readonly UsageCount[]): Uint8Array {
  const groups = Map.groupBy(counts, ({ month, publication, language }) =>
    [month, publication, language].join('\t'),
  );
  const lines = [...groups].map(([key, of]) => {
    const { questions, answered, asked_back, refused } = sumUp(of);
    return [...key.split('\t'), questions, answered, asked_back, refused];
  });
  const head = ['MONTH', 'PUBLICATION', 'LANGUAGE', 'QUESTIONS', 'ANSWERED', 'ASKED_BACK', 'REFUSED'];
  return Buffer.from(
    stringify([head, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' }),
  );
}

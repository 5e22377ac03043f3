import { frequencyOf } from '../../catalogue/period.ts';

/** How sources write periods: 2023M05, 2023-05, 202305; 2023Q1, 2023K1; 2023S1, 2023H1; 2023-A1 (SDMX). */
const FORMS: readonly (readonly [RegExp, (year: string, part: string) => string])[] = [
  [/^(\d{4})-?A1?()$/, (year) => year],
  [/^(\d{4})[-_ ]?M(\d{1,2})$/i, (year, month) => `${year}-${month.padStart(2, '0')}`],
  [/^(\d{4})(\d{2})$/, (year, month) => `${year}-${month}`],
  [/^(\d{4})[-_ ]?[QK]([1-4])$/i, (year, quarter) => `${year}-Q${quarter}`],
  [/^(\d{4})[-_ ]?[SH]([12])$/i, (year, half) => `${year}-S${half}`],
];

/** A period in SDMX form; undefined where the text is none, or one that the data format does not have (weeks, years of study). */
export function readPeriod(text: string): string | undefined {
  const trimmed = text.trim();
  if (frequencyOf(trimmed) !== undefined) return trimmed;
  for (const [form, write] of FORMS) {
    const [, year, part] = form.exec(trimmed) ?? [];
    if (year === undefined || part === undefined) continue;
    const period = write(year, part);
    return frequencyOf(period) === undefined ? undefined : period;
  }
  return undefined;
}
